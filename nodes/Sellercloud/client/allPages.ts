import type { IDataObject } from 'n8n-workflow';
import { abortFailure } from './abortReason';
import { CancelledError, cancellable } from './cancellation';
import { PagePlan } from './pagePlan';
import type { Page } from './pageRows';
import type { Failure, Outcome } from './types';

export type { Page };

export interface PageRequest {
	/** From 1. */
	pageNumber: number;
	pageSize: number;
}

/** How many calls may be under way at the same time. */
export interface Parallel {
	/** Now, from 1. */
	readonly width: number;
	/** Ever. */
	readonly most: number;
}

export interface PageOptions {
	/** How many rows to read, a whole number; all rows if left out. */
	limit?: number;
	/** Calls at the same time, from 1; a `Parallel` if that changes while the list is read. */
	parallel: number | Parallel;
	signal?: AbortSignal;
}

/** `got` is how many rows had arrived before the failure: only their number is reported, never the rows. */
export type PageOutcome =
	| { ok: true; rows: IDataObject[]; total: number; /** calls made */ pages: number }
	| { ok: false; failure: Failure; got: number; total?: number };

const CANCELLED: Failure = { kind: 'cancelled' };

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
	const { most } = typeof parallel === 'number' ? { most: parallel } : parallel;
	const width = () => (typeof parallel === 'number' ? parallel : parallel.width);
	const plan = new PagePlan(limit, most);
	let failure: Failure | undefined = signal?.aborted ? CANCELLED : undefined;
	const reading = new Promise<void>((resolve, reject) => {
		let underWay = 0;
		const goOn = () => {
			while (!failure && !signal?.aborted && underWay < width()) {
				const pageNumber = plan.next();
				if (pageNumber === undefined) break;
				if (typeof pageNumber === 'number') void fetchOne(pageNumber);
				else failure = abortFailure(pageNumber);
			}
			if (underWay === 0) resolve();
		};
		const fetchOne = async (pageNumber: number) => {
			underWay++;
			try {
				const outcome = await fetchPage({ pageNumber, pageSize: plan.pageSize });
				if (outcome.ok) plan.take({ pageNumber, ...outcome.value });
				else failure ??= outcome.failure;
			} catch (error) {
				failure ??= CANCELLED;
				reject(error);
			}
			underWay--;
			goOn();
		};
		goOn();
	});
	await cancellable(reading, signal).catch((error: unknown) => {
		if (!(error instanceof CancelledError)) return Promise.reject(error);
		failure = CANCELLED;
		return undefined;
	});
	if (!failure) return { ok: true, rows: plan.rows(), total: plan.total, pages: plan.calls };
	plan.settleAll();
	const total = plan.calls > 0 ? plan.total : undefined;
	return { ok: false, failure, got: Math.min(plan.found, limit ?? plan.found), total };
}
