import { CancelledError, cancellableSleep } from './cancellation';
import type { OperationKind } from './types';

const DEFAULT_PARALLEL_READS = 4;

interface Waiting {
	reads: boolean;
	parallelReads: number;
	start: () => void;
}

/**
 * The requests of one account: reads run in parallel, writes run one at a time in the order in which they were queued.
 * When the hourly rate limit is reached, all of them wait until it resets.
 */
export class AccountBudget {
	private reading = 0;
	private writing = 0;
	private waiting: Waiting[] = [];
	/** ms since epoch. */
	private resumesAt = 0;

	/**
	 * Runs the work as soon as the budget allows it.
	 *
	 * @param parallelReads how many reads may run at the same time, at least 1
	 * @throws Cancelled when the signal aborts before the work has started; what the work throws
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
			// Check again after each wait: another request may have set a later time
			while (this.resumesAt > Date.now())
				await cancellableSleep(this.resumesAt - Date.now(), signal);
			return await work();
		} finally {
			if (reads) this.reading--;
			else this.writing--;
			this.startNext();
		}
	}

	/** Delays all requests until `time` (ms since epoch). */
	holdUntil(time: number): void {
		this.resumesAt = Math.max(this.resumesAt, time);
	}

	private turn(reads: boolean, parallelReads: number, signal?: AbortSignal): Promise<void> {
		return new Promise((resolve, reject) => {
			const cancel = () => {
				this.waiting = this.waiting.filter((entry) => entry !== waiting);
				reject(new CancelledError());
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

const budgets = new Map<string, AccountBudget>();

/** The budget that everything in this process shares for an account: Sellercloud limits calls per user and IP address. */
export function accountBudget(account: string): AccountBudget {
	const budget = budgets.get(account) ?? new AccountBudget();
	budgets.set(account, budget);
	return budget;
}
