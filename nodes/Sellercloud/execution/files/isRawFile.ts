import type { IDataObject } from 'n8n-workflow';
import { decode } from '../../client/decode';
import { announcesFile } from '../../client/byteStream';

/** The start of files that are otherwise plain text: PDF, PostScript, and the languages of label printers. */
const SIGNATURE = /^\s*(%PDF|%!PS|\^XA|~|CT~~|\{\\rtf|N[\r\n])/;
/** Characters that do not occur in text. */
const BINARY = /[^\P{Cc}\t\n\f\r]|\uFFFD/u;

/**
 * Whether an answer that should be a file is one, and not a message.
 *
 * @param head the first bytes of the answer
 * @param isTable whether a text is a file, too, if it can be a table: a message has no tab and no second line
 */
export function isRawFile(head: Buffer, headers: IDataObject, isTable = false): boolean {
	const text = head.toString('utf8');
	const decoded = decode(text);
	if (decoded.kind === 'empty') return false;
	// An attachment is always a file, even if it is a web page or JSON
	if (/^\s*attachment/i.test(String(headers['content-disposition'] ?? ''))) return true;
	if (decoded.kind !== 'text') return false;
	// The bytes may end in the middle of a character
	const isMarked = SIGNATURE.test(text) || BINARY.test(text.slice(0, -4));
	const isNamed = announcesFile(headers) || (isTable && /[\t\n]/.test(text.trimStart()));
	return isMarked || (isNamed && !/^\s*[{[]/.test(text));
}
