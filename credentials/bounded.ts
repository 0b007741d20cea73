import { sleep } from 'n8n-workflow';
import { decoded } from './decoded';

/** Thrown when something took longer than it may. It carries the code that n8n and Node use for it. */
export class TooSlow extends Error {
	readonly code = 'ETIMEDOUT';
}

/**
 * Says that a wait is over because nobody needs it any more. Without a reason of its own, each `abort` makes an exception
 * with its stack, and there are several waits for each request.
 */
export const DONE = new Error('Nobody waits any more');

/**
 * Ends work that takes too long as a whole. The time-out of a request covers silence only: a server that sends a byte
 * now and then would never be given up.
 *
 * @param ms for everything that the work does
 * @param work is given a signal that says when to stop; the caller continues at once, even if the work does not stop
 * @throws TooSlow, and what the work throws
 */
export async function withinTime<T>(
	ms: number,
	work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const tooLong = new AbortController();
	const done = new AbortController();
	const limit = new Promise<never>((_, reject) => {
		const end = () => {
			// In n8n 1.x, `sleep` ignores the signal
			if (done.signal.aborted) return;
			tooLong.abort();
			reject(new TooSlow(`It took more than ${ms / 1000} seconds`));
		};
		sleep(ms, done.signal).then(end, () => {});
	});
	try {
		return await Promise.race([work(tooLong.signal), limit]);
	} finally {
		done.abort(DONE);
	}
}

type Body = AsyncIterable<Uint8Array> & { read?(size: number): unknown; destroy(): unknown };

function isBody(value: unknown): value is Body {
	const stream: { destroy?: unknown } = Object(value);
	return typeof stream.destroy === 'function' && Symbol.asyncIterator in stream;
}

/**
 * Reads a body as text up to a number of bytes, and closes the connection there.
 *
 * @param body a stream, as n8n's helpers give it with `encoding: 'stream'`
 * @returns the text, and whether that is all of it
 * @throws Error when the connection breaks or the signal says to stop
 */
export async function readUpTo(
	body: unknown,
	bytes: number,
	signal?: AbortSignal,
): Promise<{ text: string; isWhole: boolean }> {
	if (!isBody(body)) return { text: '', isWhole: false };
	const close = () => void body.destroy();
	if (signal?.aborted) close();
	signal?.addEventListener('abort', close, { once: true });
	const chunks: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const chunk of body) {
			chunks.push(chunk);
			length += chunk.length;
			if (length > bytes) break;
		}
	} finally {
		signal?.removeEventListener('abort', close);
	}
	const text = decoded(Buffer.concat(chunks).subarray(0, bytes));
	return { text, isWhole: length <= bytes };
}

/** Closes a body that nobody needs. The stream of n8n closes the connection only if reading has begun. */
export function discard(body: unknown): void {
	if (!isBody(body)) return;
	body.read?.(0);
	body.destroy();
}
