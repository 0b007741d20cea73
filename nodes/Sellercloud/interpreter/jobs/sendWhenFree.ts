import { reasonIn } from '../../../../credentials/vendorErrors';
import type { Failure, Outcome } from '../../client/types';

/** ms between two requests, which may carry large files. */
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 25_000;
const GROWTH = 1.5;

/**
 * Sends a request again and again while the server refuses it because another job is running. What was refused has
 * changed nothing, so it can be sent again.
 *
 * @param limit ms; with 0, the request is sent once
 * @param sleep throws when the execution is stopped
 * @returns the last answer
 */
export async function sendWhenFree<Answer>(
	{
		send,
		now,
		sleep,
	}: {
		send(): Promise<Outcome<Answer>>;
		now(): number;
		sleep(ms: number): Promise<void>;
	},
	busy: RegExp,
	limit: number,
): Promise<Outcome<Answer>> {
	const start = now();
	for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, pause * GROWTH)) {
		const outcome = await send();
		const left = limit - (now() - start);
		if (outcome.ok || !isBusy(outcome.failure, busy) || left <= 0) return outcome;
		await sleep(Math.min(pause, left));
	}
}

/** Whether the server has refused a request because another job is running. */
export const isBusy = (failure: Failure, busy: RegExp): boolean =>
	failure.kind === 'status' && busy.test(reasonIn(failure.answer.text) ?? '');
