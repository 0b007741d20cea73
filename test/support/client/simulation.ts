/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { AccountBudget } from '../../../nodes/Sellercloud/client/accountBudget';
import {
	allPages,
	type Page,
	type PageOutcome,
	type PageRequest,
} from '../../../nodes/Sellercloud/client/allPages';
import { attempts } from '../../../nodes/Sellercloud/client/attempts';
import { ReadLane } from '../../../nodes/Sellercloud/client/readLane';
import type { Failure, Outcome } from '../../../nodes/Sellercloud/client/types';
import { createRandom } from '../../../sandbox/data/random';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** Rows on a page: few, so that long lists take little memory. */
const LARGEST_PAGE = 5;

/** What a simulated server knows about a call when it arrives. */
export interface Arrival {
	/** ms since the simulation began. */
	time: number;
	pageNumber: number;
	/** Calls under way, this one included. */
	load: number;
	random: () => number;
}

export interface ServerHabits {
	/** ms that a call takes. */
	latency: (arrival: Arrival) => number;
	/** Why a call is refused. */
	refusal?: (arrival: Arrival) => Failure | undefined;
	/** ms that a refusal takes. */
	refusalLatency?: number;
	/** Rows of the list at that time, 5 on a page. */
	rows?: (time: number) => number;
}

/**
 * A list of a simulated account, read by the client's own code, in simulated time: timers and the clock are Jest's, so a
 * simulated hour takes a second or so, and every run is the same.
 */
export class Simulation {
	readonly random: () => number;
	readonly budget = new AccountBudget();
	/** When each call arrived at the server; ms since the simulation began. */
	readonly arrivals: number[] = [];
	/** Calls that the server answered with rows. */
	readonly answered: number[] = [];
	/** The most calls under way at the same time. */
	mostLoad = 0;
	/** Calls under way. */
	underWay = 0;
	private readonly startedAt = Date.now();

	constructor(
		private readonly server: ServerHabits,
		seed = 1,
	) {
		this.random = createRandom(seed).next;
		jest.spyOn(Math, 'random').mockImplementation(createRandom(seed + 1).next);
	}

	get time(): number {
		return Date.now() - this.startedAt;
	}

	/** Reads a list to its end, or until it is stopped. */
	async readAll({
		lane = new ReadLane(),
		limit,
		signal,
	}: { lane?: ReadLane; limit?: number; signal?: AbortSignal } = {}): Promise<PageOutcome> {
		return await allPages(async (page) => await this.request(page, lane, signal), {
			limit,
			parallel: lane,
			signal,
		});
	}

	async request(page: PageRequest, lane?: ReadLane, signal?: AbortSignal): Promise<Outcome<Page>> {
		return await attempts(this.budget, 'read', async () => await this.answer(page), {
			lane,
			signal,
		});
	}

	/** Lets the simulated time pass. @param until ms since the simulation began */
	async run(until: number, isOver: () => boolean = () => false): Promise<void> {
		for (;;) {
			await new Promise((resolve) => setImmediate(resolve));
			if (isOver() || jest.getTimerCount() === 0 || this.time >= until) return;
			jest.advanceTimersToNextTimer();
		}
	}

	/** Runs until the work is done. */
	async finish<T>(work: Promise<T>): Promise<T> {
		let isOver = false;
		const done = work.finally(() => (isOver = true));
		done.catch(() => undefined);
		await this.run(Infinity, () => isOver);
		return await done;
	}

	/** How many calls arrived within a time. */
	between(from: number, to: number): number {
		return this.arrivals.filter((time) => time >= from && time < to).length;
	}

	/** The most calls within any 60 minutes. */
	get busiestHour(): number {
		let first = 0;
		return Math.max(
			...this.arrivals.map((time, index) => {
				while ((this.arrivals[first] ?? time) <= time - HOUR) first++;
				return index - first + 1;
			}),
		);
	}

	private async answer({ pageNumber, pageSize }: PageRequest): Promise<Outcome<Page>> {
		const { time, random } = this;
		this.arrivals.push(time);
		this.mostLoad = Math.max(this.mostLoad, ++this.underWay);
		const arrival = { time, pageNumber, load: this.underWay, random };
		const failure = this.server.refusal?.(arrival);
		const ms = failure ? (this.server.refusalLatency ?? 50) : this.server.latency(arrival);
		// The server may read the list at any time during the call
		const before = ms * random();
		await new Promise((resolve) => setTimeout(resolve, before));
		const total = this.server.rows?.(this.time) ?? 5_000_000;
		await new Promise((resolve) => setTimeout(resolve, ms - before));
		this.underWay--;
		if (failure) return { ok: false, failure };
		this.answered.push(this.time);
		const size = Math.min(pageSize, LARGEST_PAGE);
		const first = (pageNumber - 1) * size;
		const here = Math.max(0, Math.min(size, total - first));
		// Rows are added in front
		const rows = Array.from({ length: here }, (_, index) => ({ ID: total - first - index }));
		return { ok: true, value: { rows, total } };
	}
}

/** Begins simulated time in the tests of a file. */
export function useSimulatedTime(): void {
	beforeEach(() =>
		jest.useFakeTimers({
			doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'],
		}),
	);
	afterEach(() => {
		jest.restoreAllMocks();
		jest.useRealTimers();
	});
}
