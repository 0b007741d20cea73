import { flag, price, text } from '../fields/inputs';
import { required } from '../fields/modifiers';

const LINES = { typeOptions: { rows: 4 } };

export const productName = text('Product Name', 'name', { body: 'ProductName' });

/** The basic information of a product, as Sellercloud calls it, without its name. */
export const basicFields = [
	flag('Active', 'active', { body: 'IsActive' }, 'Whether the product is active', {
		default: true,
	}),
	text('ASIN', 'asin', { body: 'ASIN' }),
	text('EAN', 'ean', { body: 'EAN' }),
	text('FNSKU', 'fnsku', { body: 'FNSKU' }),
	text('GTIN', 'gtin', { body: 'GTIN' }),
	price('List Price', 'listPrice', { body: 'ListPrice' }, { placeholder: 'e.g. 12.50' }),
	text('Long Description', 'longDescription', { body: 'LongDescription' }, LINES),
	text('Manufacturer SKU', 'manufacturerSku', { body: 'ManufacturerSKU' }),
	text('Master SKU', 'masterSku', { body: 'MasterSKU' }),
	text('Short Description', 'shortDescription', { body: 'ShortDescription' }, LINES),
	price('Site Cost', 'siteCost', { body: 'SiteCost' }, { placeholder: 'e.g. 6.20' }),
	price('Site Price', 'sitePrice', { body: 'SitePrice' }, { placeholder: 'e.g. 9.90' }),
	text('UPC', 'upc', { body: 'UPC' }),
] as const;

export const skuField = (body: string) =>
	required(text('SKU', 'product', { body }, { placeholder: 'e.g. SHIRT-RED-L' }));
