import { parseJson } from '../../../../credentials/vendorErrors';
import { floorTo, isTime, readFrom, type Wall } from '../../client/accountTime';
import { isDataObject } from '../../client/decode';
import { short } from '../sources/bounds';
import { type Memories, pack, type Remembered, unpack } from './memoryCodec';

/** What makes one event, and so what has to be remembered. */
export type Memory =
	/** Each id and stamp; only as far back as is read again. */
	| 'version'
	/** Each id once, for ever. */
	| 'once'
	/** Each entering of a state: the state that an id was last seen in. */
	| 'entering';

/** What a row says, as far as events go. */
export interface Sighting {
	id: string;
	/** When it was last updated. */
	stamp: Wall;
	/** The stamp as it was written, which may be finer than `stamp`. */
	stampText: string;
	/** Whether it is what the user waits for. */
	matches: boolean;
	/** The state that is entered. */
	state?: string;
	/** What is oldest is forgotten first; the stamp if left out. */
	age?: Wall;
	/** Whether the row does not say when it was last updated; `stamp` only gives it a place among others. */
	isUndated?: boolean;
}

/** An event, and the state that the row was in before, where that is known. */
export interface Fresh<S> {
	sighting: S;
	previous?: string;
}

/** Between states of which each may be the one that was told last. */
export const EITHER = '|';

/** How far a trigger has come. Plain but for the map; `save` and `load` make text of it and back. */
export interface Cursor {
	/** Everything last updated before this is done with. */
	low: Wall;
	/** Where the trigger began; what was created earlier is no new order. */
	start: Wall;
	/** The latest update that was known at a time of the server (ms since epoch): done with once `OVERLAP` has passed. */
	pending?: { at: number; stamp: Wall };
	/** The latest update that a row has claimed; believed once a later one is known. */
	claimed?: Wall;
	/** Whether rows and filters were found to agree about time. */
	agreed?: true;
	/** ms of last updates to read at once in a backlog. */
	span?: number;
	remembered: Memories;
	/** Whether the memory was ever full, and whether people were told. */
	full?: 'new' | 'told';
}

/**
 * ms that a change may take to show in lists after the time it is stamped with, also across servers whose clocks
 * differ. What is younger is read again.
 */
export const OVERLAP = 5 * 60_000;
/** Of what n8n stores, whole, with each batch: 600 KB to 1 MB for orders. */
export const MOST_REMEMBERED = 200_000;
/** Ages are rounded down to it where they only say what is oldest: what is alike takes little space. */
const AGE = 24 * 60 * 60_000;

export const beginAt = (low: Wall, start: Wall = low): Cursor => ({
	low,
	start,
	remembered: new Map(),
});

export interface Rule {
	memory: Memory;
	/** Whether a row that was never seen before is only learnt, not told: its state may be an old one. */
	learnsFirst?: boolean;
	/** Whether what is forgotten is told no more (it would come again otherwise). */
	endsWithMemory?: boolean;
	/** Entries; `MOST_REMEMBERED` if left out. */
	mostRemembered?: number;
}

/**
 * Tells what is new among rows that were read, and remembers it. Moves nothing: that is what `done` is for.
 *
 * @param sightings as they came: of a row that changed meanwhile the newer one is the later
 * @param learnOnly remembers without telling
 */
export function take<S extends Sighting>(
	cursor: Cursor,
	sightings: readonly S[],
	rule: Rule,
	learnOnly = false,
): { cursor: Cursor; fresh: Array<Fresh<S>> } {
	const remembered = new Map(cursor.remembered);
	const fresh: Array<Fresh<S>> = [];
	for (const sighting of sightings) {
		const { id, stamp, stampText, matches, age = stamp } = sighting;
		const state = short(sighting.state ?? '');
		const key = short(rule.memory === 'version' ? `${id}@${stampText}` : id);
		const known = remembered.get(key);
		const isNew = rule.memory === 'entering' ? known?.[1] !== state : known === undefined;
		// A state that is not waited for counts as left; without one, what does not match may do so later
		if (!matches && rule.memory !== 'entering') continue;
		const exact = rule.memory === 'version';
		remembered.set(key, [exact ? age : floorTo(age, AGE), state]);
		const isLearnt = learnOnly || (rule.learnsFirst === true && known === undefined);
		if (matches && isNew && !isLearnt) fresh.push({ sighting, previous: leftFor(state, known) });
	}
	fresh.sort(({ sighting: a }, { sighting: b }) => a.stamp - b.stamp || compare(a.id, b.id));
	return { cursor: bounded({ ...cursor, remembered }, rule), fresh };
}

