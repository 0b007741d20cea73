import { CancelledError, cancellableSleep } from './cancellation';
import { HourlyCalls } from './hourlyCalls';
import { pauseAfter } from './hourlyPace';
import { ReadLane } from './readLane';
import { WIDEST } from './readWidth';
import type { OperationKind } from './types';

/** Reads at the same time that belong to no lane of their own. */
const SHARED_READS = 4;
/** Reads at the same time that long reads leave free for others. */
const KEPT_FREE = 4;

interface Waiting {
	/** `undefined` for a write. */
	lane: ReadLane | undefined;
	isLong: boolean;
	start: () => void;
}

/**
 * The requests of one account: reads run in parallel, writes run one at a time in the order in which they were queued.
 * When the hourly rate limit is reached, all of them wait until it resets.
 *
 * How many reads run at the same time depends on their lane. Lanes do not wait for each other, except that the account
 * runs no more than 28 reads, and no more than 24 of long reads.
 *
 * A long read is a lane that has made more than 20 calls. Its calls keep a pause between them once the account has made
 * many calls within the last 60 minutes (see `pauseAfter`). Nothing else waits for this.
 */
export class AccountBudget {
	/**
	 * Reads under way of each lane. A lane may have calls of several accounts, and those of one never wait for another: only
	 * the end of a call of this account lets the next one start.
	 */
	private readonly running = new WeakMap<ReadLane, number>();
	private reading = 0;
	private readingLong = 0;
	private writing = 0;
	private waiting: Waiting[] = [];
	/** ms since epoch. */
	private resumesAt = 0;
	/** When the next call of a long read may start; ms since epoch. */
	private nextLong = 0;
	private readonly shared = new ReadLane(SHARED_READS);
	private readonly hour = new HourlyCalls();

	/**
	 * Runs the work as soon as the budget allows it.
	 *
	 * @param lane the reads that this one belongs to
	 * @throws Cancelled when the signal aborts before the work has started; what the work throws
	 */
	async run<T>(
		kind: OperationKind,
		work: () => Promise<T>,
		{ lane, signal }: { lane?: ReadLane; signal?: AbortSignal } = {},
	): Promise<T> {
		const reads = kind === 'read' ? (lane ?? this.shared) : undefined;
		const isLong = reads !== undefined && reads === lane && reads.begin();
		if (isLong) await this.keepPace(reads, signal);
		await this.turn(reads, isLong, signal);
		try {
			// Check again after each wait: another request may have set a later time
			while (this.resumesAt > Date.now())
				await cancellableSleep(this.resumesAt - Date.now(), signal);
			return await work();
		} finally {
			this.count(reads, isLong, -1);
			this.startNext();
		}
	}

	/** Counts a call that is sent. @param now ms since epoch */
	sent(now: number): void {
		this.hour.add(now);
	}

	/** Delays all requests until `time` (ms since epoch). */
	holdUntil(time: number): void {
		this.resumesAt = Math.max(this.resumesAt, time);
	}

	private async keepPace(lane: ReadLane, signal?: AbortSignal): Promise<void> {
		const now = Date.now();
		const start = Math.max(this.nextLong, now);
		lane.pause = pauseAfter(this.hour.count(now));
		this.nextLong = start + lane.pause;
		if (start === now) return;
		// Calls that wait at the same time wait for each other's pauses, too
		lane.delayed += Math.min(start - now, lane.pause);
		await cancellableSleep(start - now, signal);
	}

	private turn(lane: ReadLane | undefined, isLong: boolean, signal?: AbortSignal): Promise<void> {
		return new Promise((resolve, reject) => {
			const cancel = () => {
				this.waiting = this.waiting.filter((entry) => entry !== waiting);
				reject(new CancelledError());
			};
			const start = () => {
				signal?.removeEventListener('abort', cancel);
				resolve();
			};
			const waiting = { lane, isLong, start };
			if (signal?.aborted) return cancel();
			signal?.addEventListener('abort', cancel, { once: true });
			this.waiting.push(waiting);
			this.startNext();
		});
	}

	private startNext(): void {
		this.waiting = this.waiting.filter(({ lane, isLong, start }) => {
			if (!this.isFree(lane, isLong)) return true;
			this.count(lane, isLong, 1);
			start();
			return false;
		});
	}

	private isFree(lane: ReadLane | undefined, isLong: boolean): boolean {
		if (!lane) return this.writing < 1;
		if (isLong && this.readingLong >= WIDEST) return false;
		return this.runningOf(lane) < lane.width && this.reading < WIDEST + KEPT_FREE;
	}

	private runningOf(lane: ReadLane): number {
		return this.running.get(lane) ?? 0;
	}

	private count(lane: ReadLane | undefined, isLong: boolean, change: 1 | -1): void {
		if (!lane) {
			this.writing += change;
			return;
		}
		this.running.set(lane, this.runningOf(lane) + change);
		this.reading += change;
		if (isLong) this.readingLong += change;
	}
}

const budgets = new Map<string, AccountBudget>();

/** The budget that everything in this process shares for an account: Sellercloud limits calls per user and IP address. */
export function accountBudget(account: string): AccountBudget {
	const budget = budgets.get(account) ?? new AccountBudget();
	budgets.set(account, budget);
	return budget;
}
