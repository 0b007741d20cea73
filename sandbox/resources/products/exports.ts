import { query } from '../../api/arguments';
import { operation } from '../../api/operation';
import { refuseWithMessage } from '../../api/refusals';
import type { Schema } from '../../api/schema';
import { enumeration, flag, listOf, model, required, text } from '../../api/values';
import { FILE_FORMAT } from '../../data/enums';
import { skuKey, type Product } from '../../data/model';
import type { World } from '../../world';
import { newJobId, queuedJobAnswer } from '../queuedJobs';
import { table } from './table';

// Source: Swagger 2022, CatalogExports; seen live: both exports answer with the link of a job and no ID, and refuse an
// empty list of products. Which columns the standard exports have is documented nowhere, except for those of images

const tag = 'CatalogExports';

const PRODUCT_CUSTOM_EXPORT = 2;
const PRODUCT_EXPORT_GENERAL = 68;
const IMAGES = 11;
const GENERAL_IN_EXCEL = 5;
const EXCEL = 2;

/** By the names that a custom export takes, with the names that are shown. */
const COLUMNS: Record<string, readonly [shown: string, value: (product: Product) => unknown]> = {
	ProductID: ['Product ID', ({ sku }) => sku],
	ProductName: ['Product Name', ({ name }) => name],
	UPC: ['UPC', ({ upc }) => upc],
	SitePrice: ['Site Price', ({ sitePrice }) => sitePrice],
	LocationNotes: ['Location Notes', ({ locationNotes }) => locationNotes],
};

/** The start of an Excel file: what is in it is of no account here. */
const EXCEL_FILE = Buffer.from('504b0304140000000000', 'hex');

const STANDARD_EXPORT_KIND = [
	'Kits',
	'Shadows',
	'Aliases',
	'Variations',
	'Rebates',
	'GeneralExportInExcel',
	'GeneralExportInPdf',
	'RelatedProducts',
	'RelatedKits',
	'ProductGroups',
	'ListedOnChannel',
	'ProductImages',
	'UpcForChannel',
	'VendorSkus',
	'VariationImages',
].map((name, value): [number, string] => [value, name]);

const jobLink: Schema = {
	$id: 'SellerCloud.Delta.Client.Api.Models.Response.ExportQueuedJobResponse',
	type: 'object',
	properties: { QueuedJobLink: text.schema },
};

/** @throws Refusal without products */
function productsOf(ids: string[], { data }: World): Product[] {
	if (ids.length === 0) throw refuseWithMessage(500, 'Please select Products for Export');
	return ids.flatMap((id) => data.products.get(skuKey(id)) ?? []);
}

function queue(
	world: World,
	submittedBy: string,
	job: { type: number; total: number; fileName: string; content: Buffer },
): { QueuedJobLink: string } {
	const { data, settings } = world;
	const id = newJobId(data);
	const { type, total, fileName, content } = job;
	data.jobs.set(id, {
		id,
		type,
		submittedOn: world.now(),
		completesOn: world.now() + settings.importTime,
		submittedBy,
		fileName: '',
		total,
		failures: [],
		output: { fileName, content },
	});
	const { QueuedJobLink } = queuedJobAnswer(id);
	return { QueuedJobLink };
}

const pair = { type: 'object' as const, properties: { Key: text.schema, Value: text.schema } };

export const productExports = [
	operation({
		method: 'POST',
		path: '/api/Catalog/Exports/Custom',
		operationId: 'CatalogExports_PerformCustomExport',
		tag,
		summary: 'Create custom data export by providing a list of product fields.',
		body: {
			name: 'request',
			type: model('SellerCloud.Delta.Client.Api.Models.Request.CustomCatalogExportRequest', {
				Columns: required(
					listOf(
						model('SellerCloud.Delta.Client.Api.Models.Request.CatalogExportColumnName', {
							OriginalName: required(text),
							DisplayName: text,
						}),
					),
				),
				FileFormat: enumeration(FILE_FORMAT),
				SortBy: text,
				ProductIds: required(listOf(text)),
			}),
		},
		answer: jobLink,
		handle({ body, world, user }) {
			const products = productsOf(body.ProductIds, world);
			const columns = body.Columns.flatMap(({ OriginalName, DisplayName }) => {
				const column = COLUMNS[OriginalName];
				return column ? [{ title: DisplayName ?? column[0], value: column[1] }] : [];
			});
			const rows = products.map((product) => columns.map(({ value }) => value(product)));
			const content = table([columns.map(({ title }) => title), ...rows], body.FileFormat);
			return queue(world, user?.name ?? '', {
				type: PRODUCT_CUSTOM_EXPORT,
				total: products.length,
				fileName: body.FileFormat === EXCEL ? 'export.xlsx' : 'export.csv',
				content: body.FileFormat === EXCEL ? EXCEL_FILE : content,
			});
		},
	}),
	operation({
		method: 'POST',
		path: '/api/Catalog/Exports/Basic',
		operationId: 'CatalogExports_PerformBasicExport',
		tag,
		body: {
			name: 'request',
			type: model(
				'SellerCloud.Delta.Models.Manage.Actions.Catalog.ExportStandardProductInfoRequest',
				{
					StandardExportKind: enumeration(STANDARD_EXPORT_KIND),
					ProductIds: required(listOf(text)),
				},
			),
		},
		answer: jobLink,
		handle({ body, world, user }) {
			const products = productsOf(body.ProductIds, world);
			const isImages = body.StandardExportKind === IMAGES;
			const header = isImages ? ['ProductID', 'ImageID', 'ImageURL'] : ['ProductID'];
			const rows = products.map(({ sku }) =>
				isImages ? [sku, 5001, `https://images.example/${encodeURIComponent(sku)}.jpg`] : [sku],
			);
			const isExcel = body.StandardExportKind === GENERAL_IN_EXCEL;
			return queue(world, user?.name ?? '', {
				type: PRODUCT_EXPORT_GENERAL,
				total: products.length,
				fileName: isExcel ? 'export.xlsx' : 'export.csv',
				content: isExcel ? EXCEL_FILE : table([header, ...rows]),
			});
		},
	}),
	operation({
		method: 'GET',
		path: '/api/Catalog/Exports/Custom/Metadata',
		operationId: 'CatalogExports_GetCustomExportsMetadata',
		tag,
		parameters: [query('includeAdvancedColumns', flag)],
		answer: {
			type: 'object',
			properties: {
				FileFormats: { type: 'array', items: { type: 'object' } },
				CustomTemplates: { type: 'array', items: { type: 'object' } },
				AvailableColumns: { type: 'array', items: pair },
			},
		},
		handle: () => ({
			FileFormats: FILE_FORMAT.map(([Key, Value]) => ({ Key, Value })),
			CustomTemplates: [],
			AvailableColumns: Object.entries(COLUMNS).map(([Key, [Value]]) => ({ Key, Value })),
		}),
	}),
];
