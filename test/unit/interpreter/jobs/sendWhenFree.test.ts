import fc from 'fast-check';
import type { Outcome } from '../../../../nodes/Sellercloud/client/types';
import { sendWhenFree } from '../../../../nodes/Sellercloud/interpreter/jobs/sendWhenFree';
import { network, refused } from '../../client/failures';

const MINUTE = 60_000;
const BUSY = /already submitted/i;
const refusedAs = (status: number, text: string): Outcome<string> => ({
	ok: false,
	failure: refused(status, {}, text),
});
const RUNNING = refusedAs(500, 'You may not import because 1 jobs are already submitted');

/** Sends on a clock of its own to a server that answers by the time, ms since the start. */
async function play(answerAt: (time: number) => Outcome<string>, limit: number) {
	let time = 0;
	const sent: number[] = [];
	const outcome = await sendWhenFree(
		{
			send: async () => {
				sent.push(time);
				return answerAt(time);
			},
			now: () => time,
			sleep: async (ms) => {
				time += ms;
			},
		},
		BUSY,
		limit,
	);
	return { outcome, time, sent };
}

test('a job that ends in time is followed by ours at most 25 seconds later', async () => {
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 0, max: 9 * MINUTE }), async (end) => {
			const { outcome, time } = await play(
				(now) => (now >= end ? { ok: true, value: 'queued' } : RUNNING),
				10 * MINUTE,
			);
			expect(outcome).toEqual({ ok: true, value: 'queued' });
			expect(time - end).toBeLessThanOrEqual(25_000);
		}),
	);
});

test('no longer than the limit, and the last time when it is over', async () => {
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 0, max: 60 * MINUTE }), async (limit) => {
			const { outcome, time, sent } = await play(() => RUNNING, limit);
			expect(outcome).toEqual(RUNNING);
			expect(time).toBe(limit);
			expect(sent.at(-1)).toBe(limit);
		}),
	);
});

test.each([
	['another refusal', refusedAs(500, 'Future date is not allowed.')],
	['an answer that may have been lost', { ok: false, failure: network('ECONNRESET') } as const],
])('%s is not sent again', async (_, answer) => {
	const { outcome, sent } = await play(() => answer, 10 * MINUTE);
	expect(outcome).toEqual(answer);
	expect(sent).toEqual([0]);
});
