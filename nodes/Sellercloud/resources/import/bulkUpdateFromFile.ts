import { isDataObject } from '../../client/decode';
import { defineOperation } from '../../interpreter/operation';
import { objectIn } from '../../records/rowParts';
import { fileFormat } from '../export/fields';
import { file } from '../fields/inputs';
import { writeOptions } from '../fields/options';
import { waitFields } from '../fields/waiting';
import { jobOutput } from '../output/jobOutput';
import { bulkUpdateLog, refusalOf } from './bulkUpdateLog';
import { withExtension } from './source';
import { updateOptions } from './updateOptions';

// Source: Swagger 2022, CatalogCustomImports
export const bulkUpdateFromFile = defineOperation({
	name: 'Bulk Update Products From File',
	value: 'bulkUpdateFromFile',
	action: 'Bulk update products from file',
	description: 'Change or create products with a file that has a ProductID column',
	kind: 'write',
	method: 'POST',
	path: '/api/Catalog/Imports/Custom',
	alsoCalls: ['GET /api/QueuedJobs/BulkUpdateLog/{id}'],
	fields: [
		file(
			{ body: 'FileContents', fileName: 'FileExtension' },
			'The name of the input field that contains the file',
		),
		fileFormat({ body: 'Format' }),
		updateOptions,
		...waitFields(true),
		writeOptions,
	],
	complete: (body) => withExtension({ ...body, Metadata: objectIn(body, 'Metadata') }),
	job: { results: bulkUpdateLog },
	returns: (rows, item) =>
		rows.flatMap((row) => {
			const results = Array.isArray(row.results) ? row.results.filter(isDataObject) : [];
			const refusals = results.flatMap((result) => {
				const error = refusalOf(result);
				return error === undefined ? [] : [{ sku: result.ProductID ?? null, error }];
			});
			return jobOutput([row], { ...item, values: {} }).map((job) => ({
				...job,
				...(row.finished === true && { refusals }),
			}));
		}),
});
