import { query, queryList, requiredQuery } from '../../api/arguments';
import { operation } from '../../api/operation';
import { shape } from '../../api/shape';
import { enumeration, flag, integer, text } from '../../api/values';
import { FILE_FORMAT } from '../../data/enums';
import { table } from '../products/table';

// Source: Swagger 2022. The columns of shadows and kits are documented nowhere. Those of purchase orders are in the help
// article import-po (the name of the column for the quantity is not), those of vendor prices in the help article vendor-sku
// (the name of the column for the price is not)

const EXCEL = 2;

export const SHADOW_COLUMNS = ['ParentSKU', 'ShadowSKU'] as const;
export const KIT_COLUMNS = ['ParentSKU', 'ComponentSKU', 'Qty'] as const;
export const PURCHASE_ORDER_COLUMNS = [
	'PONumber',
	'Description',
	'Vendor',
	'PaymentTerm',
	'VendorInvoiceNumber',
	'Memo',
	'PODate',
	'IsApproved',
	'ShipToName',
	'ShipToAddress',
	'ShipToCity',
	'ShipToState',
	'ShipToCountry',
	'ShipToZipCode',
	'ShippingInstructions',
	'ProductID',
	'ItemName',
	'UnitPrice',
	'QtyOrdered',
] as const;
export const VENDOR_PRICE_COLUMNS = [
	'SKU',
	'Vendor',
	'VendorSKU',
	'VendorPrice',
	'IsDefaultVendorForProduct',
] as const;

interface File {
	fileName: string;
	content: Buffer;
}

const file = shape<File>('SellerCloud.Delta.Client.Api.Models.Response.FileResponse', {
	FileName: [text.schema, ({ fileName }) => fileName],
	Content: [text.schema, ({ content }) => content.toString('base64')],
});

const fileOf = (name: string, columns: readonly string[], format: number | undefined): File =>
	format === EXCEL
		? { fileName: `${name}.xlsx`, content: Buffer.from('504b0304140000000000', 'hex') }
		: { fileName: `${name}.csv`, content: table([[...columns]], format) };

const fileFormat = requiredQuery('fileFormat', enumeration(FILE_FORMAT), 'File Format');

const template = (path: string, operationId: string, name: string, columns: readonly string[]) =>
	operation({
		method: 'GET',
		path,
		operationId,
		tag: operationId.split('_')[0] ?? '',
		summary: `Get template for populating ${name} info`,
		parameters: [fileFormat],
		answer: file.schema,
		handle: ({ args, world }) => file.of(fileOf(name, columns, args.require(fileFormat)), world),
	});

const templateFields = queryList('request.templateFields', text);
const bulkFormat = query('request.fileFormat', enumeration(FILE_FORMAT));

export const importTemplates = [
	template(
		'/api/Catalog/Imports/Shadows/Template',
		'CatalogSpecificImports_GetShadowsFileTemplate',
		'shadows',
		SHADOW_COLUMNS,
	),
	template(
		'/api/Catalog/Imports/Kits/Template',
		'CatalogSpecificImports_GetKitsFileTemplate',
		'kits',
		KIT_COLUMNS,
	),
	template(
		'/api/PurchaseOrders/Import/DownloadPurchaseOrdersTemplate',
		'PurchaseOrdersImports_GetPurchaseOrdersFileTemplate',
		'purchase order',
		PURCHASE_ORDER_COLUMNS,
	),
	template(
		'/api/PurchaseOrders/Import/DownloadVendorPricesTemplate',
		'PurchaseOrdersImports_GetVendorPricesFileTemplate',
		'vendor price',
		VENDOR_PRICE_COLUMNS,
	),
	operation({
		method: 'GET',
		path: '/api/Catalog/Imports/Custom/Template',
		operationId: 'CatalogCustomImports_DownloadTemplate',
		tag: 'CatalogCustomImports',
		parameters: [
			query('request.templateName', text),
			templateFields,
			query('request.toAddSampleRow', flag),
			query('request.productId', text),
			bulkFormat,
			query('request.formatProduct', integer),
		],
		answer: file.schema,
		handle: ({ args, world }) =>
			file.of(
				fileOf(
					'products',
					['ProductID', ...(args.get(templateFields) ?? [])],
					args.get(bulkFormat),
				),
				world,
			),
	}),
];
