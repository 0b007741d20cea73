import { floorTo, readFrom, type Wall } from '../../client/accountTime';
import { FIRST_PAGE } from '../../client/pageNames';
import type { Failure, Outcome } from '../../client/types';
import {
	type DatedPage,
	readAll,
	type Reading,
	type ReadOptions,
	type Window,
} from '../sources/readWindow';
import { believedOf, presentOf } from './believe';
import { type Cursor, done, doneTo, type Fresh, OVERLAP, take } from './cursor';
import type { Seen, Source } from './source';

export interface Advanced {
	cursor: Cursor;
	fresh: Array<Fresh<Seen>>;
	/** Why it stopped before it had read everything; `fresh` is then what had come. */
	failure?: Failure;
}

export interface AdvanceOptions extends ReadOptions {
	/** Rows read at once, about; what is more is a backlog and is worked off in stretches of time. */
	mostRows: number;
}

const MINUTE = 60_000;

/**
 * One poll: reads what was updated since, tells what is new, and moves the cursor past what was read in full, but never
 * past what the clock showed with the answer. A backlog is worked off by about `mostRows` rows a poll, oldest first.
 */
export async function advance(
	begun: Cursor,
	source: Source,
	options: AdvanceOptions,
): Promise<Advanced> {
	const fresh: Array<Fresh<Seen>> = [];
	let cursor = begun;
	for (let rows = 0; ;) {
		const { from, settled } = readFrom(cursor.low, source.zone);
		const first = await source.fetchPage({ from }, FIRST_PAGE);
		if (!first.ok) return { cursor, fresh, failure: first.failure };
		if (!cursor.agreed && source.agrees) {
			const agreed = await source.agrees(first.value);
			if (!agreed.ok) return { cursor, fresh, failure: agreed.failure };
			if (agreed.value) cursor = { ...cursor, agreed: true };
		}
		const known = await latestKnown(source, from, first.value, options.mostRows);
		if (!known.ok) return { cursor, fresh, failure: known.failure };
		const past = floorTo(known.value - OVERLAP, MINUTE);
		if (first.value.total <= options.mostRows || past <= settled + OVERLAP) {
			const rest = await readOpen(cursor, source, options, first.value);
			return { ...rest, fresh: [...fresh, ...rest.fresh] };
		}
		const worked = await workOff(cursor, source, past, options);
		fresh.push(...worked.fresh);
		({ cursor } = worked);
		rows += worked.rows;
		if (worked.failure || rows >= options.mostRows) return { ...worked, fresh };
	}
}

/** An update that is known to have happened, late if there is a backlog: nothing later counts as past. */
async function latestKnown(
	source: Source,
	from: Wall,
	first: DatedPage,
	mostRows: number,
): Promise<Outcome<Wall>> {
	const latest = believedOf(first, source).latest ?? from;
	const total = first.total;
	if (total <= mostRows) return { ok: true, value: latest };
	// The newest orders are on the last page
	const pageNumber = Math.ceil(total / Math.max(first.rows.length, 1));
	const last = await source.fetchPage({ from }, { ...FIRST_PAGE, pageNumber });
	if (!last.ok) return last;
	return { ok: true, value: Math.max(latest, believedOf(last.value, source).latest ?? from) };
}

/** All that was updated since, up to now. */
async function readOpen(
	cursor: Cursor,
	source: Source,
	options: AdvanceOptions,
	first: DatedPage,
): Promise<Advanced> {
	const { from } = readFrom(cursor.low, source.zone);
	const reading = await readAll(source.fetchPage, { from }, options, first);
	const { cursor: taken, fresh } = tell(cursor, source, reading, from);
	const failure = reading.failure ?? source.objectionTo?.(reading.rows);
	if (failure) return { cursor: taken, fresh, failure };
	const { latest, claimed } = believedOf(reading, source, cursor.claimed);
	const moved = done(taken, source.rule, source.zone, latest, reading.at);
	return { cursor: { ...moved, claimed }, fresh };
}

/** Stretches of time, each read in full, until about `mostRows` rows were read or `past` is reached. */
async function workOff(
	begun: Cursor,
	source: Source,
	past: Wall,
	options: AdvanceOptions,
): Promise<Advanced & { rows: number }> {
	const fresh: Array<Fresh<Seen>> = [];
	let cursor = begun;
	let rows = 0;
	while (rows < options.mostRows && cursor.low < past) {
		const stretch = await findStretch(cursor, source, past, options.mostRows);
		if (!stretch.ok) return { cursor, fresh, rows, failure: stretch.failure };
		const { window, span, first } = stretch.value;
		const reading = await readAll(source.fetchPage, window, options, first);
		const told = tell(cursor, source, reading, window.from);
		fresh.push(...told.fresh);
		if (reading.failure) return { cursor: told.cursor, fresh, rows, failure: reading.failure };
		const isSparse = first.total < options.mostRows / 2;
		const nextSpan = Math.max(isSparse ? span * 2 : span, MINUTE);
		cursor = doneTo(told.cursor, source.rule, source.zone, window.to, nextSpan);
		rows += reading.rows.length;
	}
	return { cursor, fresh, rows };
}

interface Stretch {
	window: Required<Window>;
	/** ms. */
	span: number;
	first: DatedPage;
}

/** The next stretch, halved until it has no more than `mostRows` rows or can't be halved. */
async function findStretch(
	{ low, span: lastSpan }: Cursor,
	{ fetchPage, zone }: Source,
	past: Wall,
	mostRows: number,
): Promise<Outcome<Stretch>> {
	const { from, settled } = readFrom(low, zone);
	// Filters may be read to the minute, so stretches end on one; an hour that comes twice is not divided
	const shortest = floorTo(settled, MINUTE) + MINUTE;
	for (let span = lastSpan ?? past - low; ; span = Math.floor(span / 2)) {
		const to = Math.min(Math.max(floorTo(low + span, MINUTE), shortest), past);
		const first = await fetchPage({ from, to }, FIRST_PAGE);
		if (!first.ok) return first;
		if (first.value.total > mostRows && to > shortest) continue;
		return { ok: true, value: { window: { from, to }, span, first: first.value } };
	}
}

/** @param from what was asked for; an update that is stamped before it was told in its time */
function tell(cursor: Cursor, source: Source, { rows, at }: Reading, from: Wall) {
	const present = presentOf(at, source);
	const sightings = rows.flatMap((row) => source.sight(row, cursor.start, present) ?? []);
	const isLate = ({ stamp, isUndated }: Seen) =>
		source.rule.memory === 'version' && !isUndated && stamp < floorTo(from, 1000);
	return take(
		cursor,
		sightings.filter((one) => !isLate(one)),
		source.rule,
	);
}
