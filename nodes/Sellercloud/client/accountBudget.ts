import { Cancelled, pause } from './cancellation';
import type { OperationKind } from './types';

const DEFAULT_PARALLEL_READS = 4;

interface Waiting {
	reads: boolean;
	parallelReads: number;
	start: () => void;
}

/**
 * What one account has under way: reads in parallel, writes one at a time and in the order they came. When the hourly
 * limit of calls is spent, everybody waits for the same moment.
 */
export class Budget {
	private reading = 0;
	private writing = 0;
	private waiting: Waiting[] = [];
	/** ms since epoch. */
	private resumesAt = 0;

	/**
	 * Runs the work when its turn has come.
	 *
	 * @throws Cancelled when the signal says so before its turn; what the work throws
	 */
	async run<T>(
		kind: OperationKind,
		work: () => Promise<T>,
		{
			parallelReads = DEFAULT_PARALLEL_READS,
			signal,
		}: { parallelReads?: number; signal?: AbortSignal } = {},
	): Promise<T> {
		const reads = kind === 'read';
		await this.turn(reads, Math.max(parallelReads, 1), signal);
		try {
			// Read again after each wait: another request may have learnt of a later moment
			while (this.resumesAt > Date.now()) await pause(this.resumesAt - Date.now(), signal);
			return await work();
		} finally {
			if (reads) this.reading--;
			else this.writing--;
			this.startNext();
		}
	}

	/** Holds back everything until then. */
	holdUntil(time: number): void {
		this.resumesAt = Math.max(this.resumesAt, time);
	}

	private turn(reads: boolean, parallelReads: number, signal?: AbortSignal): Promise<void> {
		return new Promise((resolve, reject) => {
			const cancel = () => {
				this.waiting = this.waiting.filter((entry) => entry !== waiting);
				reject(new Cancelled());
			};
			const start = () => {
				signal?.removeEventListener('abort', cancel);
				resolve();
			};
			const waiting = { reads, parallelReads, start };
			if (signal?.aborted) return cancel();
			signal?.addEventListener('abort', cancel, { once: true });
			this.waiting.push(waiting);
			this.startNext();
		});
	}

	private startNext(): void {
		this.waiting = this.waiting.filter(({ reads, parallelReads, start }) => {
			const free = reads ? this.reading < parallelReads : this.writing < 1;
			if (!free) return true;
			if (reads) this.reading++;
			else this.writing++;
			start();
			return false;
		});
	}
}

const budgets = new Map<string, Budget>();

/** The budget of an account in this process: Sellercloud counts calls by user and address. */
export function budgetOf(account: string): Budget {
	const budget = budgets.get(account) ?? new Budget();
	budgets.set(account, budget);
	return budget;
}
