import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { CsvError, parseCsv } from '../execution/files/csv';
import { textInFile } from '../execution/files/textInFile';
import type { Field, Table } from './field';

/**
 * How many records a file has that is a table of text. Its header and empty lines don't count.
 *
 * @param value the name of one of the item's binary fields, or base64
 * @param values of the fields before this one
 * @throws NodeOperationError for a file that is no table, and for records that must not be sent
 */
export async function recordsInFile(
	context: IExecuteFunctions,
	itemIndex: number,
	{ displayName, send }: Field,
	value: unknown,
	values: IDataObject,
): Promise<number> {
	const name = String(value).trim();
	const binary = context.getInputData()[itemIndex]?.binary ?? {};
	const file = Object.hasOwn(binary, name) ? binary[name] : undefined;
	const read = await textInFile(context, file ?? { data: name, mimeType: 'text/csv' });
	const table = read.ok ? linesOf(read.text, send?.table?.separator(values)) : read;
	const problem = table.ok ? send?.table?.problem?.(table, values) : `the file ${table.problem}`;
	if (table.ok && problem === undefined) return table.records.length;
	throw new NodeOperationError(context.getNode(), `${displayName}: ${problem}`, {
		itemIndex,
		description: 'Nothing was sent. Correct the file. It has to be a CSV or tab-separated file.',
	});
}

type Parsed = ({ ok: true } & Table) | { ok: false; problem: string };

function linesOf(text: string, separator: string | undefined): Parsed {
	try {
		const [header = [], ...lines] = parseCsv(text, separator);
		const records = lines.filter((cells) => cells.some((cell) => cell.trim() !== ''));
		return { ok: true, header, records };
	} catch (error) {
		const reason = error instanceof CsvError ? `: ${error.message}` : '';
		return { ok: false, problem: `is not a whole table${reason}` };
	}
}
