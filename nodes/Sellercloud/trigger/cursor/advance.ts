import { floorTo, readFrom, type AccountTime } from '../../client/accountTime';
import { FIRST_PAGE } from '../../client/pageNames';
import type { Failure, Outcome } from '../../client/types';
import { latestUpdateIn, presentAt } from '../sources/latestUpdate';
import {
	type DatedPage,
	OVERLAP,
	type Reading,
	type ReadOptions,
	readWindow,
	type Window,
} from '../sources/readWindow';
import { type Cursor, markRead, markReadUpTo } from './cursor';
import { type NewRow, pickNew } from './pickNew';
import type { Source } from './source';

export interface Advanced {
	cursor: Cursor;
	picked: NewRow[];
	/** Why not everything was read; `picked` are then the new rows among those that came. */
	failure?: Failure;
}

export interface AdvanceOptions extends ReadOptions {
	/** About how many rows to read at once; more than that is a backlog, which is read in slices of time. */
	maxRows: number;
}

const MINUTE = 60_000;

/**
 * One poll: reads what was updated since the checkpoint, picks what is new, and advances the checkpoint past what was
 * read completely, but never past the clock of the answer. A backlog is read oldest first, about `maxRows` rows a poll.
 */
export async function advance(
	begun: Cursor,
	source: Source,
	options: AdvanceOptions,
): Promise<Advanced> {
	const picked: NewRow[] = [];
	let cursor = begun;
	for (let rows = 0; ;) {
		const { from, settled } = readFrom(cursor.low, source.zone);
		const first = await source.fetchPage({ from }, FIRST_PAGE);
		if (!first.ok) return { cursor, picked, failure: first.failure };
		if (!cursor.agreed && source.checkDates) {
			const agreed = await source.checkDates(first.value);
			if (!agreed.ok) return { cursor, picked, failure: agreed.failure };
			if (agreed.value) cursor = { ...cursor, agreed: true };
		}
		const latest = await latestConfirmed(source, from, first.value, options.maxRows);
		if (!latest.ok) return { cursor, picked, failure: latest.failure };
		const past = floorTo(latest.value - OVERLAP, MINUTE);
		if (first.value.total <= options.maxRows || past <= settled + OVERLAP) {
			const rest = await readToNow(cursor, source, options, first.value);
			return { ...rest, picked: [...picked, ...rest.picked] };
		}
		const backlog = await readBacklog(cursor, source, past, options);
		picked.push(...backlog.picked);
		({ cursor } = backlog);
		rows += backlog.rows;
		if (backlog.failure || rows >= options.maxRows) return { ...backlog, picked };
	}
}

/** A confirmed update, a late one if there is a backlog: nothing after it counts as past. */
async function latestConfirmed(
	source: Source,
	from: AccountTime,
	first: DatedPage,
	maxRows: number,
): Promise<Outcome<AccountTime>> {
	const latest = latestUpdateIn(first, source).latest ?? from;
	const total = first.total;
	if (total <= maxRows) return { ok: true, value: latest };
	// The newest orders are on the last page
	const pageNumber = Math.ceil(total / Math.max(first.rows.length, 1));
	const last = await source.fetchPage({ from }, { ...FIRST_PAGE, pageNumber });
	if (!last.ok) return last;
	return { ok: true, value: Math.max(latest, latestUpdateIn(last.value, source).latest ?? from) };
}

/** Reads everything from the checkpoint up to now. */
async function readToNow(
	cursor: Cursor,
	source: Source,
	options: AdvanceOptions,
	first: DatedPage,
): Promise<Advanced> {
	const { from } = readFrom(cursor.low, source.zone);
	const reading = await readWindow(source.fetchPage, { from }, options, first);
	const unreadable = source.unreadableFailure?.(reading.rows);
	if (unreadable) return { cursor, picked: [], failure: unreadable };
	const { cursor: known, picked } = pickFrom(reading, cursor, source, from);
	const failure = reading.failure ?? source.undatedFailure?.(reading.rows);
	if (failure) return { cursor: known, picked, failure };
	const { latest, claimed } = latestUpdateIn(reading, source, cursor.claimed);
	const moved = markRead(known, source.rule, source.zone, latest, reading.at);
	return { cursor: { ...moved, claimed }, picked };
}

/** Reads slices of time completely, until about `maxRows` rows were read or `past` is reached. */
async function readBacklog(
	begun: Cursor,
	source: Source,
	past: AccountTime,
	options: AdvanceOptions,
): Promise<Advanced & { rows: number }> {
	const picked: NewRow[] = [];
	let cursor = begun;
	let rows = 0;
	while (rows < options.maxRows && cursor.low < past) {
		const slice = await nextSlice(cursor, source, past, options.maxRows);
		if (!slice.ok) return { cursor, picked, rows, failure: slice.failure };
		const { window, span, first } = slice.value;
		const reading = await readWindow(source.fetchPage, window, options, first);
		const unreadable = source.unreadableFailure?.(reading.rows);
		if (unreadable) return { cursor, picked, rows, failure: unreadable };
		const found = pickFrom(reading, cursor, source, window.from);
		picked.push(...found.picked);
		if (reading.failure) return { cursor: found.cursor, picked, rows, failure: reading.failure };
		const isSparse = first.total < options.maxRows / 2;
		const nextSpan = Math.max(isSparse ? span * 2 : span, MINUTE);
		cursor = markReadUpTo(found.cursor, source.rule, source.zone, window.to, nextSpan);
		rows += reading.rows.length;
	}
	return { cursor, picked, rows };
}

interface Slice {
	window: Required<Window>;
	/** ms. */
	span: number;
	first: DatedPage;
}

/** The next slice, halved until it has no more than `maxRows` rows or cannot be halved. */
async function nextSlice(
	{ low, span: lastSpan }: Cursor,
	{ fetchPage, zone }: Source,
	past: AccountTime,
	maxRows: number,
): Promise<Outcome<Slice>> {
	const { from, settled } = readFrom(low, zone);
	// Filters may cut times to the minute, so slices end on one; an hour that comes twice is not divided
	const shortest = floorTo(settled, MINUTE) + MINUTE;
	for (let span = lastSpan ?? past - low; ; span = Math.floor(span / 2)) {
		const to = Math.min(Math.max(floorTo(low + span, MINUTE), shortest), past);
		const first = await fetchPage({ from, to }, FIRST_PAGE);
		if (!first.ok) return first;
		if (first.value.total > maxRows && to > shortest) continue;
		return { ok: true, value: { window: { from, to }, span, first: first.value } };
	}
}

/** @param from the time that was requested; a version before it was emitted by an earlier poll */
function pickFrom({ rows, at }: Reading, cursor: Cursor, source: Source, from: AccountTime) {
	const present = presentAt(at, source.zone);
	const isOld = (stamp: AccountTime) =>
		source.rule.dedupeBy === 'version' && stamp < floorTo(from, 1000);
	const classified = rows.flatMap((row) => source.classify(row, cursor.start, present) ?? []);
	const recent = classified.filter(({ stamp, isUndated }) => isUndated === true || !isOld(stamp));
	return pickNew(cursor, recent, source.rule);
}
