/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { setTimeout } from 'node:timers/promises';
import { SANDBOX_PASSWORD, SANDBOX_USER, type Sandbox, startSandbox } from '../../sandbox';
import type { Means } from '../../scripts/faultMatrix/faults';
import { createRandom, type Random } from '../../sandbox/data/random';
import { inProcesses } from '../support/core/processes';
import { type MemorySample, OWN_WAYS } from '../support/core/worker';

/** ms. */
const DURATION = Number(process.env.SOAK_SECONDS ?? 150) * 1_000;
/** Seconds. */
const TOKEN_LIFETIME = 30;
/** The share of all calls that meet a fault. */
const FAULTS = 0.05;
/** ms between two orders that appear, at the most. */
const PAUSE = 2_000;
const MEGABYTE = 1024 * 1024;
/** Bytes that V8 and n8n's engine may take in the second half of a run, however few calls it has. */
const MOST_TAKEN = MEGABYTE;
/** Bytes that a call may leave behind: less than its address and headers. */
const MOST_KEPT = 500;

type SandboxFault = Exclude<Means, { kind: 'connection' | 'certificate' }>;

/** Rows of the fault matrix, which are over within seconds. */
const KINDS: readonly [SandboxFault, ...SandboxFault[]] = [
	{ kind: 'reset' },
	{ kind: 'reset', afterHandling: true },
	{ kind: 'truncate' },
	{ kind: 'latency', ms: 3_000 },
	{ kind: 'status', code: 502 },
	{ kind: 'status', code: 503, afterHandling: true },
	{ kind: 'status', code: 504 },
	{ kind: 'status', code: 500, body: { ErrorMessage: 'The rules do not allow that.' } },
	{ kind: 'status', code: 429, headers: { 'retry-after': '1' } },
	{ kind: 'throttle', resetInMs: 1_500 },
	{ kind: 'html' },
	{ kind: 'status', code: 200, body: '', afterHandling: true },
];
/** A refused login is no token that was refused. */
const UNAUTHORIZED = {
	kind: 'status',
	code: 401,
	path: /^(?!.*\/token$)/,
} as const;

function addFaults({ control }: Sandbox, random: Random): void {
	let skip = 0;
	for (let added = 0; added < 3_000; added++) {
		skip += Math.floor(Math.log(1 - random.next()) / Math.log(1 - FAULTS));
		const fault = random.chance(1 / KINDS.length) ? UNAUTHORIZED : random.pick(KINDS);
		control.faults.add({ ...fault, skip });
	}
}

/** Lets orders appear, and returns their IDs. */
async function addOrders({ data }: Sandbox, signal: AbortSignal): Promise<number[]> {
	const added: number[] = [];
	const [template] = data.orders.values();
	if (!template) throw new Error('The sandbox has no orders');
	while (!signal.aborted) {
		await setTimeout(Math.random() * PAUSE, undefined, { signal }).catch(() => undefined);
		const id = data.nextOrderId++;
		const now = Date.now();
		data.orders.set(id, { ...template, notes: [], id, createdOn: now, lastUpdated: now });
		added.push(id);
	}
	return added;
}

/** Bytes that the process keeps of each call: the slope of its memory over its calls, by least squares. */
function bytesKept(samples: readonly MemorySample[]): number {
	const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
	const x = mean(samples.map(({ calls }) => calls));
	const y = mean(samples.map(({ bytes }) => bytes));
	const sum = (of: (sample: MemorySample) => number) =>
		samples.reduce((all, sample) => all + of(sample), 0);
	return (
		sum(({ calls, bytes }) => (calls - x) * (bytes - y)) / sum(({ calls }) => (calls - x) ** 2)
	);
}

test(
	'reads, writes and polls get through faults and short tokens, in memory that does not grow',
	async () => {
		const sandbox = await startSandbox({
			orders: 120,
			products: 20,
			tokenLifetime: TOKEN_LIFETIME,
			callsPerHour: Infinity,
		});
		const end = new AbortController();
		try {
			const { endpoint } = sandbox;
			let adding: Promise<number[]> | undefined;
			const [report] = await inProcesses(
				[{ ways: OWN_WAYS }],
				{ endpoint, username: SANDBOX_USER, password: SANDBOX_PASSWORD },
				{ duration: DURATION, pause: 500 },
				(stage) => {
					if (stage === 'begins') {
						addFaults(sandbox, createRandom(7));
						adding = addOrders(sandbox, end.signal);
						return;
					}
					end.abort();
					sandbox.control.faults.clear();
				},
			);
			if (!report) throw new Error('There is no report');
			const added = (await adding) ?? [];
			const { executions, failures, notes, delivered, memory, logins } = report;

			expect(failures.filter(({ message }) => /401|not permitted/i.test(message))).toEqual([]);
			const texts = [...sandbox.data.orders.values()].flatMap((order) =>
				order.notes.map(({ text }) => text),
			);
			const count = (text: string) => texts.filter((one) => one === text).length;
			for (const { text, end: said } of notes) {
				if (said === 'unknown') expect(count(text)).toBeLessThanOrEqual(1);
				else expect(count(text)).toBe(said === 'written' ? 1 : 0);
			}
			expect(delivered.filter((id) => added.includes(id)).sort()).toEqual(added.sort());
			expect(new Set(delivered).size).toBe(delivered.length);

			const calls = sandbox.control.journal.entries();
			// In the first half, n8n still loads and compiles code
			const later = memory.slice(Math.floor(memory.length / 2));
			const callsOfThese = (later.at(-1)?.calls ?? 0) - (later[0]?.calls ?? 0);
			const kept = bytesKept(later);
			const limit = MOST_KEPT + MOST_TAKEN / callsOfThese;
			const slope = (bytes: number) => {
				const perMinute = (bytes * calls.length * 60_000) / (DURATION * MEGABYTE);
				return `${bytes.toFixed()} bytes of each call, ${perMinute.toFixed(2)} MB a minute`;
			};
			const said = (what: string) => notes.filter((note) => note.end === what).length;
			console.info(
				[
					`${DURATION / 1_000} seconds, ${calls.length} calls, ${logins.length} logins`,
					`executions: ${OWN_WAYS.map((way, index) => `${way} ${executions[index]}`).join(', ')}; failed: ${failures.length}`,
					`notes: ${said('written')} written, ${said('refused')} refused, ${said('unknown')} unknown`,
					`orders: ${added.length} added, ${delivered.length} delivered`,
					`memory: ${memory.map(({ bytes }) => (bytes / MEGABYTE).toFixed(2)).join(', ')} MB`,
					`kept in the second half (${callsOfThese} calls): ${slope(kept)}; limit: ${slope(limit)}`,
				].join('\n'),
			);
			expect(said('written')).toBeGreaterThan(0);
			expect(kept).toBeLessThan(limit);
		} finally {
			end.abort();
			await sandbox.close();
		}
	},
	DURATION + 600_000,
);
