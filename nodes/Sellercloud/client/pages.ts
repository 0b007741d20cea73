import type { IDataObject } from 'n8n-workflow';
import { Cancelled, orCancelled } from './cancellation';
import { type GivenUp, PagePlan } from './pagePlan';
import type { NumberedPage, Page } from './pageRows';
import { mapInOrder } from './parallel';
import type { Failure, Outcome } from './types';

export type { Page };

export interface PageRequest {
	/** From 1. */
	pageNumber: number;
	pageSize: number;
}

export interface PageOptions {
	/** Rows wanted, a whole number; all when left out. */
	limit?: number;
	/** Calls under way at the same time, from 1. */
	parallel: number;
	signal?: AbortSignal;
}

/** `got` is how many rows had come when it failed: they are told, never passed off as the list. */
export type PageOutcome =
	| { ok: true; rows: IDataObject[]; total: number; /** calls made */ pages: number }
	| { ok: false; failure: Failure; got: number; total?: number };

const CANCELLED: Failure = { kind: 'cancelled' };
const GIVEN_UP: Record<GivenUp, string> = {
	moving:
		'The list changed at every call, so it could not be read as a whole. Narrow it with filters, or run this again at a calmer time',
	repeating:
		'Sellercloud gave the same rows again in place of further ones, so the list could not be read as a whole. Narrow it with filters, or ask for fewer rows',
	withheld:
		'Sellercloud counts rows and gave none of them. Check which companies this employee may see',
	gap: 'A page in the middle of the list came without rows that are counted, so the list could not be read as a whole. Run this again, or narrow the list with filters',
	endless: 'The list did not end after 20,000 pages. Narrow it with filters',
};

/**
 * Reads all rows of a list, or the first so many, in order and without loss also while rows are added or removed; what
 * exactly is promised, and when not, stands at `PagePlan`.
 *
 * A page that fails fails the whole, after the calls that are under way with it; a stop by the user ends it at once.
 * So does a list of which the server repeats rows in place of others. One of which it counts more than it shows ends at
 * an empty page: `rows` are then fewer than `total`.
 *
 * @param fetchPage one call; what it throws is thrown
 */
export async function allPages(
	fetchPage: (page: PageRequest) => Promise<Outcome<Page>>,
	{ limit, parallel, signal }: PageOptions,
): Promise<PageOutcome> {
	const plan = new PagePlan(limit, parallel);
	const failed = (failure: Failure): PageOutcome => ({
		ok: false,
		failure,
		got: Math.min(plan.found, limit ?? plan.found),
		total: plan.calls > 0 ? plan.total : undefined,
	});
	/** What had come by the end, and why it ended before all had. */
	const fetchPages = async (pageNumbers: number[]) => {
		const pages: NumberedPage[] = [];
		const fetchOne = async (pageNumber: number): Promise<Failure | undefined> => {
			if (signal?.aborted) return CANCELLED;
			const outcome = await fetchPage({ pageNumber, pageSize: plan.pageSize });
			if (!outcome.ok) return outcome.failure;
			pages.push({ pageNumber, ...outcome.value });
			return undefined;
		};
		const fetching = mapInOrder(pageNumbers, parallel, fetchOne, (failure) => !failure);
		const failures = await orCancelled(fetching, signal).catch((error: unknown) => {
			if (error instanceof Cancelled) return [CANCELLED];
			return Promise.reject(error);
		});
		return { pages: [...pages], failure: failures.find((failure) => failure !== undefined) };
	};
	for (;;) {
		const pageNumbers = plan.next();
		if (!Array.isArray(pageNumbers)) {
			return failed({ kind: 'unusable', message: GIVEN_UP[pageNumbers] });
		}
		if (pageNumbers.length === 0) {
			return { ok: true, rows: plan.rows(), total: plan.total, pages: plan.calls };
		}
		const { pages, failure } = await fetchPages(pageNumbers);
		plan.take(pages);
		if (failure) return failed(failure);
	}
}
