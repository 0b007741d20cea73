import type { IDataObject } from 'n8n-workflow';
import { CancelledError, cancellable } from './cancellation';
import { type AbortReason, PagePlan } from './pagePlan';
import type { NumberedPage, Page } from './pageRows';
import { mapInOrder } from './mapInOrder';
import type { Failure, Outcome } from './types';

export type { Page };

export interface PageRequest {
	/** From 1. */
	pageNumber: number;
	pageSize: number;
}

export interface PageOptions {
	/** How many rows to read, a whole number; all rows if left out. */
	limit?: number;
	/** Calls at the same time, from 1. */
	parallel: number;
	signal?: AbortSignal;
}

/** `got` is how many rows had arrived before the failure: only their number is reported, never the rows. */
export type PageOutcome =
	| { ok: true; rows: IDataObject[]; total: number; /** calls made */ pages: number }
	| { ok: false; failure: Failure; got: number; total?: number };

const CANCELLED: Failure = { kind: 'cancelled' };
const ABORT_MESSAGES: Record<AbortReason, { message: string; description: string }> = {
	moving: {
		message: 'The list changed during every call, so it could not be read completely',
		description: 'Narrow the list with filters, or run the workflow again at a quieter time.',
	},
	repeating: {
		message: 'Sellercloud repeated rows, so the list could not be read completely',
		description: 'Narrow the list with filters, or request fewer rows.',
	},
	withheld: {
		message: 'Sellercloud counted rows but returned none of them',
		description: 'Check which companies this employee can access.',
	},
	gap: {
		message: 'A page in the middle of the list was empty, so the list could not be read completely',
		description: 'Run the workflow again, or narrow the list with filters.',
	},
	endless: {
		message: 'The list did not end after 20,000 pages',
		description: 'Narrow the list with filters.',
	},
};

/**
 * Reads all rows of a list, or up to a limit, in order and without loss even while rows are added or removed. `PagePlan`
 * describes the guarantee and its limits.
 *
 * If a page fails, the whole read fails, once the parallel calls have finished; a stop by the user ends it at once. It
 * also fails when the server repeats rows instead of returning the others. If the server counts more rows than it
 * returns, the list ends at an empty page, and `rows` has fewer rows than `total`.
 *
 * @param fetchPage requests one page
 * @returns what arrived, or the failure
 * @throws what `fetchPage` throws
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
	/** The pages that arrived, and why some did not. */
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
		const failures = await cancellable(fetching, signal).catch((error: unknown) => {
			if (error instanceof CancelledError) return [CANCELLED];
			return Promise.reject(error);
		});
		return { pages: [...pages], failure: failures.find((failure) => failure !== undefined) };
	};
	for (;;) {
		const pageNumbers = plan.next();
		if (!Array.isArray(pageNumbers)) {
			return failed({ kind: 'unusable', ...ABORT_MESSAGES[pageNumbers] });
		}
		if (pageNumbers.length === 0) {
			return { ok: true, rows: plan.rows(), total: plan.total, pages: plan.calls };
		}
		const { pages, failure } = await fetchPages(pageNumbers);
		plan.take(pages);
		if (failure) return failed(failure);
	}
}
