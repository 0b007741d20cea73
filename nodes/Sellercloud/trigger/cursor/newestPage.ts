import type { IDataObject } from 'n8n-workflow';
import { type AccountTime, accountTimeAt } from '../../client/accountTime';
import { FIRST_PAGE } from '../../client/pageNames';
import type { Outcome } from '../../client/types';
import { idOf } from '../lists/idOf';
import { presentAt } from '../sources/latestUpdate';
import type { DatedPage } from '../sources/readWindow';
import type { Source } from './source';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** ms to look back for the latest update, one after the other. */
const LOOK_BACK = [10 * MINUTE, 2 * 60 * MINUTE, DAY, 30 * DAY];

/** The rows that were updated last, and the time from which on they were requested. */
export interface Newest {
	from: AccountTime;
	page: DatedPage;
}

/**
 * Finds the latest updates. The time zone only decides where to look first; a wrong one costs a few more calls.
 *
 * @param now ms since epoch
 */
export async function newestPage(source: Source, now: number): Promise<Outcome<Newest>> {
	const { zone } = source;
	let present = accountTimeAt(now, zone);
	for (const back of LOOK_BACK) {
		const from = present - back;
		const first = await source.fetchPage({ from }, FIRST_PAGE);
		if (!first.ok) return first;
		const { at } = first.value;
		// Where this machine's clock is ahead of Sellercloud's, rows found from there on would be from the future
		const isPast = at === undefined || from <= presentAt(at, zone);
		if ((hasSeveral(first.value.rows) && isPast) || back === LOOK_BACK.at(-1)) {
			return { ok: true, value: { from, page: first.value } };
		}
		if (at !== undefined) present = accountTimeAt(at, zone);
	}
	return { ok: true, value: { from: present, page: { rows: [], total: 0 } } };
}

/** A single row may claim a time in the future, which counts as past where the time zone is wrong. */
const hasSeveral = (rows: IDataObject[]) => new Set(rows.map((row) => idOf(row))).size > 1;
