import type { AccountTime } from '../../client/accountTime';
import { statesIn } from '../eitherState';
import type { Emitted } from '../emitted';
import type { CompareRule } from '../events/event';
import type { ComparedRow } from './comparedRow';
import { highestOldId } from './highestOldId';
import type { Snapshot } from './snapshot';

/** The first snapshot: the event fires for none of these rows. */
export const takeSnapshot = (
	rows: readonly ComparedRow[],
	{ low, floor }: Pick<Snapshot, 'low' | 'floor'> = {},
): Snapshot => ({
	values: new Map(rows.map(({ id, value }) => [id, value])),
	missing: new Set(),
	low,
	floor,
});

/** What was read of a list. */
export interface ComparedReading {
	/** As they came: where an id came twice, the later row counts. */
	rows: readonly ComparedRow[];
	/** Whether no row is left out. */
	isWhole: boolean;
	/** The checkpoint after a reading that is whole. */
	low?: AccountTime;
}

/**
 * Compares rows with what is known of them, and picks those for which the event fires.
 *
 * A reading that is not whole says nothing about rows that it lacks. A row that is absent from two whole readings in a
 * row is gone: it is forgotten, and new when it comes back. Once is not enough, since a row that moves while a list is
 * read in pages can slip through.
 */
export function compareRows(
	known: Snapshot,
	{ rows, isWhole, low }: ComparedReading,
	fires: CompareRule['fires'],
): { next: Snapshot; emitted: Emitted[] } {
	const values = new Map(known.values);
	const emitted: Emitted[] = [];
	const latest = new Map(rows.map((row) => [row.id, row]));
	for (const { id, value, matches, row } of latest.values()) {
		const before = valuesBefore(known, id, value).filter((one) => fires(value, one));
		if (matches && before.length > 0) emitted.push({ id, row, value, previous: before.at(-1) });
		values.set(id, value);
	}
	const seen: Snapshot = { ...known, values };
	return { emitted, next: isWhole ? withoutGone(seen, latest, low) : withSeen(seen, latest) };
}

/** What the value may have been before. Of an id that is too low to be new only the present value is known. */
function valuesBefore(
	{ values, floor }: Snapshot,
	id: string,
	value: string,
): Array<string | undefined> {
	const known = values.get(id);
	if (known !== undefined) return statesIn(known);
	return [floor !== undefined && Number(id) <= floor ? value : undefined];
}

type Ids = Pick<ReadonlyMap<string, unknown>, 'has'>;

const withSeen = (seen: Snapshot, latest: Ids): Snapshot => ({
	...seen,
	missing: new Set([...seen.missing].filter((id) => !latest.has(id))),
});

function withoutGone(seen: Snapshot, latest: Ids, low = seen.low): Snapshot {
	const { floor } = seen;
	const ids = [...seen.values.keys()];
	const absent = ids.filter((id) => !latest.has(id));
	// Where ids ascend, the highest ones are kept
	const old = floor === undefined ? Infinity : highestOldId(ids.map(Number));
	const gone = new Set(absent.filter((id) => seen.missing.has(id) && !(Number(id) > old)));
	const highestGone = [...gone].map(Number).filter(Number.isFinite);
	return {
		...seen,
		values: new Map([...seen.values].filter(([id]) => !gone.has(id))),
		missing: new Set(absent.filter((id) => !gone.has(id))),
		low,
		floor: floor === undefined ? undefined : Math.max(floor, ...highestGone),
	};
}
