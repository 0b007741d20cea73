import { query, queryCommaList, queryList } from '../../api/arguments';
import { filter, type Filter } from '../../api/list';
import { date, enumeration, integer, text } from '../../api/values';
import { KIT_TYPE } from '../../data/enums';
import { skuKey, type Product } from '../../data/model';
import { physicalQuantity } from '../../data/quantities';

// Source: Swagger 2022, Catalog_GetAll and Inventory_GetAll; seen live: what the keyword
// finds, and that stock is no update

/** The filters that the catalog and the inventory have in common. */

const isOneOf = (value: string, wanted: readonly string[]) =>
	wanted.some((one) => one.trim().toLowerCase() === value.toLowerCase());

/** Products named by a comma-separated list of SKUs; the two lists call it differently. */
export const skuFilter = (name: string): Filter<Product> =>
	filter(queryCommaList(name, 'List of product IDs'), (product, skus) =>
		skus.map(skuKey).includes(skuKey(product.sku)),
	);

export const productFilters: ReadonlyArray<Filter<Product>> = [
	filter(
		queryList('model.poID', integer, 'List of IDs of different purchase orders'),
		(product, ids) => product.purchaseOrderIds.some((one) => ids.includes(one)),
	),
	filter(
		queryList('model.companyID', integer, 'List of IDs of different companies'),
		(product, ids) => ids.includes(product.companyId),
	),
	filter(queryList('model.vendorID', integer, 'List of IDs of vendors'), (product, ids) =>
		ids.includes(product.vendorId),
	),
	filter(
		queryList('model.defaultVendorID', integer, 'List of IDs of default vendors'),
		(product, ids) => ids.includes(product.vendorId),
	),
	filter(queryList('model.vendorSKU', text, 'List of vendor SKUs'), (product, skus) =>
		isOneOf(product.vendorSku, skus),
	),
	filter(
		queryList('model.warehouse', integer, 'List of IDs of different warehouses'),
		(product, ids, { data, now }) => data.stock.total(product.sku, ids, now()) > 0,
	),
	filter(queryCommaList('model.uPC', 'Universal Product Code number'), (product, codes) =>
		isOneOf(product.upc, codes),
	),
	filter(
		query('model.physicalQtyFrom', integer, 'Minimum physical qty'),
		(product, least, { data, now }) => physicalQuantity(product, data, now()) >= least,
	),
	filter(
		query('model.physicalQtyTo', integer, 'Maximum physical qty'),
		(product, most, { data, now }) => physicalQuantity(product, data, now()) <= most,
	),
	filter(
		query('model.kitType', enumeration(KIT_TYPE), 'Inventory kit type'),
		(product, type) => product.kitType === type,
	),
	filter(
		query('model.lastAggregateFrom', date),
		(product, from, { data, now }) => data.stock.lastChange(product.sku, now()) >= from,
	),
	filter(
		query('model.lastAggregateTo', date),
		(product, to, { data, now }) => data.stock.lastChange(product.sku, now()) <= to,
	),
	// A change of quantities alone does not count as an update.
	filter(query('model.lastUpdatedFrom', date), (product, from) => product.lastModified >= from),
	filter(query('model.lastUpdatedTo', date), (product, to) => product.lastModified <= to),
	// Finds the ASIN, but not the manufacturer's number.
	filter(query('model.keyword', text), (product, keyword) =>
		[product.sku, product.name, product.asin, product.upc].some((value) =>
			value.toLowerCase().includes(keyword.trim().toLowerCase()),
		),
	),
];
