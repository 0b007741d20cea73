import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { MEMORY_LIMIT } from './memoryLimit';

/** The start of files that are not text: Excel, also that of before 2007, and PDF. */
const OTHER_FILES = ['504b0304', 'd0cf11e0', '25504446'];

/**
 * The text in a file of n8n's binary store.
 *
 * @returns a problem, worded to follow the name of the file, if it is not text or larger than 50 MB
 */
export async function textInFile(
	context: IExecuteFunctions,
	{ id, data }: IBinaryData,
): Promise<{ ok: true; text: string } | { ok: false; problem: string }> {
	const bytes = id ? await bytesOf(context, id) : Buffer.from(data, 'base64');
	if (bytes === undefined) return { ok: false, problem: 'is larger than 50 MB' };
	if (OTHER_FILES.includes(bytes.toString('hex', 0, 4))) {
		return { ok: false, problem: 'is not a table of text: it is an Excel or PDF file' };
	}
	const isUtf16 = bytes.toString('hex', 0, 2) === 'fffe';
	const text = bytes.toString(isUtf16 ? 'utf16le' : 'utf8');
	return text.includes('\0')
		? { ok: false, problem: 'is not a table of text' }
		: { ok: true, text };
}

/** @returns `undefined` for a file that is larger than 50 MB */
async function bytesOf(context: IExecuteFunctions, id: string): Promise<Buffer | undefined> {
	const pieces: Buffer[] = [];
	let length = 0;
	for await (const piece of await context.helpers.getBinaryStream(id)) {
		const bytes = Buffer.from(piece);
		pieces.push(bytes);
		length += bytes.length;
		if (length > MEMORY_LIMIT.largest) return undefined;
	}
	return Buffer.concat(pieces);
}
