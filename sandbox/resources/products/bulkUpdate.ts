import { parse } from 'csv-parse/sync';
import { path } from '../../api/arguments';
import { operation } from '../../api/operation';
import { refuseWithMessage } from '../../api/refusals';
import { nested, nestedList, shape } from '../../api/shape';
import { date, enumeration, flag, integer, model, required, text } from '../../api/values';
import { FILE_FORMAT } from '../../data/enums';
import type { BulkUpdateResult, ImportJob } from '../../data/jobs';
import { skuKey, type SandboxData } from '../../data/model';
import { newJobId, queuedJob, queuedJobAnswer } from '../queuedJobs';
import { setField } from './advancedInfo';

// Source: Swagger 2022, CatalogCustomImports and QueuedJobs; article get-bulk-update-log-details for what is refused; seen
// live: ProductID is the key, and not among the fields

const PRODUCT_BULK_UPDATE = 1;
const EXCEL = 2;

function updateOf(row: Record<string, string>, { products }: SandboxData): BulkUpdateResult {
	const { ProductID: sku = '', ...fields } = row;
	const product = products.get(skuKey(sku));
	if (!product) return { sku, error: 'Product does not exist', changes: [] };
	const changes = Object.entries(fields).map(([name, value]) => setField(product, name, value));
	const isRefused = changes.some(({ error }) => error !== undefined);
	return { sku, error: isRefused ? 'Some columns are not valid' : undefined, changes };
}

/** The rows of a file by the names of its columns. */
function rowsIn(content: string, delimiter: string): Array<Record<string, string>> {
	const rows: unknown = parse(content, { bom: true, columns: true, delimiter });
	return Array.isArray(rows) ? rows : [];
}

export const bulkUpdate = operation({
	method: 'POST',
	path: '/api/Catalog/Imports/Custom',
	operationId: 'CatalogCustomImports_ImportData',
	tag: 'CatalogCustomImports',
	body: {
		name: 'request',
		type: model(
			'SellerCloud.Delta.Client.Api.Models.Request.CatalogImportFileRequest[SellerCloud.Delta.Client.Api.Models.Request.BulkUpdateProductsDto]',
			{
				Metadata: required(
					model('SellerCloud.Delta.Client.Api.Models.Request.BulkUpdateProductsDto', {
						ScheduleDate: date,
						CreateProductIfDoesntExist: flag,
						CompanyIdForNewProduct: integer,
						UpdateFromCompanyId: integer,
						DoNotUpdateProducts: flag,
					}),
				),
				FileContents: required(text),
				Format: enumeration(FILE_FORMAT),
			},
		),
	},
	answer: queuedJob,
	handle({ body, world, user }) {
		if (body.Format === EXCEL) throw refuseWithMessage(500, 'The Excel file cannot be read.');
		const { data, settings } = world;
		const content = Buffer.from(body.FileContents, 'base64').toString('utf8');
		const rows = rowsIn(content, body.Format === 0 ? '\t' : ',');
		if (!rows[0] || !('ProductID' in rows[0])) {
			throw refuseWithMessage(400, 'The file has no column ProductID');
		}
		const products = rows.map((row) => updateOf(row, data));
		const id = newJobId(data);
		data.jobs.set(id, {
			id,
			type: PRODUCT_BULK_UPDATE,
			submittedOn: world.now(),
			completesOn: world.now() + settings.importTime,
			submittedBy: user?.name ?? '',
			fileName: `bulk-update-${id}.csv`,
			total: products.length,
			failures: products.flatMap(({ sku, error }) => (error ? [`${sku}: ${error}`] : [])),
			products,
		});
		return queuedJobAnswer(id);
	},
});

type Change = BulkUpdateResult['changes'][number];

const change = shape<Change>(
	'SellerCloud.Delta.Models.Details.Concrete.QueuedJob.BulkUpdateLogProductDetailsDto',
	{
		ColumnName: [text.schema, ({ name }) => name],
		OriginalValue: [text.schema, ({ original }) => original],
		NewValue: [text.schema, ({ value }) => value],
		ErrorMsg: [text.schema, ({ error }) => error],
	},
);

const result = shape<BulkUpdateResult>(
	'SellerCloud.Delta.Models.Details.Concrete.QueuedJob.BulkUpdateLogProductDto',
	{
		ProductID: [text.schema, ({ sku }) => sku],
		IsSucceeded: [flag.schema, ({ error }) => error === undefined],
		HasWarning: [flag.schema, () => false],
		ErrorMsg: [text.schema, ({ error }) => error],
		Details: nestedList(change, ({ changes }) => changes),
	},
);

const resultPage = shape<BulkUpdateResult[]>(
	'SellerCloud.Delta.Models.Common.PaginationResultsDto[SellerCloud.Delta.Models.Details.Concrete.QueuedJob.BulkUpdateLogProductDto]',
	{
		Results: nestedList(result, (all) => all),
		TotalResults: [integer.schema, ({ length }) => length],
	},
);

const log = shape<ImportJob>(
	'SellerCloud.Delta.Models.Details.Concrete.QueuedJob.BulkUpdateLogDto',
	{
		TotalRecords: [integer.schema, ({ total }) => total],
		TotalSucceeded: [integer.schema, ({ total, failures }) => total - failures.length],
		TotalFailed: [integer.schema, ({ failures }) => failures.length],
		UploadedByName: [text.schema, ({ submittedBy }) => submittedBy],
		Products: nested(resultPage, ({ products }) => products),
	},
);

const jobId = path('id', integer, 'Queued Job ID');

export const bulkUpdateLog = operation({
	method: 'GET',
	path: '/api/QueuedJobs/BulkUpdateLog/{id}',
	operationId: 'QueuedJobs_GetBulkUpdateLog',
	tag: 'QueuedJobs',
	summary: 'Get Bulk Update Log Detail',
	parameters: [jobId],
	answer: log.schema,
	handle({ args, world }) {
		const job = world.data.jobs.get(args.require(jobId));
		if (!job) throw refuseWithMessage(404, 'The job was not found.');
		if (job.type !== PRODUCT_BULK_UPDATE) {
			throw refuseWithMessage(400, 'The type of the job is not Product_Bulk_Update.');
		}
		return log.of(job, world);
	},
});
