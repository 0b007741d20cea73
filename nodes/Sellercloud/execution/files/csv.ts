import type { IDataObject } from 'n8n-workflow';

/** Thrown for a text that is not a whole table. */
export class CsvError extends Error {}

const SEPARATORS = [',', '\t', ';', '|'];
/** Excel has 16,384 columns; the exports of a catalog have a few hundred. */
const MOST_COLUMNS = 5_000;
/** As items, each takes some 100 bytes of memory. */
const MOST_CELLS = 10_000_000;
/** The mark of the byte order that some programs write at the start. */
const MARK = '\uFEFF';

/**
 * Parses a table of text (RFC 4180). Cells in quotes may contain separators, line breaks and doubled quotes. Empty lines
 * are left out.
 *
 * @param separator of cells; left out, the one that the first line has most of: comma, tab, semicolon or bar
 * @throws CsvError when the text ends within quotes, because a part of it is missing
 */
export function parseCsv(text: string, separator = separatorOf(text)): string[][] {
	const lines: string[][] = [];
	let line: string[] = [];
	let at = text.startsWith(MARK) ? MARK.length : 0;
	while (at < text.length) {
		const { cell, end } = cellAt(text, at, separator);
		const isEmptyLine = line.length === 0 && end === at && text[end] !== separator;
		line.push(cell);
		if (text[end] === separator) {
			at = end + 1;
			if (at < text.length) continue;
			// The text ends with a separator, and an empty cell after it
			line.push('');
		}
		if (!isEmptyLine) lines.push(line);
		line = [];
		at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
	}
	return lines;
}

/** The cell at a position, and where it ends: at a separator, a line break or the end of the text. */
function cellAt(text: string, start: number, separator: string): { cell: string; end: number } {
	let cell = '';
	let at = start;
	if (text[at] === '"') {
		do {
			// After a closing quote, a second one stands for a quote in the cell
			if (at > start) cell += '"';
			const close = text.indexOf('"', at + 1);
			if (close < 0) {
				throw new CsvError('The table ends in the middle of a cell, so a part of it is missing');
			}
			cell += text.slice(at + 1, close);
			at = close + 1;
		} while (text[at] === '"');
	}
	let end = at;
	while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') {
		end++;
	}
	return { cell: cell + text.slice(at, end), end };
}

/** The separator that occurs most often in the first line, outside of quotes. */
function separatorOf(text: string): string {
	const counts = new Map(SEPARATORS.map((separator) => [separator, 0]));
	let isQuoted = false;
	for (const character of text) {
		if (character === '"') isQuoted = !isQuoted;
		else if (isQuoted) continue;
		else if (character === '\n' || character === '\r') break;
		else if (counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
	}
	const [most] = [...counts].sort(([, one], [, other]) => other - one);
	return most?.[0] ?? ',';
}

/**
 * The rows of a table as objects, by the names in its first line. Each cell has a name of its own. Rows without any text
 * are left out.
 *
 * @throws CsvError for a table that n8n's memory has no room for
 */
export function rowsOfCsv([header = [], ...lines]: string[][]): IDataObject[] {
	const width = lines.reduce((most, { length }) => Math.max(most, length), header.length);
	if (width > MOST_COLUMNS || width * lines.length > MOST_CELLS) {
		throw new CsvError('The table has too many cells to be returned as items');
	}
	const taken = new Set<string>();
	const names = Array.from({ length: width }, (_, index) => {
		const given = header[index]?.trim() || `Column ${index + 1}`;
		let name = given;
		for (let count = 2; taken.has(name); count++) name = `${given} ${count}`;
		taken.add(name);
		return name;
	});
	return lines
		.filter((cells) => cells.some((cell) => cell.trim() !== ''))
		.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
}
