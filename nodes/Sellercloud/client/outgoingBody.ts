import { Base64Encoder, base64Length } from './base64';
import { type ByteStream, isByteStream } from './byteStream';
import type { RequestBody, StoredFile } from './types';

/** The body that n8n sends: text, or a stream with a known length. */
export interface OutgoingBody {
	content: string | ByteStream;
	/** The content headers. */
	headers: Record<string, string>;
}

/**
 * The body in the form in which it is sent. With files in it, it is a stream that reads them from n8n's binary store as
 * base64, so that no file is held in memory as a whole. A stream can be sent once, so call this for each attempt.
 *
 * @throws Error when a file cannot be read
 */
export async function outgoingBody({
	contentType,
	text,
	files = [],
}: RequestBody): Promise<OutgoingBody> {
	const headers = { 'content-type': contentType };
	const parts = splitAtFiles(text, files);
	const first = parts.find((part) => typeof part !== 'string');
	if (first === undefined || typeof first === 'string') return { content: text, headers };
	const length = parts.reduce(
		(sum, part) =>
			sum + (typeof part === 'string' ? Buffer.byteLength(part) : base64Length(part.bytes)),
		0,
	);
	const opened = await first.open();
	const content: unknown = opened.compose(async function* (source: AsyncIterable<Buffer>) {
		for (const part of parts) {
			if (typeof part === 'string') yield Buffer.from(part);
			else yield* encoded(part === first ? source : await part.open());
		}
	});
	if (!isByteStream(content)) throw new Error('The file could not be read');
	return { content, headers: { ...headers, 'content-length': String(length) } };
}

async function* encoded(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	const encoder = new Base64Encoder();
	for await (const piece of source) yield Buffer.from(encoder.push(piece), 'latin1');
	yield Buffer.from(encoder.end(), 'latin1');
}

/** The texts between the files, and the files, in the order in which they are sent. */
function splitAtFiles(text: string, files: StoredFile[]): Array<string | StoredFile> {
	let parts: Array<string | StoredFile> = [text];
	for (const file of files) {
		parts = parts.flatMap((part) =>
			typeof part === 'string'
				? part.split(file.token).flatMap((piece, index) => (index === 0 ? [piece] : [file, piece]))
				: [part],
		);
	}
	return parts.filter((part) => part !== '');
}
