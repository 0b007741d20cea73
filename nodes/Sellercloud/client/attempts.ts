import type { AccountBudget } from './accountBudget';
import { cancellable, cancellableSleep } from './cancellation';
import type { CallTimes } from './readWidth';
import { retryDelay } from './retry';
import type { OperationKind, Outcome, SendOptions } from './types';

/**
 * Makes a request when the account's budget allows it, and repeats it if that is safe (see `retry.ts`).
 *
 * A read takes a new turn for each attempt, so that it waits when fewer reads may run at the same time than before. A
 * write keeps its turn, so that writes are sent in their order.
 *
 * @param attempt sends the request once
 * @throws Cancelled when the signal aborts; what `attempt` throws
 */
export async function attempts<T>(
	budget: AccountBudget,
	kind: OperationKind,
	attempt: () => Promise<Outcome<T>>,
	options: AttemptOptions,
): Promise<Outcome<T>> {
	const { lane, signal } = options;
	const inTurn = async <R>(work: () => Promise<R>) =>
		await budget.run(kind, work, { lane, signal });
	const once = async (): Promise<Sent<T>> => {
		const sentAt = Date.now();
		budget.sent(sentAt);
		const outcome = await cancellable(attempt(), signal);
		return { outcome, sentAt, now: Date.now() };
	};
	return kind === 'read'
		? await repeated(budget, kind, async () => await inTurn(once), options)
		: await inTurn(async () => await repeated(budget, kind, once, options));
}

type AttemptOptions = Pick<SendOptions, 'lane' | 'signal' | 'onWait'>;
type Sent<T> = CallTimes & { outcome: Outcome<T> };

async function repeated<T>(
	budget: AccountBudget,
	kind: OperationKind,
	once: () => Promise<Sent<T>>,
	{ lane, signal, onWait }: AttemptOptions,
): Promise<Outcome<T>> {
	// How long writes take says nothing about reads
	const reads = kind === 'read' ? lane : undefined;
	for (let tries = 1; ; tries++) {
		const { outcome, ...times } = await once();
		if (outcome.ok) {
			reads?.succeeded(times);
			return outcome;
		}
		const { failure } = outcome;
		const wait = retryDelay(failure, kind, tries, Math.random(), times.now);
		if (wait === undefined) return outcome;
		const throttled = failure.kind === 'throttled';
		if (throttled) budget.holdUntil(times.now + wait);
		reads?.failed(times);
		onWait?.({ reason: throttled ? 'throttled' : 'fault', ms: wait });
		await cancellableSleep(wait, signal);
	}
}