/**
 * Moves on after everything was read that was last updated from `readFrom(low).from` on.
 *
 * @param latest the latest update among all rows that were read
 * @param at the server's clock when reading began, ms since epoch; without it nothing is done with yet
 */
export function done(
	cursor: Cursor,
	rule: Rule,
	zone: string,
	latest: Wall | undefined,
	at: number | undefined,
): Cursor {
	if (latest === undefined || at === undefined) return cursor;
	const { pending } = cursor;
	if (pending && at >= pending.at && at - pending.at < OVERLAP) return cursor;
	// All that was stamped up to `pending` has had its time to show, and has just been read
	const low = pending && at >= pending.at ? Math.max(cursor.low, pending.stamp) : cursor.low;
	return pruned({ ...cursor, low, pending: { at, stamp: latest } }, rule, zone);
}

/**
 * Moves on after everything was read that was last updated from `readFrom(low).from` to `to`, both included.
 *
 * @param to at least `OVERLAP` before an update that is known to have happened
 */
export function doneTo(cursor: Cursor, rule: Rule, zone: string, to: Wall, span: number): Cursor {
	const low = Math.max(cursor.low, to);
	return pruned({ ...cursor, pending: undefined, low, span }, rule, zone);
}

const leftFor = (state: string, known: Remembered | undefined) =>
	known?.[1]
		.split(EITHER)
		.filter((one) => one !== state)
		.at(-1);

/** Versions before the place that is read from can't come again. */
function pruned(cursor: Cursor, { memory }: Rule, zone: string): Cursor {
	if (memory !== 'version') return cursor;
	const { from } = readFrom(cursor.low, zone);
	const remembered = new Map([...cursor.remembered].filter(([, [age]]) => age >= from - 1000));
	return { ...cursor, remembered };
}

/** Entries that are remembered at the most. */
export const mostRemembered = (rule: Rule): number => rule.mostRemembered ?? MOST_REMEMBERED;

function bounded(cursor: Cursor, rule: Rule): Cursor {
	const most = mostRemembered(rule);
	const { remembered, full = 'new' } = cursor;
	if (remembered.size <= most) return cursor;
	// A tenth more than needed, so that this is not done at every row
	const byAge = [...remembered].sort(([, [a]], [, [b]]) => a - b);
	const kept = byAge.slice(byAge.length - Math.floor(most * 0.9));
	const forgotten = byAge[byAge.length - kept.length - 1]?.[1][0] ?? cursor.start;
	// Ages are those of the day's beginning
	const start = rule.endsWithMemory ? Math.max(cursor.start, forgotten + AGE) : cursor.start;
	return { ...cursor, start, full, remembered: new Map(kept) };
}

const compare = (one: string, other: string) => one.length - other.length || (one < other ? -1 : 1);

/** As n8n keeps it. */
export const save = ({ remembered, ...rest }: Cursor): string =>
	JSON.stringify({ ...rest, remembered: pack(remembered) });

/** @returns `undefined` for what is no saved cursor, or one with a place that can't be */
export function load(text: unknown): Cursor | undefined {
	const value: unknown = typeof text === 'string' ? parseJson(text) : undefined;
	if (!isDataObject(value)) return undefined;
	const { low, start, pending, span, full, claimed, agreed } = value;
	const groups: unknown = value.remembered;
	if (!isTime(low) || !isTime(start) || !Array.isArray(groups)) return undefined;
	const cursor: Cursor = { ...beginAt(low, start), remembered: unpack(groups) };
	if (isDataObject(pending) && isTime(pending.at) && isTime(pending.stamp)) {
		cursor.pending = { at: pending.at, stamp: pending.stamp };
	}
	if (isTime(claimed)) cursor.claimed = claimed;
	if (agreed === true) cursor.agreed = true;
	if (isTime(span) && span > 0) cursor.span = span;
	if (full === 'new' || full === 'told') cursor.full = full;
	return cursor;
}
