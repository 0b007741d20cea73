import type { IDataObject } from 'n8n-workflow';
import type { Query } from '../../client/types';
import { isoWithOffset } from '../../wall';
import type { Filters } from '../events/filters';
import { type DatedRecord, listed, type RecordKind } from './record';

const serverFilters = ({ companies, vendors }: Filters): Query => ({
	...listed('model.companyID', companies),
	...listed('model.vendorID', vendors),
});

/** The catalog. A change of quantities alone is no update there. */
export const PRODUCTS: DatedRecord = {
	plural: 'products',
	path: '/api/Catalog',
	serverFilters,
	rowFields: { companies: 'CompanyID' },
	stamps: ['LastModifiedDate'],
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
	simplify: simplifyProduct,
};

/** The same products by their stock. */
export const INVENTORY: RecordKind = {
	plural: 'products',
	path: '/api/Inventory',
	serverFilters,
	rowFields: { companies: 'CompanyID' },
	stamps: ['LastAggregateDate', 'LastModifiedDate'],
	simplify: simplifyProduct,
};

/** A product with the same keys whether it is a row of the catalog or of the inventory. */
function simplifyProduct(row: IDataObject, zone: string): IDataObject {
	return {
		sku: row.ID ?? null,
		name: row.ProductName ?? null,
		isActive: row.Status === undefined ? null : row.Status === 1,
		company: row.CompanyName ?? null,
		companyId: row.CompanyID ?? null,
		productType: row.ProductType ?? null,
		brand: typeof row.BrandName === 'string' ? row.BrandName.trim() : null,
		manufacturerSku: row.ManufacturerSKU ?? null,
		upc: row.UPC ?? null,
		asin: row.ASIN ?? null,
		vendor: row.DefaultVendor ?? null,
		vendorId: row.VendorID ?? null,
		vendorSku: row.DefaultVendorSKU ?? null,
		shadowOf: row.ShadowOf || null,
		isKit: row.IsKit ?? null,
		sitePrice: row.SitePrice ?? null,
		listPrice: row.ListPrice ?? null,
		siteCost: row.SiteCost ?? null,
		availableQty: row.InventoryAvailableQty ?? null,
		physicalQty: row.PhysicalQty ?? null,
		reservedQty: row.ReservedQty ?? null,
		onOrderQty: row.OnOrder ?? null,
		lastUpdated: isoWithOffset(row.LastModifiedDate, zone),
		lastRecalculated: isoWithOffset(row.LastAggregateDate, zone),
	};
}
