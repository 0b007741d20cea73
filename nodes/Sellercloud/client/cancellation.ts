import { sleep } from 'n8n-workflow';

/** Thrown when the user stops the execution: nothing further is waited for or sent. */
export class Cancelled extends Error {
	constructor() {
		super('The execution was stopped');
	}
}

/**
 * Settles with the work, or at once with `Cancelled` when the signal says so. The work itself goes on.
 *
 * @throws Cancelled
 */
export async function orCancelled<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
	if (!signal) return await work;
	let stop = () => {};
	const cancelled = new Promise<never>((_, reject) => {
		stop = () => reject(new Cancelled());
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
 * Waits.
 *
 * @param ms how long
 * @throws Cancelled as soon as the signal says so (n8n 1.x has a `sleep` that looks at no signal)
 */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
	await orCancelled(sleep(ms, signal), signal);
}
