import type { IDataObject } from 'n8n-workflow';
import type { Wall } from '../../client/accountTime';
import { FIRST_PAGE } from '../../client/pageNames';
import type { PageRequest } from '../../client/pages';
import type { Failure, Outcome } from '../../client/types';
import { type DatedPage, readAll, type ReadOptions } from '../sources/readWindow';
import type { Snapshot } from './snapshot';

/** Rows that were read to be compared. */
export interface Observed {
	rows: IDataObject[];
	/** The server's clock when reading began, ms since epoch. */
	at?: number;
	/** What is done with after this, where only what is newer is read. */
	low?: Wall;
	/** Where ids ascend, one up to which all are old; only at the start. */
	floor?: number;
	/** Why it is not whole; rows are then those that had come. */
	failure?: Failure;
	/** How many rows there are and how many may be, where they are too many to be read. */
	tooMany?: { there: number; most: number };
}

/** Rows that one reading of what is new may have, also after n8n stood still for long. */
export const MOST_NEW = 20_000;

/** Reads what is to be compared. @param known what is remembered; nothing at the start */
export type Observe = (known: Snapshot | undefined) => Promise<Observed>;

export type FetchAny = (page: PageRequest) => Promise<Outcome<DatedPage>>;

/** All rows of a list, if they are no more than `most`. */
export async function observeAll(
	fetchPage: FetchAny,
	most: number,
	options: ReadOptions,
): Promise<Observed> {
	const first = await fetchPage(FIRST_PAGE);
	if (!first.ok) return { rows: [], failure: first.failure };
	const { at } = first.value;
	const total = first.value.total;
	if (total > most) return { rows: [], at, tooMany: { there: total, most } };
	const whole = { from: -Infinity };
	const reading = await readAll(
		async (_window, page) => await fetchPage(page),
		whole,
		options,
		first.value,
	);
	const { rows, failure } = reading;
	if (rows.length > most && first.value.uncounted) {
		return { rows: [], at, tooMany: { there: rows.length, most } };
	}
	return { rows, at, failure };
}

/** Several readings as one, in that order; after one that is not whole none follows. */
export async function observeEach(readings: Array<() => Promise<Observed>>): Promise<Observed> {
	let all: Observed = { rows: [] };
	for (const read of readings) {
		const { rows, at, failure, tooMany } = await read();
		all = { rows: [...all.rows, ...rows], at: all.at ?? at, failure, tooMany };
		if (failure || tooMany) break;
	}
	return all;
}

/** The rows at both ends of a list, wherever its newest ones are. */
export async function bothEnds(fetchPage: FetchAny): Promise<Outcome<DatedPage>> {
	const first = await fetchPage(FIRST_PAGE);
	if (!first.ok) return first;
	const { rows, total, uncounted } = first.value;
	if (rows.length === 0 || (rows.length >= total && !uncounted)) return first;
	if (uncounted) {
		const all = await readAll(
			async (_window, page) => await fetchPage(page),
			{ from: -Infinity },
			{ parallel: 1 },
			first.value,
		);
		return all.failure
			? { ok: false, failure: all.failure }
			: { ok: true, value: { ...first.value, rows: all.rows } };
	}
	const found = [...rows];
	const pageCount = Math.ceil(total / rows.length);
	// The last page may have few rows, so the one before it counts, too
	for (const pageNumber of [pageCount - 1, pageCount].filter((number) => number > 1)) {
		const page = await fetchPage({ ...FIRST_PAGE, pageNumber });
		if (!page.ok) return page;
		found.push(...page.value.rows);
	}
	return { ok: true, value: { ...first.value, rows: found } };
}
