import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { loggedErrors } from '../../interpreter/jobs/jobErrors';
import type { ItemValues, OperationContext } from '../../interpreter/operation';
import { jobOutput, UNFINISHED } from '../output/jobOutput';
import { failureOf, isCompleted } from './jobRows';
import type { Imported } from './source';

/** Pages of 50 lines: the log of a large file may have an error for each row. */
const MOST_PAGES = 40;

/** The errors in the log of an import from items: these are all that the API says of single rows. */
export async function rowLog(
	context: Pick<OperationContext<Imported>, 'attempt' | 'values'>,
	id: number,
): Promise<IDataObject[]> {
	if (context.values.importFrom === 'file') return [];
	const lines = await loggedErrors(context, id, MOST_PAGES);
	return [...new Set(lines)].map((message) => ({ message, text: message.toLowerCase() }));
}

/** The lines that name all of these SKUs. Their format is not documented, so short numbers are not taken for SKUs. */
function linesAbout(rows: IDataObject[], skus: string[]): string[] {
	const known = skus.filter((sku) => sku.length >= 6 || (sku.length >= 3 && /[a-z]/i.test(sku)));
	if (skus.length === 0 || known.length < skus.length) return [];
	return rows
		.flatMap(({ results }) => (Array.isArray(results) ? results.filter(isDataObject) : []))
		.filter(({ text }) => skus.every((sku) => names(String(text), sku.trim().toLowerCase())))
		.map(({ message }) => String(message));
}

/** Whether a text has a SKU that is not a part of a longer one. Both are in lower case. */
function names(text: string, sku: string): boolean {
	for (let at = text.indexOf(sku); at >= 0; at = text.indexOf(sku, at + 1)) {
		const [before, after] = [text.slice(0, at), text.slice(at + sku.length)];
		// A sentence may end with a SKU
		if (!/[\w./-]$/.test(before) && !/^([\w/-]|\.\w)/.test(after)) return true;
	}
	return false;
}

/** Why a row was not imported: the log names it, or the job failed. */
export function refusedRow(rows: IDataObject[], skus: string[]): string | undefined {
	const lines = linesAbout(rows, skus);
	return lines.length > 0
		? `Sellercloud did not import ${skus.join(', ')}: ${lines.join('; ')}`
		: failureOf(rows, `${skus.join(', ') || 'the row'} was imported`);
}

/** The most errors of the log in the output of each item. */
const MOST = 10;

/** The errors of the job. A completed job has none, though its log may. */
function errorsOf([{ errors, results } = {}]: IDataObject[]): unknown[] {
	if (Array.isArray(errors) && errors.length > 0) return errors;
	const lines = Array.isArray(results) ? results.filter(isDataObject) : [];
	return lines.slice(0, MOST).map(({ message }) => message);
}

/** The job of a file, or what is known of the row of an item. @param row names the item in the output */
export function importOutput<Values extends Imported>(
	rows: IDataObject[],
	item: ItemValues<Values>,
	row: IDataObject,
): IDataObject[] {
	if (item.values.importFrom === 'file') return jobOutput(rows, { ...item, values: {} });
	const [{ jobId = null, finished = false } = {}] = rows;
	const errors = errorsOf(rows);
	return [
		{
			...row,
			jobId,
			finished,
			// A row that the log does not name is only known to be imported if all are
			success: isCompleted(rows) && errors.length === 0 ? true : null,
			...(finished === true ? { errors } : { note: UNFINISHED }),
		},
	];
}
