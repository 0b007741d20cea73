/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { mock } from 'node:test';

import { AccountBudget } from '../../nodes/Sellercloud/client/accountBudget';
import { allPages, type Page, type PageRequest } from '../../nodes/Sellercloud/client/allPages';
import { attempts } from '../../nodes/Sellercloud/client/attempts';
import { ReadLane } from '../../nodes/Sellercloud/client/readLane';
import type { Outcome } from '../../nodes/Sellercloud/client/types';
import type { HourNumbers, HourOptions } from './hour';

/** ms of simulated time from one look at the timers to the next. */
const STEP = 100;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Two hours of Return All, with the client's own code: only the server, the clock and the timers are simulated.
 * `hourProcess.ts <options>` prints the calls.
 */
async function run(): Promise<void> {
	const { latency }: HourOptions = JSON.parse(process.argv[2] ?? '{}');
	mock.timers.enable({ apis: ['setTimeout', 'Date'] });
	const started = Date.now();
	const ends: number[] = [];
	const budget = new AccountBudget();
	const lane = new ReadLane();
	const answer = async ({ pageNumber }: PageRequest): Promise<Outcome<Page>> => {
		await new Promise((resolve) => setTimeout(resolve, latency));
		ends.push(Date.now() - started);
		return { ok: true, value: { rows: [{ ID: pageNumber }], total: 1_000_000 } };
	};
	const request = async (page: PageRequest) =>
		await attempts(budget, 'read', async () => await answer(page), { lane });
	void allPages(request, { parallel: lane });
	for (let time = 0; time <= 2 * HOUR; time += STEP) {
		mock.timers.tick(STEP);
		await new Promise((resolve) => setImmediate(resolve));
	}
	const between = (from: number, to: number) => ends.filter((at) => at >= from && at < to).length;
	let busiest = 0;
	for (let from = 0; from <= HOUR; from += MINUTE / 2) {
		busiest = Math.max(busiest, between(from, from + HOUR));
	}
	const numbers: HourNumbers = {
		calls: busiest,
		tenMinutes: between(MINUTE, 11 * MINUTE),
		perMinute: Array.from({ length: 120 }, (_, minute) =>
			between(minute * MINUTE, (minute + 1) * MINUTE),
		),
	};
	console.log(JSON.stringify(numbers));
	process.exit();
}

void run();
