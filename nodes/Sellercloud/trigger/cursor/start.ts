import type { IDataObject } from 'n8n-workflow';
import { floorTo, type Wall, wallAt } from '../../client/accountTime';
import { FIRST_PAGE } from '../../client/pageNames';
import type { Outcome } from '../../client/types';
import { type DatedPage, readAll, type ReadOptions } from '../sources/readWindow';
import { believedOf, presentOf } from './believe';
import { beginAt, type Cursor, take } from './cursor';
import type { Source } from './source';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How far back the latest update is looked for, one after the other. */
const LOOK_BACK = [10 * MINUTE, 2 * 60 * MINUTE, DAY, 30 * DAY];
/** Rows among which the latest update is looked for without narrowing them further. */
const FEW = 50;

/** The page of rows that were updated last, and from when on it was asked for. */
export interface Newest {
	from: Wall;
	page: DatedPage;
}

/**
 * Looks for the latest updates. The zone only says where to look first; a wrong one costs a few more calls.
 *
 * @param now ms since epoch
 */
export async function newestPage(source: Source, now: number): Promise<Outcome<Newest>> {
	let present = wallAt(now, source.zone);
	for (const back of LOOK_BACK) {
		const from = present - back;
		const first = await source.fetchPage({ from }, FIRST_PAGE);
		if (!first.ok) return first;
		const { at } = first.value;
		// Where this machine's clock is ahead of Sellercloud's, rows found from there on would be from the future
		const isPast = at === undefined || from <= presentOf(at, source);
		if ((hasSeveral(first.value.rows) && isPast) || back === LOOK_BACK.at(-1)) {
			return { ok: true, value: { from, page: first.value } };
		}
		if (at !== undefined) present = wallAt(at, source.zone);
	}
	return { ok: true, value: { from: present, page: { rows: [], total: 0 } } };
}

/** One row alone may claim a time that is to come, and with a wrong zone this would count as past. */
const hasSeveral = (rows: IDataObject[]) => new Set(rows.map(({ ID }) => String(ID))).size > 1;

/** Begins now: at the latest update that the server has, which is remembered as old. */
export async function beginNow(
	source: Source,
	options: ReadOptions,
	now: number,
): Promise<Outcome<Cursor>> {
	const newest = await newestPage(source, now);
	if (!newest.ok) return newest;
	const { from, page } = newest.value;
	const objection = source.objectionTo?.(page.rows);
	if (objection) return { ok: false, failure: objection };
	const agreed = await source.agrees?.(page);
	if (agreed?.ok === false) return agreed;
	const begun = await beginWith(source, options, from, page);
	return begun.ok && agreed?.value ? { ok: true, value: { ...begun.value, agreed: true } } : begun;
}

/** Reads the newest rows, and counts what is there as known, also what would not have been an event. */
async function beginWith(
	source: Source,
	options: ReadOptions,
	lookedFrom: Wall,
	found: DatedPage,
): Promise<Outcome<Cursor>> {
	let from = lookedFrom;
	let first = found;
	while (first.total > FEW) {
		// Of so many rows one is later than most
		const narrower = floorTo(believedOf(first, source).latest ?? from, 1000);
		if (narrower <= from) break;
		from = narrower;
		const next = await source.fetchPage({ from }, FIRST_PAGE);
		if (!next.ok) return next;
		first = next.value;
	}
	// Rows may say less than was asked for: a filter that is not exact, or a label that is not true
	const { claimed: earliest = from } = believedOf(first, source);
	if (earliest < floorTo(from, 1000)) {
		from = earliest;
		const wider = await source.fetchPage({ from }, FIRST_PAGE);
		if (!wider.ok) return wider;
		first = wider.value;
	}
	const { rows, at, failure } = await readAll(source.fetchPage, { from }, options, first);
	if (failure) return { ok: false, failure };
	const { latest, claimed } = believedOf({ rows, at }, source);
	const present = presentOf(at, source);
	const old = rows.flatMap((row) => source.sight(row, undefined, present) ?? []);
	const { cursor } = take(beginAt(from, latest ?? from), old, source.rule, true);
	if (latest === undefined || at === undefined) return { ok: true, value: cursor };
	return { ok: true, value: { ...cursor, claimed, pending: { at, stamp: latest } } };
}
