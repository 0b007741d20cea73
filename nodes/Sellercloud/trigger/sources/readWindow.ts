import type { IDataObject } from 'n8n-workflow';
import type { Wall } from '../../client/accountTime';
import { allPages, type Page, type PageRequest } from '../../client/pages';
import type { Failure, Outcome } from '../../client/types';

/** A stretch of last updates, both ends included. */
export interface Window {
	from: Wall;
	/** Up to now if left out. */
	to?: Wall;
}

/** A page, and what the clock showed with it (ms since epoch). */
export type DatedPage = Page & { at?: number };

/** One call. */
export type FetchPage = (window: Window, page: PageRequest) => Promise<Outcome<DatedPage>>;

export interface Reading {
	/** All rows that came, also those of a reading that failed; a row that moved meanwhile may be there twice. */
	rows: IDataObject[];
	/** What the server's clock showed when reading began. */
	at?: number;
	/** Why it is not complete. */
	failure?: Failure;
}

export interface ReadOptions {
	parallel: number;
	signal?: AbortSignal;
}

/** Reads all rows of a window; what had come by a failure is kept. */
export async function readAll(
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
