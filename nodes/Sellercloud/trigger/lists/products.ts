import type { Query } from '../../client/types';
import { PRODUCT } from '../../records/product';
import type { Filters } from '../filters';
import { type DatedRecord, listFilter, type RecordKind } from './record';

const serverFilters = ({ companies, vendors }: Filters): Query => ({
	...listFilter('model.companyID', companies),
	...listFilter('model.vendorID', vendors),
});

/** The catalog. A change of quantities alone does not update a product there. */
export const PRODUCTS: DatedRecord = {
	plural: 'products',
	path: '/api/Catalog',
	serverFilters,
	rowFields: { companies: 'CompanyID' },
	stamps: ['LastModifiedDate'],
	fallbacks: ['DateCreated'],
	from: 'model.lastUpdatedFrom',
	to: 'model.lastUpdatedTo',
	fields: [
		{ name: 'Active', value: 'ActiveStatus' },
		{ name: 'Brand', value: 'BrandName' },
		{ name: 'Kit Components', value: 'ChildProducts' },
		{ name: 'List Price', value: 'ListPrice' },
		{ name: 'Manufacturer SKU', value: 'ManufacturerSKU' },
		{ name: 'Product Name', value: 'ProductName' },
		{ name: 'Product Type', value: 'ProductType' },
		{ name: 'Site Cost', value: 'SiteCost' },
		{ name: 'Site Price', value: 'SitePrice' },
		{ name: 'UPC', value: 'UPC' },
	],
	shape: PRODUCT,
};

/** The same, read by when they were created. Servers of 2022 do not know these filters, and would ignore them. */
export const NEW_PRODUCTS: DatedRecord = {
	...PRODUCTS,
	dated: 'creation',
	stamps: ['DateCreated'],
	fallbacks: [],
	from: 'model.dateCreatedFrom',
	to: 'model.dateCreatedTo',
};

/** The same products with their stock. */
export const INVENTORY: RecordKind = {
	plural: 'products',
	path: '/api/Inventory',
	serverFilters,
	rowFields: { companies: 'CompanyID' },
	stamps: ['LastAggregateDate', 'LastModifiedDate'],
	shape: PRODUCT,
};
