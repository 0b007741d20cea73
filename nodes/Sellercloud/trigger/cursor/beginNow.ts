import { floorTo } from '../../client/accountTime';
import { FIRST_PAGE } from '../../client/pageNames';
import type { Outcome } from '../../client/types';
import { latestUpdateIn, presentAt } from '../sources/latestUpdate';
import { type ReadOptions, readWindow } from '../sources/readWindow';
import { beginAt, type Cursor } from './cursor';
import { type Newest, newestPage } from './newestPage';
import { pickNew } from './pickNew';
import type { Source } from './source';

/** Rows among which the latest update is looked for without narrowing them further. */
const FEW = 50;

/**
 * Starts now: at the latest update that the server has, with everything there remembered as old.
 *
 * @param now ms since epoch
 */
export async function beginNow(
	source: Source,
	options: ReadOptions,
	now: number,
): Promise<Outcome<Cursor>> {
	const newest = await newestPage(source, now);
	if (!newest.ok) return newest;
	const { page } = newest.value;
	const unusable = source.unreadableFailure?.(page.rows) ?? source.undatedFailure?.(page.rows);
	if (unusable) return { ok: false, failure: unusable };
	const agreed = await source.checkDates?.(page);
	if (agreed?.ok === false) return agreed;
	const begun = await beginWith(source, options, newest.value);
	return begun.ok && agreed?.value ? { ok: true, value: { ...begun.value, agreed: true } } : begun;
}

/** Reads the newest rows and remembers all of them, also those for which the event would not have fired. */
async function beginWith(
	source: Source,
	options: ReadOptions,
	newest: Newest,
): Promise<Outcome<Cursor>> {
	let { from, page } = newest;
	while (page.total > FEW) {
		// Of so many rows one is later than most
		const narrower = floorTo(latestUpdateIn(page, source).latest ?? from, 1000);
		if (narrower <= from) break;
		from = narrower;
		const next = await source.fetchPage({ from }, FIRST_PAGE);
		if (!next.ok) return next;
		page = next.value;
	}
	// Rows may be older than requested: the filter is not exact, or the label of a time is wrong
	const { claimed: earliest = from } = latestUpdateIn(page, source);
	if (earliest < floorTo(from, 1000)) {
		from = earliest;
		const wider = await source.fetchPage({ from }, FIRST_PAGE);
		if (!wider.ok) return wider;
		page = wider.value;
	}
	const { rows, at, failure } = await readWindow(source.fetchPage, { from }, options, page);
	if (failure) return { ok: false, failure };
	const { latest, claimed } = latestUpdateIn({ rows, at }, source);
	const present = presentAt(at, source.zone);
	const old = rows.flatMap((row) => source.classify(row, undefined, present) ?? []);
	const { cursor } = pickNew(beginAt(from, latest ?? from), old, source.rule, true);
	if (latest === undefined || at === undefined) return { ok: true, value: cursor };
	return { ok: true, value: { ...cursor, claimed, pending: { at, stamp: latest } } };
}
