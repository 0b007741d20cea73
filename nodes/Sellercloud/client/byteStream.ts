import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { DONE } from '../../../credentials/bounded';
import { decoded } from '../../../credentials/decoded';
import { UnusableAnswer } from './unusableAnswer';

/** A body that is being received or sent. This is n8n's type, because packages may not import Node's. */
export type ByteStream = Exclude<
	Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0],
	Buffer
>;

/** bytes; a longer text would not fit into one string. */
const LONGEST_TEXT = 256 * 1024 * 1024;
const TOO_LONG = {
	problem: 'The response is too large to read as text',
	remedy: 'Request less data, or set Options > Response Format to File in an API Request.',
};
/** ms for a whole text. A server that sends a byte now and then would otherwise never be aborted. */
const LONGEST_READING = 900_000;
/** ms that a file may take: a large one may take long, if it arrives with more than a kilobyte a second. */
export const longestDownload = (bytes: number): number => LONGEST_READING + bytes;
/** ms; the longest time that a timer accepts. */
const LONGEST_TIMER = 2 ** 31 - 1;

export function isByteStream(value: unknown): value is ByteStream {
	const stream: { on?: unknown; destroy?: unknown } = Object(value);
	return typeof stream.on === 'function' && typeof stream.destroy === 'function';
}

/**
 * Reads a whole body as text, in the character set of its content type.
 *
 * @param timeout ms without progress; it fails after at least this time and at most twice as long
 * @param longest bytes
 * @throws Unusable when the body is longer or takes more than 15 minutes, so that the request is not retried; Error when
 * the connection is lost or stalls
 */
export async function readStream(
	stream: ByteStream,
	headers: IDataObject,
	timeout: number,
	longest = LONGEST_TEXT,
): Promise<string> {
	const chunks: Buffer[] = [];
	let length = 0;
	const whole = new Promise<void>((resolve, reject) => {
		if (stream.destroyed)
			reject(new Error('The connection was closed before the response was read'));
		stream.on('data', (chunk: Buffer) => {
			length += chunk.length;
			if (length <= longest) chunks.push(chunk);
			else reject(new UnusableAnswer(TOO_LONG.problem, TOO_LONG.remedy));
		});
		stream.on('end', resolve);
		stream.on('error', reject);
		stream.on('close', () =>
			reject(new Error('The connection was closed in the middle of the response')),
		);
	});
	const watch = watchForStall(() => length, timeout);
	try {
		await Promise.race([whole, watch.stalled]);
	} finally {
		watch.stop();
	}
	return decodedBy(headers, Buffer.concat(chunks));
}

/** Watches whether data arrives, for the code that waits for it. */
export interface StallWatch {
	/** Never settles but by a failure. */
	stalled: Promise<never>;
	stop(): void;
}

/**
 * Watches a body for progress. The reader waits for `stalled` at the same time, because a stream of n8n does not always
 * end when it is destroyed.
 *
 * @param progress gives the bytes received so far
 * @param timeout ms without progress; it fails after at least this time and at most twice as long
 * @param longest ms for the whole body, by the bytes received so far
 */
export function watchForStall(
	progress: () => number,
	timeout: number,
	longest: (bytes: number) => number = () => LONGEST_READING,
): StallWatch {
	const done = new AbortController();
	const stalled = new Promise<never>((_, reject) => {
		stall(progress, Math.min(timeout, LONGEST_TIMER), longest, done.signal).catch(reject);
	});
	stalled.catch(() => undefined);
	return { stalled, stop: () => done.abort(DONE) };
}

/** One timer at a time checks for progress until `done`; a timer per chunk would mean thousands. */
async function stall(
	progress: () => number,
	timeout: number,
	longest: (bytes: number) => number,
	done: AbortSignal,
): Promise<void> {
	const start = Date.now();
	for (;;) {
		const before = progress();
		await sleep(timeout, done).catch(() => undefined);
		if (done.aborted) return;
		if (progress() === before) {
			throw new Error(`No data arrived for ${timeout} ms in the middle of the response`);
		}
		const time = Date.now() - start;
		if (time >= longest(progress())) {
			const minutes = Math.floor(time / 60_000);
			throw new UnusableAnswer(`The response was not complete after ${minutes} minutes`);
		}
	}
}

/** Decodes a body in the character set of the content type; UTF-8 when there is none or it is unknown. */
export function decodedBy(headers: IDataObject, bytes: Buffer): string {
	const charset = /charset="?([\w-]+)/i.exec(String(headers['content-type'] ?? ''))?.[1];
	return decoded(bytes, charset);
}

const FILE_TYPES =
	/^(image|audio|video|font)\/|^application\/(octet-stream|pdf|zip|gzip|x-(zip|7z|gzip|rar|tar)|vnd\.(ms-|openxmlformats))/i;

/** Whether the headers indicate a file rather than data. */
export function announcesFile(headers: IDataObject): boolean {
	return (
		FILE_TYPES.test(String(headers['content-type'] ?? '')) ||
		/^\s*attachment/i.test(String(headers['content-disposition'] ?? ''))
	);
}

/** The file name in the headers, if there is one. It is not sanitized: see `safeFileName`. */
export function fileNameIn(headers: IDataObject): string | undefined {
	const disposition = String(headers['content-disposition'] ?? '');
	const encoded = /filename\*\s*=\s*utf-8'[^']*'([^;]+)/i.exec(disposition)?.[1];
	const plain = /filename\s*=\s*("((?:[^"\\]|\\.)*)"|[^;]+)/i.exec(disposition);
	return encoded ? safelyDecoded(encoded) : (plain?.[2]?.replace(/\\"/g, '"') ?? plain?.[1]);
}

function safelyDecoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The MIME type without its parameters, if it is valid. */
export function mimeTypeIn(headers: IDataObject): string | undefined {
	const type =
		String(headers['content-type'] ?? '')
			.split(';')[0]
			?.trim() ?? '';
	return /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}$/.test(type) ? type : undefined;
}
