import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvError, parseCsv, rowsOfCsv } from '../../../nodes/Sellercloud/execution/files/csv';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** Cells with all that has a meaning in a table, and with what has none. */
const cell = fc.string({
	unit: fc.constantFrom(',', ';', '\t', '|', '"', '\n', '\r\n', ' ', 'a', 'é', '💡', '0', '\uFEFF'),
	maxLength: 6,
});
const tables = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
const separators = fc.constantFrom(',', ';', '\t', '|');
const breaks = fc.constantFrom('\n', '\r\n');

/** A table as programs write it: with quotes everywhere, or only where they are needed. */
const written = (lines: string[][], separator: string, lineBreak: string, isAll: boolean): string =>
	lines
		.map((cells) =>
			cells
				.map((one) =>
					isAll || one === '' || /["\r\n\uFEFF]/.test(one) || one.includes(separator)
						? quoted(one)
						: one,
				)
				.join(separator),
		)
		.join(lineBreak);

test('what was written is read again', () => {
	fc.assert(
		fc.property(
			tables,
			separators,
			breaks,
			fc.boolean(),
			fc.boolean(),
			fc.boolean(),
			(lines, separator, lineBreak, isAll, hasMark, hasEnd) => {
				const text = written(lines, separator, lineBreak, isAll);
				const whole = `${hasMark ? '\uFEFF' : ''}${text}${hasEnd ? lineBreak : ''}`;
				expect(parseCsv(whole, separator)).toEqual(lines);
			},
		),
	);
});

test('it reads what csv-parse reads, and refuses what that refuses', () => {
	// Quotes within cells and lines that end otherwise than the first are read differently by all programs
	const texts = fc
		.array(
			fc.array(
				fc.oneof(cell.map(quoted), fc.constantFrom('', 'a', ' b ', '1,5'.replace(',', '.'))),
				{
					minLength: 1,
					maxLength: 4,
				},
			),
			{ maxLength: 5 },
		)
		.map((lines) => lines.map((cells) => cells.join(',')).join('\n'));
	fc.assert(
		fc.property(texts, fc.constantFrom('', '\n', ',', '"', '\n"a'), (text, end) => {
			const whole = text + end;
			const options = { bom: true, relax_column_count: true, record_delimiter: '\n' };
			let expected: unknown;
			try {
				expected = parse(whole, { ...options, skip_empty_lines: true });
			} catch {
				// It also refuses a quote after the closing quote of a cell, of which we read the rest
				expected = undefined;
			}
			if (expected !== undefined) expect(parseCsv(whole, ',')).toEqual(expected);
		}),
	);
});

test.each([
	['a comma', 'A,B\n1,2', ','],
	['a tab', 'A\tB, C\tD\n1\t2\t3', '\t'],
	['a semicolon', 'A;B;C,D\n1;2;3', ';'],
	['a bar', 'A|B\n1|2', '|'],
	['none', 'A\n1', ','],
	['in quotes only', '"A;;;;B",C\n1,2', ','],
	['a break in quotes', '"A\n;;;",B,C\n1,2,3', ','],
])('the separator is found in the first line: %s', (_, text, separator) => {
	expect(parseCsv(text)).toEqual(parseCsv(text, separator));
});

test.each([
	['', []],
	['\uFEFF', []],
	['\n\r\n\n', []],
	['a,', [['a', '']]],
	[',', [['', '']]],
	['""', [['']]],
	['a\r\n\r\nb', [['a'], ['b']]],
	['"a"b,c', [['ab', 'c']]],
	['a"b",c', [['a"b"', 'c']]],
	['"a ""quoted"" word"', [['a "quoted" word']]],
])('%j', (text, lines) => {
	expect(parseCsv(text, ',')).toEqual(lines);
});

test.each(['"', 'a,"b', 'a\n"b,c\nd,e', '"a""'])(
	'a table that ends within a cell is refused as a whole: %j',
	(text) => {
		expect(() => parseCsv(text)).toThrow(CsvError);
	},
);

describe('rows', () => {
	test('have the names of the first line', () => {
		expect(rowsOfCsv(parseCsv('SKU,Name\nA,Shirt\n'))).toEqual([{ SKU: 'A', Name: 'Shirt' }]);
	});

	test('lose no cell, whatever the names are', () => {
		const rows = rowsOfCsv(parseCsv('SKU,,SKU,__proto__\n1,2,3,4,5\n6\n , ,\n'));
		expect(rows.map((row) => Object.entries(row))).toEqual([
			[
				['SKU', '1'],
				['Column 2', '2'],
				['SKU 2', '3'],
				['__proto__', '4'],
				['Column 5', '5'],
			],
			[
				['SKU', '6'],
				['Column 2', ''],
				['SKU 2', ''],
				['__proto__', ''],
				['Column 5', ''],
			],
		]);
	});

	test('keep every cell that has a text', () => {
		fc.assert(
			fc.property(tables, ([header = [], ...lines]) => {
				const rows = rowsOfCsv([header, ...lines]);
				const texts = (all: unknown[]) =>
					all
						.map(String)
						.filter((one) => one.trim() !== '')
						.sort();
				expect(rows.map((row) => texts(Object.values(row)))).toEqual(
					lines.map(texts).filter(({ length }) => length > 0),
				);
			}),
		);
	});

	test.each([
		['columns', ','.repeat(5_001)],
		['cells', `${','.repeat(4_000)}\n${'a\n'.repeat(3_000)}`],
	])('are refused if there are too many %s', (_, text) => {
		expect(() => rowsOfCsv(parseCsv(text, ','))).toThrow(/too many cells/);
	});

	test('are none for a table without lines', () => {
		expect(rowsOfCsv([])).toEqual([]);
		expect(rowsOfCsv([['SKU']])).toEqual([]);
	});
});
