/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setMaxListeners } from 'node:events';
import { ReadLane } from '../../../nodes/Sellercloud/client/readLane';
import type { Failure } from '../../../nodes/Sellercloud/client/types';
import { sized } from '../../support/sized';
import {
	type Arrival,
	HOUR,
	MINUTE,
	SECOND,
	type ServerHabits,
	Simulation,
	useSimulatedTime,
} from '../../support/client/simulation';

useSimulatedTime();

/** ms. */
const LONG = sized(1.1, 2.1) * HOUR;
const ALLOWED = 10_800;
/** Of 10 minutes, at 3 calls a second. */
const ALMOST_ALL = 0.95 * 1_800;

const answer = { statusMessage: '', headers: {}, text: '' };
const unavailable: Failure = { kind: 'status', answer: { ...answer, status: 503 } };
const spread: ServerHabits['latency'] = ({ random }) => 3_000 + 4_000 * random();
const second: ServerHabits['latency'] = ({ random }) => 500 + 1_000 * random();

/** Refuses all calls that exceed a number within each so many ms, which others use, too; counts what it refused. */
function limited(most: number, every: number, othersPerSecond = 0) {
	const began = Date.now();
	const refused: number[] = [];
	let window = 0;
	let made = 0;
	const refusal = ({ time }: Arrival): Failure | undefined => {
		if (Math.floor(time / every) > window) made = 0;
		window = Math.floor(time / every);
		const others = (othersPerSecond * (time % every)) / SECOND;
		if (++made + others <= most) return undefined;
		refused.push(time);
		const resetAt = began + (window + 1) * every;
		return { kind: 'throttled', answer: { ...answer, status: 409 }, resetAt };
	};
	return { refusal, refused };
}

/** Reads an endless list for so long, and then stops. */
async function readFor(ms: number, server: ServerHabits, lanes = [new ReadLane()]) {
	const simulation = new Simulation(server);
	const stop = new AbortController();
	setMaxListeners(Infinity, stop.signal);
	const { signal } = stop;
	const readings = lanes.map(async (lane) => await simulation.readAll({ lane, signal }));
	await simulation.run(ms);
	stop.abort();
	const outcomes = await Promise.all(readings);
	for (const outcome of outcomes) {
		expect(outcome).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
	}
	const pages = outcomes.map((outcome) => (outcome.ok ? 0 : outcome.got / 5));
	return Object.assign(simulation, { pages });
}

describe('a long list of a slow server', () => {
	const latencies: Array<[string, ServerHabits['latency']]> = [
		['5 seconds a page', () => 5_000],
		['3 to 7 seconds', spread],
		['2.5 seconds and more, 5 on average', ({ random }) => 2_500 * (1 - Math.log(1 - random()))],
		['5 seconds, and 30 for 2 % of them', (call) => (call.random() < 0.02 ? 30_000 : spread(call))],
		['5 seconds, and 60 for 2 % of them', (call) => (call.random() < 0.02 ? 60_000 : spread(call))],
	];

	test.each(latencies)('%s: is read as fast as permitted', async (_, latency) => {
		const read = await readFor(11 * MINUTE, { latency });
		expect(read.between(MINUTE, 11 * MINUTE)).toBeGreaterThan(ALMOST_ALL);
		expect(read.mostLoad).toBe(24);
	});

	test.each(sized(latencies.slice(1, 2), latencies))(
		'%s: slows down smoothly, to no more than 80 %% of an hour',
		async (_, latency) => {
			const read = await readFor(LONG, { latency });
			expect(read.busiestHour).toBeLessThanOrEqual(0.8 * ALLOWED);
			expect(read.between(0, HOUR)).toBeGreaterThan(0.75 * ALLOWED);
			expect(read.between(LONG - HOUR, LONG)).toBeGreaterThan(0.6 * ALLOWED);
			for (let minute = 0; minute < LONG / MINUTE - 1; minute++) {
				expect(read.between(minute * MINUTE, (minute + 1) * MINUTE)).toBeGreaterThan(2);
			}
		},
	);

	test('of several at once: all together keep to the limit, and each has its part', async () => {
		const lanes = [1, 2, 3].map(() => new ReadLane());
		const read = await readFor(HOUR, { latency: spread }, lanes);
		expect(read.arrivals.length).toBeLessThanOrEqual(0.8 * ALLOWED);
		expect(read.mostLoad).toBeLessThanOrEqual(28);
		for (const pages of read.pages) expect(pages).toBeGreaterThan(0.2 * ALLOWED);
	});

	test('leaves enough for others that use a fifth of the limit', async () => {
		const { refusal, refused } = limited(ALLOWED, HOUR, (0.2 * ALLOWED) / 3_600);
		await readFor(LONG, { latency: spread, refusal });
		expect(refused).toEqual([]);
	});

	test('whose later pages take longer is not slowed down for that', async () => {
		const latency = ({ pageNumber }: Arrival) => 1_000 + 4 * pageNumber;
		const read = await readFor(20 * MINUTE, { latency });
		const same = await readFor(20 * MINUTE, { latency }, [new ReadLane(24)]);
		expect(read.arrivals.length).toBeGreaterThan(0.9 * same.arrivals.length);
	});

	test('that works on four calls at a time is kept busy, without a queue of 24', async () => {
		const load: number[] = [];
		const latency = (call: Arrival) => {
			load.push(call.load);
			return second(call) * Math.max(1, call.load / 4);
		};
		const read = await readFor(10 * MINUTE, { latency });
		expect(read.arrivals.length).toBeGreaterThan(0.9 * 2_400);
		expect(load.filter((calls) => calls > 12).length).toBeLessThan(0.1 * load.length);
	});
});

