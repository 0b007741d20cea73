/** Where a base64 file starts in an answer. */
export interface Base64File {
	/** Bytes before the first character of the base64. */
	offset: number;
	/** Whether the file is a JSON string, which ends with a quote. Otherwise it continues to the end of the answer. */
	quoted: boolean;
	/** Only if it comes before the file. */
	fileName?: string;
}

const TEXT = '"((?:[^"\\\\]|\\\\.)*)"';
const NAMED = new RegExp(
	`^\\s*\\{\\s*"FileName"\\s*:\\s*(?:${TEXT}|null)\\s*,\\s*"Content"\\s*:\\s*"`,
);
const UNNAMED = /^\s*\{\s*"Content"\s*:\s*"(?=[^"]*("\s*[,}]|$))/;
/** The fewest characters that are taken for base64 and not for a word. */
const ENOUGH = 16;

/**
 * Recognizes `{"FileName": "...", "Content": "<base64>"}`, the format of most downloads of the API.
 *
 * @param head the first bytes of the answer, as latin1 text
 * @param whole whether the answer ends there
 */
export function fileInJson(head: string, whole: boolean): Base64File | undefined {
	const named = NAMED.exec(head);
	const found = named ?? UNNAMED.exec(head);
	if (!found) return undefined;
	const offset = found[0].length;
	if (!startsAsBase64(head.slice(offset), true, whole)) return undefined;
	// Without a name before it, it is a file only if a name follows
	if (!named && whole && fileNameAfter(head) === undefined) return undefined;
	return { offset, quoted: true, fileName: named?.[1] === undefined ? undefined : text(named[1]) };
}

/** Recognizes an answer that is only base64, with or without quotes, the format of templates and job results. */
export function fileAsText(head: string, whole: boolean): Base64File | undefined {
	const [start = '', quote = ''] = /^\s*("?)/.exec(head) ?? [];
	const rest = head.slice(start.length);
	if (rest.length < ENOUGH || !startsAsBase64(rest, quote !== '', whole)) return undefined;
	// The first cell of a table can be a word that is valid base64, too
	if (quote !== '' && /^[^"]*"\s*[^"\s]/.test(rest)) return undefined;
	if (quote === '' && hasUnevenLines(rest)) return undefined;
	return { offset: start.length, quoted: quote !== '' };
}

/** Whether a text has lines that no encoder writes: those of base64 have the same length, but for the last one. */
function hasUnevenLines(text: string): boolean {
	const lines = text.trimEnd().split(/\r?\n/);
	const [first = ''] = lines;
	return (
		lines.slice(1, -1).some(({ length }) => length !== first.length) ||
		(lines.at(-1) ?? '').length > first.length
	);
}

/** The file name in the text after a file, such as `,"FileName":"a.pdf"}`. */
export function fileNameAfter(tail: string): string | undefined {
	const name = new RegExp(`,\\s*"FileName"\\s*:\\s*${TEXT}`).exec(tail)?.[1];
	return name === undefined ? undefined : text(name);
}

function startsAsBase64(rest: string, quoted: boolean, whole: boolean): boolean {
	const end = quoted ? rest.indexOf('"') : -1;
	const content = (end < 0 ? rest : rest.slice(0, end))
		.replace(/\\u002B/gi, '+')
		.replace(/\\\//g, '/')
		.replace(/\\[rn]|\s/g, '');
	const cut = end < 0 && !(whole && !quoted);
	const symbols = cut ? content.replace(/\\.{0,5}$/, '') : content;
	return /^[A-Za-z0-9+/]*={0,2}$/.test(symbols) && (cut || symbols.length % 4 === 0);
}

/** Decodes the content of a JSON string that was read as latin1. */
function text(escaped: string): string | undefined {
	try {
		const parsed: unknown = JSON.parse(`"${Buffer.from(escaped, 'latin1').toString('utf8')}"`);
		return typeof parsed === 'string' ? parsed : undefined;
	} catch {
		return undefined;
	}
}
