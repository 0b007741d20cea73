import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { scalarText } from '../../client/scalarText';
import { defineOperation } from '../../interpreter/operation';
import { objectIn, objectsIn } from '../../records/rowParts';
import { writeOptions } from '../fields/options';
import { waitFields } from '../fields/waiting';
import { advancedIn, blankIn, productFields } from '../product/advancedFields';
import { skuField } from '../product/fields';
import { bulkUpdateLog, isUpdated, refusalOf, resultOf } from './bulkUpdateLog';
import { failureOf, isCompleted } from './jobRows';
import { CSV } from './source';
import { tableFile } from './tableFile';
import { updateOptions } from './updateOptions';

/** The column that names the product. Seen live: it is not among the fields that the server lists. */
const KEY = 'ProductID';

/** Why a product is not updated: the log says so, or the job failed and the log does not say otherwise. */
function reasonAgainst(rows: IDataObject[], sku: string): string | undefined {
	const result = resultOf(rows, sku);
	const refusal = refusalOf(result);
	return refusal !== undefined || isUpdated(result)
		? refusal
		: failureOf(rows, `${sku} was updated`);
}

const columns = productFields('Columns', 'columns', 'column');

// Source: Swagger 2022, CatalogCustomImports
export const bulkUpdateProducts = defineOperation({
	name: 'Bulk Update Products',
	value: 'bulkUpdateProducts',
	action: 'Bulk update products',
	description:
		'Change or create products. All input items are sent as one file, and each gets its own result.',
	kind: 'write',
	method: 'POST',
	path: '/api/Catalog/Imports/Custom',
	alsoCalls: ['GET /api/QueuedJobs/BulkUpdateLog/{id}'],
	fields: [
		{ ...skuField(''), send: { value: true } },
		columns,
		updateOptions,
		...waitFields(true),
		writeOptions,
	],
	validate(values) {
		const fields = advancedIn({ advancedFields: values.columns });
		return fields.length === 0 ? 'There are no columns to send' : blankIn(fields);
	},
	complete(body, { values }) {
		const cells = advancedIn({ advancedFields: values.columns });
		const row = Object.fromEntries(cells.map(({ Name, Value }) => [Name, Value]));
		// Items with other columns go into another file: an empty cell may clear a field
		const names = Object.keys(row);
		return {
			Metadata: objectIn(body, 'Metadata'),
			names,
			rows: [{ [KEY]: values.product, ...row }],
		};
	},
	bulk: {
		list: 'rows',
		by: KEY,
		size: 5_000,
		toBody: ({ Metadata, rows }) => ({
			Metadata,
			Format: CSV,
			FileContents: tableFile(Array.isArray(rows) ? rows.filter(isDataObject) : []),
		}),
		refused: (rows, { values: { product } }) => reasonAgainst(rows, String(product)),
	},
	job: { results: bulkUpdateLog },
	returns(rows, { values: { product } }) {
		const [{ jobId = null, finished = false } = {}] = rows;
		const result = resultOf(rows, product);
		return [
			{
				sku: product,
				jobId,
				finished,
				// A product that the log does not name is only known to be updated if all are
				success: isUpdated(result) || isCompleted(rows) ? true : null,
				changes: objectsIn(result ?? {}, 'Details').map(
					({ ColumnName, OriginalValue, NewValue }) => ({
						name: ColumnName ?? null,
						before: OriginalValue ?? null,
						now: NewValue ?? null,
					}),
				),
				warning: result?.HasWarning === true ? (scalarText(result.ErrorMsg) ?? '') : null,
			},
		];
	},
});
