import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { Unusable } from './unusable';

/** A body under way. n8n's own type for it, since packages may not import Node's. */
export type ByteStream = Exclude<
	Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0],
	Buffer
>;

/** bytes: more than fits into one string, which is what JSON and text end up in. */
const LONGEST_TEXT = 256 * 1024 * 1024;
const TOO_LONG = 'The answer is too long for a text. Choose File as Response Format';
/** ms for a text as a whole: a server that sends a byte now and then would never be given up. */
const LONGEST_READING = 900_000;
/** ms: the longest that a timer takes. */
const LONGEST_TIMER = 2 ** 31 - 1;

export function isByteStream(value: unknown): value is ByteStream {
	const stream: { on?: unknown; destroy?: unknown } = Object(value);
	return typeof stream.on === 'function' && typeof stream.destroy === 'function';
}

/**
 * Reads a whole body as text, in the character set that its content type names.
 *
 * @param timeout ms without any progress after which it fails, at the latest after as long again
 * @param longest bytes
 * @throws Unusable when it is longer or takes more than 15 minutes, so that nobody asks for it again; Error when the
 * connection breaks or nothing comes any more
 */
export async function readText(
	stream: ByteStream,
	headers: IDataObject,
	timeout: number,
	longest = LONGEST_TEXT,
): Promise<string> {
	const chunks: Buffer[] = [];
	let length = 0;
	const whole = new Promise<void>((resolve, reject) => {
		if (stream.destroyed) reject(new Error('The connection was closed before the answer was read'));
		stream.on('data', (chunk: Buffer) => {
			length += chunk.length;
			if (length <= longest) chunks.push(chunk);
			else reject(new Unusable(TOO_LONG));
		});
		stream.on('end', resolve);
		stream.on('error', reject);
		stream.on('close', () =>
			reject(new Error('The connection was closed in the middle of the answer')),
		);
	});
	const watch = watchStall(() => length, timeout, LONGEST_READING);
	try {
		await Promise.race([whole, watch.stalled]);
	} catch (error) {
		stream.destroy();
		throw error;
	} finally {
		watch.stop();
	}
	return decoderFor(headers).decode(Buffer.concat(chunks));
}

/** A look at whether anything comes, for whoever waits for it. */
export interface StallWatch {
	/** Never settles but by a failure. */
	stalled: Promise<never>;
	stop(): void;
}

/**
 * Watches a body in which nothing may come any more. Whoever reads it waits for `stalled` at the same time: what n8n
 * hands over does not always end when it is destroyed.
 *
 * @param progress bytes so far
 * @param timeout ms
 * @param longest ms for everything
 */
export function watchStall(
	progress: () => number,
	timeout: number,
	longest = Number.POSITIVE_INFINITY,
): StallWatch {
	const done = new AbortController();
	const stalled = stall(progress, Math.min(timeout, LONGEST_TIMER), longest, done.signal);
	stalled.catch(() => undefined);
	return { stalled, stop: () => done.abort() };
}

/** One timer at a time looks whether anything came since; a timer for each part would be thousands. */
async function stall(
	progress: () => number,
	timeout: number,
	longest: number,
	done: AbortSignal,
): Promise<never> {
	const end = Date.now() + longest;
	for (;;) {
		const before = progress();
		await sleep(timeout, done).catch(() => undefined);
		if (done.aborted || progress() === before) {
			throw new Error(`Nothing came for ${timeout} ms in the middle of the answer`);
		}
		if (Date.now() >= end) {
			throw new Unusable(`The answer was not complete after ${longest / 60_000} minutes`);
		}
	}
}

/** Decodes text in the character set that a content type names. */
export function decoderFor(headers: IDataObject) {
	const charset = /charset="?([\w-]+)/i.exec(String(headers['content-type'] ?? ''))?.[1];
	try {
		return new TextDecoder(charset ?? 'utf-8');
	} catch {
		return new TextDecoder();
	}
}

const FILE_TYPES =
	/^(image|audio|video|font)\/|^application\/(octet-stream|pdf|zip|gzip|x-(zip|7z|gzip|rar|tar)|vnd\.(ms-|openxmlformats))/i;

/** Whether the headers announce a file rather than data. */
export function announcesFile(headers: IDataObject): boolean {
	return (
		FILE_TYPES.test(String(headers['content-type'] ?? '')) ||
		/^\s*attachment/i.test(String(headers['content-disposition'] ?? ''))
	);
}

/** The file name that the server gives, if it gives one: as it came, so it is not safe on a disk. */
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

/** The MIME type without its parameters, if it is one. */
export function mimeTypeIn(headers: IDataObject): string | undefined {
	const type =
		String(headers['content-type'] ?? '')
			.split(';')[0]
			?.trim() ?? '';
	return /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}$/.test(type) ? type : undefined;
}
