import type { IDataObject } from 'n8n-workflow';
import { parseJson } from '../../../../credentials/vendorErrors';
import { isTime, type Wall } from '../../client/accountTime';
import { isDataObject } from '../../client/decode';
import { EITHER } from '../cursor/cursor';
import type { Emitted } from '../emitted';
import { short } from '../sources/bounds';
import { settledUpTo } from './ascending';

/** What a row says, as far as it is compared. */
export interface Look {
	id: string;
	value: string;
	/** Whether it is what the user waits for. */
	matches: boolean;
	row: IDataObject;
}

/** What a trigger remembers of the rows that it compares. */
export interface Snapshot {
	/** By id. */
	values: ReadonlyMap<string, string>;
	/** Ids that the latest reading did not have: two in a row make them gone. */
	missing: ReadonlySet<string>;
	/** Everything updated before this is done with, where only what is newer is read. */
	low?: Wall;
	/** Ids up to this are no new ones, where ids ascend. */
	floor?: number;
}

export interface Compared {
	next: Snapshot;
	told: Emitted[];
}

/**
 * Compares rows with what is remembered of them.
 *
 * A reading that is not whole says nothing of what it lacks. One that is whole, and lacks a row for the second time in a
 * row, makes it gone: it is forgotten, and new when it comes back. Once would be too little, since a row that changes
 * its place while a list is read in pages can slip through.
 *
 * @param looks as they came: of an id that came twice the later one counts
 * @param tells whether a value is an event; the previous one is `undefined` for a row that is new
 */
export function compare(
	known: Snapshot,
	looks: readonly Look[],
	isWhole: boolean,
	tells: (value: string, previous: string | undefined) => boolean,
): Compared {
	const values = new Map(known.values);
	const told: Emitted[] = [];
	const latest = new Map(looks.map((look) => [look.id, look]));
	for (const { id, value, matches, row } of latest.values()) {
		const isOld = known.floor !== undefined && Number(id) <= known.floor;
		const before = known.values.get(id)?.split(EITHER) ?? [isOld ? value : undefined];
		const left = before.filter((one) => tells(value, one));
		if (matches && left.length > 0) told.push({ id, row, value, previous: left.at(-1) });
		values.set(id, value);
	}
	if (!isWhole) {
		const missing = [...known.missing].filter((id) => !latest.has(id));
		return { told, next: { ...known, values, missing: new Set(missing) } };
	}
	const absent = [...values.keys()].filter((id) => !latest.has(id));
	// Where ids ascend, the highest ones stay
	const settled =
		known.floor === undefined ? Infinity : settledUpTo([...values.keys()].map(Number));
	const gone = absent.filter((id) => known.missing.has(id) && !(Number(id) > settled));
	for (const id of gone) values.delete(id);
	const missing = new Set(absent.filter((id) => values.has(id)));
	const floor =
		known.floor === undefined
			? undefined
			: Math.max(known.floor, ...gone.map(Number).filter(Number.isFinite));
	return { told, next: { ...known, values, missing, floor } };
}

/**
 * What is remembered from before a batch that comes again. That batch may have been told or may not have, so what it
 * changed is remembered both ways: a row that has gone back since is told then, too.
 */
export function rollBack(before: Snapshot, after: Snapshot): Snapshot {
	const values = new Map(before.values);
	for (const [id, value] of before.values) {
		const later = after.values.get(id);
		// What had gone is new when it is back, but where ids ascend it is none
		if (later === undefined && before.floor === undefined) values.delete(id);
		if (later !== undefined && later !== value) {
			values.set(id, [...new Set([...value.split(EITHER), ...later.split(EITHER)])].join(EITHER));
		}
	}
	return { ...before, values };
}

/** What is there at the start: nothing of it is told. */
export const learn = (looks: readonly Look[]): Snapshot => ({
	values: new Map(looks.map(({ id, value }) => [id, value])),
	missing: new Set(),
});

/** As n8n keeps it. */
export const save = ({ values, missing, ...rest }: Snapshot): string =>
	JSON.stringify({ ...rest, values: [...values], missing: [...missing] });

/** @returns `undefined` for what is no saved snapshot */
export function load(text: unknown): Snapshot | undefined {
	const saved: unknown = typeof text === 'string' ? parseJson(text) : undefined;
	if (!isDataObject(saved)) return undefined;
	const { low, floor } = saved;
	if (low !== undefined && !isTime(low)) return undefined;
	const values: unknown = saved.values;
	const missing: unknown = saved.missing;
	if (!Array.isArray(values) || !Array.isArray(missing)) return undefined;
	return {
		values: new Map(values.flatMap(entryOf)),
		missing: new Set(missing.map(String)),
		...(low !== undefined && { low }),
		...(Number.isFinite(floor) && { floor: Number(floor) }),
	};
}

function entryOf(entry: unknown): Array<[string, string]> {
	if (!Array.isArray(entry)) return [];
	const [id, value]: unknown[] = entry;
	return typeof id === 'string' ? [[short(id), short(String(value))]] : [];
}
