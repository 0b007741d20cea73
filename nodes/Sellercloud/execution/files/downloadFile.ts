import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { Base64Decoder } from '../../client/base64';
import { type Base64File, fileAsText, fileInJson, fileNameAfter } from '../../client/base64File';
import { safeFileName } from '../../client/safeFileName';
import {
	announcesFile,
	fileNameIn,
	isByteStream,
	longestDownload,
	mimeTypeIn,
	watchForStall,
} from '../../client/byteStream';
import type { IncomingAnswer } from '../../client/incomingAnswer';
import { peek } from '../../client/peek';
import { UnusableAnswer } from '../../client/unusableAnswer';
import { isRawFile } from './isRawFile';
import { MEMORY_LIMIT } from './memoryLimit';
import type { ResponseOptions } from '../options';

/** The most bytes after a file in its answer, such as its name. */
const LONGEST_TAIL = 64 * 1024;
/** Bytes that are examined to find out whether an answer contains a file. */
const HEAD = 16 * 1024;

/**
 * Streams the file in an answer, raw or as base64, into n8n's binary store.
 *
 * @param timeout ms without progress
 * @returns `file`, if the answer contains one. Otherwise its body can be read as text, except that `head` is all of it
 * if set
 * @throws Unusable for a file over 50 MB if n8n keeps files in memory, and for too much data after the file; Error when
 * the connection is lost
 */
export async function downloadFile(
	context: IExecuteFunctions,
	{ head: { headers }, body, withoutSecrets }: IncomingAnswer,
	{ responseFormat: format, expected }: ResponseOptions,
	timeout: number,
): Promise<{ file?: IBinaryData; head?: Buffer }> {
	if (format === 'json' || format === 'text') return {};
	const { head, whole } = await peek(body, HEAD, timeout);
	const isWanted = expected === 'file' || expected === 'output';
	const isFile = format === 'file' || announcesFile(headers);
	const latin1 = head.toString('latin1');
	const isText = isFile || isWanted;
	const embedded = fileInJson(latin1, whole) ?? (isText ? fileAsText(latin1, whole) : undefined);
	const isRaw = isWanted ? isRawFile(head, headers, expected === 'output') : isFile;
	if (!embedded && !isRaw) return whole ? { head } : {};
	const nameOf = (given: string | undefined) =>
		given === undefined ? undefined : safeFileName(withoutSecrets(given));
	const named = nameOf(embedded?.fileName) ?? nameOf(fileNameIn(headers));
	const mimeType = embedded ? undefined : mimeTypeIn(headers);
	const tail = { text: '' };
	const pieces = (source: AsyncIterable<Buffer>) =>
		limited(
			context,
			embedded ? decoded(flowing(source, timeout), embedded, tail) : flowing(source, timeout),
		);
	const content = whole ? await joined(pieces(once(head))) : body.compose(pieces);
	if (isWanted && Buffer.isBuffer(content) && content.length === 0) return { head };
	if (!Buffer.isBuffer(content) && !isByteStream(content)) {
		throw new UnusableAnswer('The file in the response could not be read');
	}
	const file = await context.helpers.prepareBinaryData(content, named, mimeType);
	const later = named === undefined ? nameOf(fileNameAfter(tail.text)) : undefined;
	return { file: later === undefined ? file : await renamed(context, file, later) };
}

/** The file with a name that came after it, and with the type of that name. */
async function renamed(
	context: IExecuteFunctions,
	file: IBinaryData,
	name: string,
): Promise<IBinaryData> {
	const { fileName, fileExtension, fileType, mimeType } = await context.helpers.prepareBinaryData(
		Buffer.alloc(0),
		name,
	);
	return { ...file, fileName, fileExtension, fileType, mimeType };
}

async function* once(head: Buffer): AsyncGenerator<Buffer> {
	yield head;
}

async function joined(source: AsyncIterable<Buffer>): Promise<Buffer> {
	const pieces: Buffer[] = [];
	for await (const piece of source) pieces.push(piece);
	return Buffer.concat(pieces);
}

/** Decodes the file in the answer. What follows it, such as its name, is added to `tail`. */
async function* decoded(
	source: AsyncIterable<Buffer>,
	{ offset, quoted }: Base64File,
	tail: { text: string },
): AsyncGenerator<Buffer> {
	const decoder = new Base64Decoder();
	let skip = offset;
	let open = true;
	for await (const bytes of source) {
		const piece = bytes.toString('latin1', Math.min(skip, bytes.length));
		skip = Math.max(0, skip - bytes.length);
		if (!open) {
			tail.text = checkedTail(tail.text + piece);
			continue;
		}
		const end = quoted ? piece.indexOf('"') : -1;
		yield decoder.push(end < 0 ? piece : piece.slice(0, end));
		if (end < 0) continue;
		open = false;
		tail.text = checkedTail(piece.slice(end + 1));
	}
	if (open && quoted) throw new Error('The response ended in the middle of the file');
	yield decoder.end();
}

/** @throws Unusable when there is too much data after the file */
function checkedTail(tail: string): string {
	if (tail.length <= LONGEST_TAIL) return tail;
	throw new UnusableAnswer('The response contains too much data after the file');
}

/** Passes chunks on. @throws Error when no data arrives any more; Unusable when they take too long */
async function* flowing(source: AsyncIterable<Buffer>, timeout: number): AsyncGenerator<Buffer> {
	let bytes = 0;
	const watch = watchForStall(() => bytes, timeout, longestDownload);
	const pieces = source[Symbol.asyncIterator]();
	// Racing each chunk against the watch would keep all of them in memory until it ends
	let giveUp: (error: unknown) => void = () => {};
	watch.stalled.catch((error: unknown) => giveUp(error));
	try {
		for (;;) {
			const { done, value } = await new Promise<IteratorResult<Buffer>>((resolve, reject) => {
				giveUp = reject;
				pieces.next().then(resolve, reject);
			});
			if (done) return;
			bytes += value.length;
			yield value;
		}
	} finally {
		watch.stop();
	}
}

/** Passes chunks on. @throws Unusable when the file is too large for n8n's memory */
async function* limited(
	context: IExecuteFunctions,
	source: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
	let bytes = 0;
	let known = false;
	for await (const piece of source) {
		bytes += piece.length;
		if (bytes > MEMORY_LIMIT.largest && !known) {
			// n8n does not say where it keeps files, but a file on disk has an ID
			const probe = await context.helpers.prepareBinaryData(Buffer.alloc(0), 'probe');
			if (!probe.id)
				throw new UnusableAnswer(`The file ${MEMORY_LIMIT.problem}`, MEMORY_LIMIT.remedy);
			known = true;
		}
		yield piece;
	}
}
