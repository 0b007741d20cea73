import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { Base64Decoder } from '../client/base64';
import { type EmbeddedFile, fileAsText, fileInJson, fileNameAfter } from '../client/embedded';
import { announcesFile, fileNameIn, isByteStream, mimeTypeIn, watchStall } from '../client/files';
import { safeFileName } from '../client/fileName';
import type { Incoming } from '../client/incoming';
import { peek } from '../client/peek';
import { Unusable } from '../client/unusable';
import { IN_MEMORY } from './inMemory';
import { isFileAlone } from './fileAlone';
import type { ResponseOptions } from './readOptions';

/** Bytes that may follow a file in its answer, such as its name. */
const LONGEST_TAIL = 64 * 1024;
/** Bytes that tell whether an answer carries a file. */
const HEAD = 16 * 1024;

/**
 * Takes the file that an answer is, or carries as base64, into n8n's store, piece by piece.
 *
 * @param timeout ms without any progress
 * @returns `undefined` when the answer carries none: its body can then be read as text
 * @throws Unusable for a file over 50 MB where n8n keeps files in memory, and where too much follows it; Error when the connection breaks
 */
export async function fileIn(
	context: IExecuteFunctions,
	{ head: { headers }, body, withoutSecrets }: Incoming,
	{ responseFormat: format, expected }: ResponseOptions,
	timeout: number,
): Promise<{ file?: IBinaryData; head?: Buffer }> {
	if (format === 'json' || format === 'text') return {};
	const { head, whole } = await peek(body, HEAD, timeout);
	const isWanted = expected === 'file';
	const isFile = format === 'file' || announcesFile(headers);
	const latin1 = head.toString('latin1');
	const isText = isFile || isWanted;
	const embedded = fileInJson(latin1, whole) ?? (isText ? fileAsText(latin1, whole) : undefined);
	const isRaw = isWanted ? isFileAlone(head, headers) : isFile;
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
		throw new Unusable('The file could not be read');
	}
	const file = await context.helpers.prepareBinaryData(content, named, mimeType);
	const later = named === undefined ? nameOf(fileNameAfter(tail.text)) : undefined;
	return { file: later === undefined ? file : await renamed(context, file, later) };
}

/** The file under a name that came after it, and of the type that the name says. */
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

/** The file inside the answer; what follows it, such as its name, ends up in `tail`. */
async function* decoded(
	source: AsyncIterable<Buffer>,
	{ offset, quoted }: EmbeddedFile,
	tail: { text: string },
): AsyncGenerator<Buffer> {
	const decoder = new Base64Decoder();
	let skip = offset;
	let open = true;
	for await (const bytes of source) {
		const piece = bytes.toString('latin1', Math.min(skip, bytes.length));
		skip = Math.max(0, skip - bytes.length);
		if (!open) {
			tail.text = follows(tail.text + piece);
			continue;
		}
		const end = quoted ? piece.indexOf('"') : -1;
		yield decoder.push(end < 0 ? piece : piece.slice(0, end));
		if (end < 0) continue;
		open = false;
		tail.text = follows(piece.slice(end + 1));
	}
	if (open && quoted) throw new Error('The answer ended in the middle of the file');
	yield decoder.end();
}

/** @throws Unusable for more than follows a file */
function follows(tail: string): string {
	if (tail.length <= LONGEST_TAIL) return tail;
	throw new Unusable('What follows the file in the answer is too long');
}

/** Hands on what comes, and fails when nothing comes any more. */
async function* flowing(source: AsyncIterable<Buffer>, timeout: number): AsyncGenerator<Buffer> {
	let bytes = 0;
	const watch = watchStall(() => bytes, timeout);
	const pieces = source[Symbol.asyncIterator]();
	// Whoever raced each piece against the watch would keep all of them in memory until it ends
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

/** Hands on what comes, and stops at what n8n could not hold. */
async function* limited(
	context: IExecuteFunctions,
	source: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
	let bytes = 0;
	let known = false;
	for await (const piece of source) {
		bytes += piece.length;
		if (bytes > IN_MEMORY.largest && !known) {
			// n8n does not say where it keeps files, but a file on disk has an ID
			const probe = await context.helpers.prepareBinaryData(Buffer.alloc(0), 'probe');
			if (!probe.id) throw new Unusable(`The file ${IN_MEMORY.problem}. ${IN_MEMORY.remedy}`);
			known = true;
		}
		yield piece;
	}
}
