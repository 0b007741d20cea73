import fc from 'fast-check';
import type { Failure, Outcome } from '../../../../nodes/Sellercloud/client/types';
import { pollDelay } from '../../../../nodes/Sellercloud/interpreter/jobs/pollDelay';
import {
	BECOMES_VISIBLE,
	PATIENCE,
	waitForJob,
} from '../../../../nodes/Sellercloud/interpreter/jobs/waitForJob';
import { network, refused } from '../../client/failures';

type Answer = Outcome<Record<string, unknown>>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const status = (Status: unknown): Answer => ({ ok: true, value: { Basic: { ID: 7, Status } } });
const RUNNING = status(1);
const DONE = status(3);
const fails = (failure: Failure): Answer => ({ ok: false, failure });
const NO_RECORD = fails(
	refused(500, {}, '{"ErrorMessage":"Could not find or load record with ID 7"}'),
);

/** Waits on a clock of its own for a server that answers by the time, ms since the start. */
async function wait(
	answerAt: (time: number) => Answer,
	options: Partial<Parameters<typeof waitForJob>[1]> = {},
) {
	let time = 0;
	const reads: number[] = [];
	const outcome = await waitForJob(
		{
			read: async () => {
				reads.push(time);
				return JSON.parse(JSON.stringify(answerAt(time)));
			},
			now: () => time,
			sleep: async (ms) => {
				time += ms;
			},
		},
		{ limit: 10 * MINUTE, origin: 'computed', ...options },
	);
	return { outcome, time, reads };
}

test('pauses grow from 2 to 15 seconds, and stay there', () => {
	expect([1, 2, 3, 4, 5, 6, 7, 1000].map(pollDelay)).toEqual([
		2000, 3000, 4500, 6750, 10_125, 15_000, 15_000, 15_000,
	]);
	fc.assert(
		fc.property(fc.integer({ min: -5, max: 1e6 }), (reads) => {
			expect(pollDelay(reads)).toBeGreaterThanOrEqual(2000);
			expect(pollDelay(reads)).toBeLessThanOrEqual(15_000);
		}),
	);
});

test('a job that finishes in time is found at most 15 seconds later, and one that does not is returned as it is', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 0, max: 5 * HOUR }),
			fc.integer({ min: 0, max: 5 * HOUR }),
			async (end, limit) => {
				const { outcome, time, reads } = await wait((now) => (now >= end ? DONE : RUNNING), {
					limit,
				});
				expect(outcome).toMatchObject({ ok: true, value: { isFinished: end <= limit } });
				expect(time).toBeLessThanOrEqual(Math.min(limit, end + 15_000));
				// An hour costs 240 calls
				expect(reads.length).toBeLessThanOrEqual(7 + time / 15_000);
				if (end > limit) expect(time).toBe(limit);
			},
		),
	);
});

test.each([
	[3, true],
	['3', true],
	['Completed', true],
	[4, true],
	['Failed', true],
	[5, true],
	['PartialSuccess', true],
	[7, true],
	['Cancelled_Service_Restarted', true],
	['Aborted_Too_Much_Time_Consumed', true],
	['cancelled while running', true],
	[0, false],
	['0', false],
	['Submitted', false],
	[1, false],
	['Processing', false],
	// There is no 2; whatever it is, it is not the end
	[2, false],
	['2', false],
	[6, false],
	['OnHold', false],
	[null, false],
	['Something new', false],
])('status %j has finished: %j', async (value, isFinished) => {
	const { outcome } = await wait(() => status(value), { limit: MINUTE });
	expect(outcome).toMatchObject({ ok: true, value: { isFinished } });
});

describe('a job that the server does not find', () => {
	test('may have just been queued, for 30 seconds', async () => {
		const { outcome } = await wait((time) => (time < 20_000 ? NO_RECORD : DONE));
		expect(outcome).toMatchObject({ ok: true, value: { isFinished: true } });
	});

	test.each(['computed', 'queued'] as const)(
		'is an error later if its ID was %s',
		async (origin) => {
			const { outcome, time } = await wait(() => NO_RECORD, { origin });
			expect(outcome).toEqual(NO_RECORD);
			expect(time).toBeGreaterThan(BECOMES_VISIBLE);
			expect(time).toBeLessThanOrEqual(BECOMES_VISIBLE + 15_000);
		},
	);

	test('is an error at once if its ID was typed', async () => {
		const { outcome, reads } = await wait(() => NO_RECORD, { origin: 'typed' });
		expect(outcome).toEqual(NO_RECORD);
		expect(reads).toEqual([0]);
	});

	test('is an error at once if nobody wants to wait, unless we queued it', async () => {
		const { outcome } = await wait(() => NO_RECORD, { limit: 0 });
		expect(outcome).toEqual(NO_RECORD);
		const queued = await wait(() => NO_RECORD, { limit: 0, origin: 'queued' });
		expect(queued.outcome).toEqual({ ok: true, value: { job: undefined, isFinished: false } });
	});
});

const INTERRUPTIONS: Array<[string, Failure]> = [
	['404', refused(404)],
	['500', refused(500)],
	['502', refused(502)],
	['a lost connection', network('ECONNRESET')],
	['a web page', { kind: 'unusable', message: 'A web page' }],
];

describe.each(INTERRUPTIONS)('a server that answers with %s', (_, failure) => {
	test('for two minutes while the job runs is waited for', async () => {
		const { outcome } = await wait((time) =>
			time < MINUTE ? RUNNING : time < MINUTE + 110_000 ? fails(failure) : DONE,
		);
		expect(outcome).toMatchObject({ ok: true, value: { isFinished: true } });
	});

	test('for longer is an error', async () => {
		const { outcome, time } = await wait((now) => (now < MINUTE ? RUNNING : fails(failure)), {
			limit: 5 * HOUR,
		});
		expect(outcome).toMatchObject({ ok: false });
		expect(time).toBeLessThan(MINUTE + PATIENCE + 30_000);
	});

	test('from the start is an error at once, unless we queued the job', async () => {
		const { outcome, reads } = await wait(() => fails(failure));
		expect(outcome).toMatchObject({ ok: false });
		expect(reads).toEqual([0]);
		const queued = await wait((time) => (time < 5_000 ? fails(failure) : DONE), {
			origin: 'queued',
		});
		expect(queued.outcome).toMatchObject({ ok: true, value: { isFinished: true } });
	});
});

test.each<[string, Failure]>([
	['401', refused(401)],
	['400', refused(400)],
	['a credential', { kind: 'credential', message: '' }],
	['a stop', { kind: 'cancelled' }],
])('%s ends the waiting at once', async (_, failure) => {
	const { outcome, time } = await wait((now) => (now === 0 ? RUNNING : fails(failure)));
	expect(outcome).toMatchObject({ ok: false });
	expect(time).toBe(2000);
});

test('a stop of the pause ends the waiting', async () => {
	const stopped = new Error('stopped');
	const waiting = waitForJob(
		{
			read: async () => ({ ok: true, value: { Basic: { Status: 1 } } }),
			now: () => 0,
			sleep: async () => await Promise.reject(stopped),
		},
		{ limit: HOUR, origin: 'computed' },
	);
	await expect(waiting).rejects.toBe(stopped);
});
