import type { IDataObject } from 'n8n-workflow';
import type { AccountTime } from '../../client/accountTime';
import { FIRST_PAGE } from '../../client/pageNames';
import type { PageRequest } from '../../client/allPages';
import type { Failure, Outcome } from '../../client/types';
import { type DatedPage, type ReadOptions, readWindow } from '../sources/readWindow';
import type { Snapshot } from './snapshot';

/** Rows that were read to be compared. */
export interface ListReading {
	rows: IDataObject[];
	/** The time of the first answer, ms since epoch. */
	at?: number;
	/** The next checkpoint, where only what was updated after it is read. */
	low?: AccountTime;
	/** Where ids ascend, one up to which no id is new; only at the start. */
	floor?: number;
	/** Why not all rows came. */
	failure?: Failure;
	/** How many rows there are and how many are allowed, where there are too many to be read. */
	tooMany?: { found: number; max: number };
}

/** Reads what is compared. @param known what was saved; `undefined` at the start */
export type ListReader = (known: Snapshot | undefined) => Promise<ListReading>;

export type FetchListPage = (page: PageRequest) => Promise<Outcome<DatedPage>>;

/** Rows that may be new in one poll, also after n8n was stopped for a long time. */
export const MAX_NEW = 20_000;

/** All rows of a list, if there are no more than `max`. */
export async function readList(
	fetchPage: FetchListPage,
	max: number,
	options: ReadOptions,
): Promise<ListReading> {
	const first = await fetchPage(FIRST_PAGE);
	if (!first.ok) return { rows: [], failure: first.failure };
	const { at, total, uncounted } = first.value;
	if (total > max) return { rows: [], at, tooMany: { found: total, max } };
	const { rows, failure } = await readPages(fetchPage, options, first.value);
	if (rows.length > max && uncounted) {
		return { rows: [], at, tooMany: { found: rows.length, max } };
	}
	return { rows, at, failure };
}

/** Several readings as one, in that order; the first that is not whole is the last. */
export async function readEach(readings: Array<() => Promise<ListReading>>): Promise<ListReading> {
	let all: ListReading = { rows: [] };
	for (const read of readings) {
		const { rows, at, failure, tooMany } = await read();
		all = { rows: [...all.rows, ...rows], at: all.at ?? at, failure, tooMany };
		if (failure || tooMany) break;
	}
	return all;
}

/** The rows at both ends of a list, since its newest rows may be at either end. */
export async function readBothEnds(fetchPage: FetchListPage): Promise<Outcome<DatedPage>> {
	const first = await fetchPage(FIRST_PAGE);
	if (!first.ok) return first;
	const { rows, total, uncounted } = first.value;
	if (rows.length === 0 || (rows.length >= total && !uncounted)) return first;
	if (uncounted) {
		const all = await readPages(fetchPage, { parallel: 1 }, first.value);
		return all.failure
			? { ok: false, failure: all.failure }
			: { ok: true, value: { ...first.value, rows: all.rows } };
	}
	const found = [...rows];
	const pageCount = Math.ceil(total / rows.length);
	// The last page may have few rows, so the page before it is read, too
	for (const pageNumber of [pageCount - 1, pageCount].filter((number) => number > 1)) {
		const page = await fetchPage({ ...FIRST_PAGE, pageNumber });
		if (!page.ok) return page;
		found.push(...page.value.rows);
	}
	return { ok: true, value: { ...first.value, rows: found } };
}

const readPages = async (fetchPage: FetchListPage, options: ReadOptions, first: DatedPage) =>
	await readWindow(
		async (_window, page) => await fetchPage(page),
		{ from: -Infinity },
		options,
		first,
	);
