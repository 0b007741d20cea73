import type { Field, ValueKind } from '../../interpreter/operation';

const basic = (
	displayName: string,
	name: string,
	body: string,
	as: ValueKind = 'text',
	more: Partial<Field> = {},
): Field => ({ displayName, name, type: 'string', default: '', send: { body, as }, ...more });

const text = { typeOptions: { rows: 4 } };

export const productName: Field = basic('Product Name', 'name', 'ProductName');

/** What Sellercloud calls the basic information of a product, apart from its name. */
export const basicFields: Field[] = [
	{
		displayName: 'Active',
		name: 'active',
		type: 'boolean',
		default: true,
		description: 'Whether the product is active',
		send: { body: 'IsActive' },
	},
	basic('ASIN', 'asin', 'ASIN'),
	basic('EAN', 'ean', 'EAN'),
	basic('FNSKU', 'fnsku', 'FNSKU'),
	basic('GTIN', 'gtin', 'GTIN'),
	basic('List Price', 'listPrice', 'ListPrice', 'price', { placeholder: 'e.g. 12.50' }),
	basic('Long Description', 'longDescription', 'LongDescription', 'text', text),
	basic('Manufacturer SKU', 'manufacturerSku', 'ManufacturerSKU'),
	basic('Master SKU', 'masterSku', 'MasterSKU'),
	basic('Short Description', 'shortDescription', 'ShortDescription', 'text', text),
	basic('Site Cost', 'siteCost', 'SiteCost', 'price', { placeholder: 'e.g. 6.20' }),
	basic('Site Price', 'sitePrice', 'SitePrice', 'price', { placeholder: 'e.g. 9.90' }),
	basic('UPC', 'upc', 'UPC'),
];

export const required = (field: Field, more: Partial<Field> = {}): Field => ({
	...field,
	required: true,
	...more,
});

export const skuField: Field = {
	displayName: 'SKU',
	name: 'product',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. SHIRT-RED-L',
	send: { body: 'ProductID' },
};

export const productType: Field = {
	displayName: 'Product Type',
	name: 'productType',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Kitchen',
	description: 'The name of a product type of the account',
	send: { body: 'ProductTypeName' },
};
