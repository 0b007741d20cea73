/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';

import type { JournalEntry } from '../../sandbox';
import type { Lab } from '../lab/lab';
import type { N8nServer } from '../lab/n8nServer';
import type { SandboxServer } from '../lab/sandboxServer';
import { count, httpPages, returnAll } from '../lab/workflow';
import type { Measure } from '../measure';
import { lines } from '../report/charts';
import { type HourNumbers, simulateHour } from './hour';

export interface SlowApiOptions {
	/** ms that a page takes. */
	latency: number;
	/** Seconds at the beginning that are not measured. */
	rampUp: number;
	/** Seconds that are measured. */
	seconds: number;
	/** Pages of HTTP Request from which its rate is taken. */
	httpPages: number;
}

export interface SlowApiNumbers {
	/** Calls a second that came to their end. */
	ours: number;
	http: number;
	/** Ends of our node's calls, seconds after the first call. */
	ends: number[];
	hour: HourNumbers;
}

const PATH = '/api/Catalog';
const PAGE = 50;
const CALLS_PER_HOUR = 10_800;
/** Calls a second that Sellercloud permits. */
const PERMITTED = CALLS_PER_HOUR / 3600;

export const slowApi: Measure<SlowApiOptions, SlowApiNumbers> = {
	id: 'row1',
	title: 'Return All on a slow API',
	sizes: {
		quick: { latency: 1000, rampUp: 5, seconds: 10, httpPages: 5 },
		default: { latency: 5000, rampUp: 40, seconds: 120, httpPages: 20 },
		full: { latency: 5000, rampUp: 60, seconds: 600, httpPages: 20 },
	},
	async run(lab, options) {
		const n8n = await lab.n8n();
		// Both wait most of the time, so that they don't disturb each other
		const [ends, http] = await Promise.all([
			ourCalls(lab, n8n, options),
			httpRate(lab, n8n, options),
		]);
		const { rampUp, seconds } = options;
		const measured = ends.filter((at) => at > rampUp && at <= rampUp + seconds);
		return { ours: measured.length / seconds, http, ends, hour: await simulateHour(options) };
	},
	report({ ours, http, ends, hour }, { latency, rampUp, seconds, httpPages: pages }) {
		const figure = (name: string, calls: number) => ({
			name,
			value: Number((calls * PAGE).toFixed(1)),
			unit: 'rows a second',
			ratio: calls / http,
		});
		const over = rampUp + seconds;
		const read = (calls: readonly number[]) =>
			calls.map((at, index): [number, number] => [at, (index + 1) * PAGE]);
		return {
			method: `${latency / 1000} s a page of ${PAGE} rows, ${CALLS_PER_HOUR} calls an hour permitted; ${seconds} s after ${rampUp} s to get going. HTTP Request's rate is that of ${pages} pages.`,
			against: 'HTTP Request',
			figures: [
				figure('Sellercloud node, Return All', ours),
				figure('HTTP Request with its pagination', http),
				figure('What Sellercloud permits', PERMITTED),
				{ name: 'Calls in the busiest 60 minutes of two simulated hours', value: hour.calls },
				{ name: 'Calls in ten simulated minutes after the first', value: hour.tenMinutes },
			],
			goals: [
				{
					text: 'of the permitted calls, once it has got going',
					value: (ours / PERMITTED) * 100,
					limit: { atLeast: 95 },
					unit: '%',
					cause:
						'The node had too few calls under way at once: at 5 s a page, 3 calls a second take 15.',
				},
				{
					text: "times HTTP Request's rate",
					value: ours / http,
					limit: { atLeast: 12 },
					cause: 'The same cause.',
				},
				{
					text: 'of the permitted calls in the busiest 60 minutes, simulated',
					value: (hour.calls / CALLS_PER_HOUR) * 100,
					limit: { atMost: 80 },
					unit: '%',
				},
			],
			plots: [
				{
					name: 'slow-api',
					alt: `Rows read over time where a page takes ${latency / 1000} s`,
					option: lines(
						'Rows read where a page is slow',
						{ x: 'seconds', y: 'rows' },
						{
							'Sellercloud node': read(ends),
							'HTTP Request': [
								[0, 0],
								[over, over * http * PAGE],
							],
							'Permitted by Sellercloud': [
								[0, 0],
								[over, over * PERMITTED * PAGE],
							],
						},
					),
				},
				{
					name: 'slow-api-hours',
					alt: 'Calls of each minute in two simulated hours',
					option: lines(
						'Calls of each minute in two simulated hours',
						{ x: 'minutes', y: 'calls' },
						{
							'Sellercloud node': hour.perMinute.map((calls, minute): [number, number] => [
								minute,
								calls,
							]),
							'Permitted by Sellercloud': [
								[0, PERMITTED * 60],
								[hour.perMinute.length, PERMITTED * 60],
							],
						},
					),
				},
			],
		};
	},
};

async function slowSandbox(lab: Lab, products: number, latency: number): Promise<SandboxServer> {
	const sandbox = await lab.sandbox({ products, callsPerHour: CALLS_PER_HOUR });
	await sandbox.delay('/rest/api/Catalog', latency);
	return sandbox;
}

/** Lets our node read a list that does not end in time. @returns when its calls ended, in seconds */
async function ourCalls(
	lab: Lab,
	n8n: N8nServer,
	{ latency, rampUp, seconds }: SlowApiOptions,
): Promise<number[]> {
	const longest = rampUp + seconds;
	const rows = Math.ceil((longest + 60) * PAGE * Math.max(PERMITTED * 2, 16_000 / latency));
	const sandbox = await slowSandbox(lab, rows, latency);
	const credential = await n8n.credential(sandbox.newAccount());
	const workflow = await n8n.workflow([returnAll(credential, PATH), count()]);
	// It is stopped in the midst of it, together with n8n
	void workflow.run().catch(() => {});
	await sleep((longest + latency / 1000) * 1000);
	const calls = await sandbox.calls();
	const start = Math.min(...calls.map(({ at }) => at));
	return calls
		.flatMap(({ answeredAt }: JournalEntry) => (answeredAt ? [(answeredAt - start) / 1000] : []))
		.sort((one, other) => one - other);
}

/** @returns pages a second of HTTP Request */
async function httpRate(
	lab: Lab,
	n8n: N8nServer,
	{ latency, httpPages: pages }: SlowApiOptions,
): Promise<number> {
	const sandbox = await slowSandbox(lab, (pages + 1) * PAGE, latency);
	const credential = await n8n.credential(sandbox.newAccount());
	const workflow = await n8n.workflow([...httpPages(credential, PATH, pages), count()]);
	const { ms, answer } = await workflow.run();
	if (answer.count !== pages * PAGE) throw new Error(`${answer.count} rows came`);
	return pages / (ms / 1000);
}
