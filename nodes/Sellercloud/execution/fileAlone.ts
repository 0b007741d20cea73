import type { IDataObject } from 'n8n-workflow';
import { decode } from '../client/decode';
import { announcesFile } from '../client/files';

/** How files begin that are plain text otherwise: PDF, PostScript, and the languages of label printers. */
const SIGNATURE = /^\s*(%PDF|%!PS|\^XA|~|CT~~|\{\\rtf|N[\r\n])/;
/** What no text has. */
const BINARY = /[^\P{Cc}\t\n\f\r]|\uFFFD/u;

/**
 * Whether an answer that has to be a file is one, rather than a message in its place.
 *
 * @param head the first bytes
 */
export function isFileAlone(head: Buffer, headers: IDataObject): boolean {
	const text = head.toString('utf8');
	const decoded = decode(text);
	if (decoded.kind === 'empty') return false;
	// Whatever is attached is somebody's document, a page or data included
	if (/^\s*attachment/i.test(String(headers['content-disposition'] ?? ''))) return true;
	if (decoded.kind !== 'text') return false;
	// A piece may end in the middle of a character
	const isMarked = SIGNATURE.test(text) || BINARY.test(text.slice(0, -4));
	return isMarked || (announcesFile(headers) && !/^\s*[{[]/.test(text));
}
