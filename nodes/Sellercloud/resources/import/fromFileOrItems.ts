import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import type { Field } from '../../interpreter/field';
import type { Bulk, ItemValues } from '../../interpreter/operation';
import { objectIn } from '../../records/rowParts';
import { importOptions } from '../fields/options';
import { waitFields } from '../fields/waiting';
import { columns, problemIn, rowIn, skusIn } from './columns';
import { importOutput, refusedRow, rowLog } from './rowLog';
import { CSV, type Imported, importFrom, inputFile, inputFormat, withExtension } from './source';
import { tableFile } from './tableFile';

interface Values extends Imported {
	columns: unknown;
	allowZero: boolean | undefined;
}

/** Only the columns of the user, since an empty cell might clear what is there; or those of the template. */
type Columns = 'chosen' | 'all';

/**
 * An import of a file of each item, or of all items as one file.
 *
 * @param file which columns it has
 * @param additional further fields
 */
export const fromFileOrItems = <const More extends Field>(file: Columns, additional: More) => ({
	kind: 'write' as const,
	method: 'POST' as const,
	fields: [
		importFrom,
		inputFile('FileContents'),
		inputFormat,
		columns,
		additional,
		...waitFields(true),
		importOptions,
	] as const,
	validate: ({ importFrom: from, columns: entered, allowZero }: Values) =>
		from === 'file' ? undefined : problemIn(entered, { mayBeBlank: file === 'all', allowZero }),
	complete(body: IDataObject, { values }: ItemValues<Values>) {
		const Metadata = objectIn(body, 'Metadata');
		if (values.importFrom === 'file') return withExtension({ ...body, Metadata });
		const row = rowIn(values.columns, file === 'all');
		return { Metadata, columns: Object.keys(row), rows: [row] };
	},
	bulk: {
		list: 'rows',
		adds: true,
		// In a second file, the rest of a kit or of a purchase order would replace the first part
		size: Infinity,
		toBody: ({ Metadata, rows }) => ({
			Metadata,
			Format: CSV,
			FileContents: tableFile(Array.isArray(rows) ? rows.filter(isDataObject) : []),
		}),
		refused: (rows, { values }) => refusedRow(rows, skusIn(rowIn(values.columns, false))),
	} satisfies Bulk,
	job: { results: rowLog },
	returns: (rows: IDataObject[], item: ItemValues<Values>) =>
		importOutput(rows, item, { row: rowIn(item.values.columns, false) }),
});
