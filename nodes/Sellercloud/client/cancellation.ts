import { sleep } from 'n8n-workflow';

/** Thrown when the user stops the execution: no further request is sent, and no wait continues. */
export class CancelledError extends Error {
	constructor() {
		super('The execution was stopped');
	}
}

/**
 * Resolves or rejects with the work, or rejects at once when the signal aborts. The work itself continues.
 *
 * @throws Cancelled when the signal aborts first; what the work throws
 */
export async function cancellable<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
	if (!signal) return await work;
	let stop = () => {};
	const cancelled = new Promise<never>((_, reject) => {
		stop = () => reject(new CancelledError());
		if (signal.aborted) stop();
		else signal.addEventListener('abort', stop, { once: true });
	});
	try {
		return await Promise.race([work, cancelled]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

/**
 * Waits for a number of ms.
 *
 * @throws Cancelled as soon as the signal aborts (the `sleep` of n8n 1.x ignores the signal)
 */
export async function cancellableSleep(ms: number, signal?: AbortSignal): Promise<void> {
	await cancellable(sleep(ms, signal), signal);
}
