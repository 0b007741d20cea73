import type { IDataObject } from 'n8n-workflow';
import type { AccountTime } from '../../client/accountTime';
import { allPages, type Page, type PageRequest } from '../../client/allPages';
import type { Failure, Outcome } from '../../client/types';

/** Calls of a poll that run at the same time. */
export const PARALLEL = 4;

/**
 * ms until a change shows in lists after the time of its last update, also across servers whose clocks differ. What was
 * updated within this time is read again.
 */
export const OVERLAP = 5 * 60_000;

/** A range of last updates, both ends included. */
export interface Window {
	from: AccountTime;
	/** Up to now if left out. */
	to?: AccountTime;
}

/** A page, and the time of its answer (ms since epoch). */
export type DatedPage = Page & { at?: number };

/** Makes one call. */
export type FetchPage = (window: Window, page: PageRequest) => Promise<Outcome<DatedPage>>;

export interface Reading {
	/** All rows that came, also where the reading failed; a row that moved in the meantime may be there twice. */
	rows: IDataObject[];
	/** The time of the first answer, ms since epoch. */
	at?: number;
	/** Why not all rows came. */
	failure?: Failure;
}

export interface ReadOptions {
	parallel: number;
	signal?: AbortSignal;
}

/**
 * Reads all rows of a window.
 *
 * @param first its first page, if that was read before
 */
export async function readWindow(
	fetchPage: FetchPage,
	window: Window,
	{ parallel, signal }: ReadOptions,
	first?: DatedPage,
): Promise<Reading> {
	const reading: Reading = { rows: [] };
	const outcome = await allPages(
		async (page) => {
			const isFirst = first !== undefined && page.pageNumber === 1 && reading.rows.length === 0;
			const fetched: Outcome<DatedPage> = isFirst
				? { ok: true, value: first }
				: await fetchPage(window, page);
			if (!fetched.ok) return fetched;
			reading.at ??= fetched.value.at;
			reading.rows.push(...fetched.value.rows);
			return fetched;
		},
		{ parallel, signal },
	);
	return outcome.ok ? reading : { ...reading, failure: outcome.failure };
}
