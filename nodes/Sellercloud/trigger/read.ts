import type { IDataObject } from 'n8n-workflow';
import { allPages, type Page, type PageRequest } from '../client/pages';
import type { Failure, Outcome } from '../client/types';
import type { Wall } from '../wall';

/** A stretch of last updates, both ends included. */
export interface Window {
	from: Wall;
	/** Up to now if left out. */
	to?: Wall;
}

/** A page, and what the clock showed with it (ms since epoch). */
export interface DatedPage {
	rows: IDataObject[];
	/** Rows of the whole list; left out where the answer does not say. */
	total?: number;
	at?: number;
}

/** Rows of the whole list, as far as its first page says; a list that begins with an empty page has none. */
export const totalOf = ({ rows, total = rows.length }: DatedPage): number =>
	rows.length === 0 ? 0 : total;

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
	if (first && first.total === undefined) {
		return await readOn(async (page) => await fetchPage(window, page), first, signal);
	}
	const outcome = await allPages(
		async (page): Promise<Outcome<Page>> => {
			const isFirst = first !== undefined && page.pageNumber === 1 && reading.rows.length === 0;
			const fetched: Outcome<DatedPage> = isFirst
				? { ok: true, value: first }
				: await fetchPage(window, page);
			if (!fetched.ok) return fetched;
			reading.at ??= fetched.value.at;
			reading.rows.push(...fetched.value.rows);
			return {
				ok: true,
				value: { ...fetched.value, total: fetched.value.total ?? totalOf(first ?? fetched.value) },
			};
		},
		{ parallel, signal },
	);
	return outcome.ok ? reading : { ...reading, failure: outcome.failure };
}

/** Reads a list that does not say how long it is, until a page is empty or brings nothing new. */
async function readOn(
	fetchPage: (page: PageRequest) => Promise<Outcome<DatedPage>>,
	first: DatedPage,
	signal?: AbortSignal,
): Promise<Reading> {
	const reading: Reading = { rows: [...first.rows], at: first.at };
	const ids = new Set(first.rows.map(idOf));
	for (let pageNumber = 2, isOver = first.rows.length === 0; !isOver; pageNumber++) {
		if (signal?.aborted) return { ...reading, failure: { kind: 'cancelled' } };
		const page = await fetchPage({ ...FIRST_PAGE, pageNumber });
		if (!page.ok) return { ...reading, failure: page.failure };
		const { rows } = page.value;
		isOver = rows.every((row) => ids.has(idOf(row)));
		for (const row of rows) ids.add(idOf(row));
		reading.rows.push(...rows);
	}
	return reading;
}

const idOf = ({ ID }: IDataObject) => String(ID);

export const FIRST_PAGE: PageRequest = { pageNumber: 1, pageSize: 50 };