describe('a long list of a fast server', () => {
	const fast: ServerHabits = { latency: () => 20, rows: () => 5 * 100 };

	test('takes hardly longer than a bare loop of the same width', async () => {
		const read = new Simulation(fast);
		await read.finish(read.readAll({ lane: new ReadLane(16) }));
		expect(read.arrivals).toHaveLength(101);
		const bare = 20 * Math.ceil(100 / 16);
		expect(read.time).toBeLessThanOrEqual(1.25 * bare);
	});

	test.each([10, 100, 1_000])(
		'of %i pages takes at most 4 rounds more than 24 at a time',
		async (pages) => {
			const read = new Simulation({ ...fast, rows: () => 5 * pages });
			await read.finish(read.readAll());
			expect(read.time).toBeLessThanOrEqual(20 * (Math.ceil(pages / 24) + 4));
		},
	);

	test('up to a limit makes only the calls that it needs', async () => {
		const read = new Simulation(fast);
		// The simulated pages have 5 rows
		await read.finish(read.readAll({ limit: 52 }));
		expect(read.arrivals).toHaveLength(11);
	});
});

describe('a server that refuses calls', () => {
	test.each([
		['60 a minute', 60, second],
		['150 a minute', 150, spread],
	])('beyond %s: the read goes on after each reset', async (_, most, latency) => {
		const { refusal, refused } = limited(most, MINUTE);
		const read = await readFor(20 * MINUTE, { latency, refusal });
		expect(read.answered.length).toBeGreaterThan(19 * most);
		expect(refused.length).toBeLessThan(20 * 24);
	});

	test.each<[string, ServerHabits]>([
		[
			'for a second of each minute',
			{
				latency: second,
				refusal: ({ time }) => (time % MINUTE > 59 * SECOND ? unavailable : undefined),
			},
		],
		[
			'for 2 seconds of 5 minutes',
			{
				latency: spread,
				refusal: ({ time }) => (time % (5 * MINUTE) > 298 * SECOND ? unavailable : undefined),
			},
		],
		[
			'one in 50',
			{ latency: spread, refusal: ({ random }) => (random() < 0.02 ? unavailable : undefined) },
		],
	])('with status 503 %s: the read recovers', async (_, server) => {
		const read = await readFor(12 * MINUTE, server);
		expect(read.between(MINUTE, 11 * MINUTE)).toBeGreaterThan(ALMOST_ALL);
	});

	test('with status 503 when more than 8 run at a time: the read finds that out', async () => {
		const read = await readFor(20 * MINUTE, {
			latency: spread,
			refusal: ({ load }) => (load > 8 ? unavailable : undefined),
		});
		// 8 calls of 5 seconds make 96 in a minute
		expect(read.answered.length).toBeGreaterThan(0.6 * 96 * 20);
		expect(read.arrivals.length - read.answered.length).toBeLessThan(0.15 * read.arrivals.length);
	});
});

describe('a list that changes while it is read', () => {
	const growing = (every: number): ServerHabits => ({
		latency: spread,
		rows: (time) => 100_000 + Math.floor(time / every),
	});

	test('every two minutes: nearly as fast as one that stands still', async () => {
		const read = await readFor(20 * MINUTE, growing(2 * MINUTE));
		expect(read.pages[0]).toBeGreaterThan(0.95 * 3 * 60 * 20);
	});

	test.each([5, 10, 20])(
		'every %i seconds: it goes on, and most calls are of use',
		async (seconds) => {
			const read = await readFor(HOUR, growing(seconds * SECOND));
			expect(read.pages[0]).toBeGreaterThan(read.arrivals.length / 4);
			// One after the other would be 720
			expect(read.pages[0]).toBeGreaterThan(0.6 * 720);
		},
	);
});

test('after a stop nothing more is sent, and no timer of the client is left', async () => {
	const simulation = new Simulation({ latency: () => 5_000 });
	for (let call = 0; call < 8_300; call++) simulation.budget.sent(Date.now());
	const stop = new AbortController();
	setMaxListeners(Infinity, stop.signal);
	const reading = simulation.readAll({ signal: stop.signal });
	await simulation.run(5 * MINUTE);
	const sent = simulation.arrivals.length;
	expect(sent).toBeGreaterThan(20);
	stop.abort();
	await expect(reading).resolves.toMatchObject({ failure: { kind: 'cancelled' } });
	// Those of the server's answers
	expect(jest.getTimerCount()).toBe(simulation.underWay);
	await simulation.run(HOUR);
	expect(simulation.arrivals).toHaveLength(sent);
});
