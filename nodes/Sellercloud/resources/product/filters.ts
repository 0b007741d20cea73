import type { Field } from '../../interpreter/field';
import { codeOptions } from '../../records/codeOptions';
import type { Names } from '../../records/codes';
import { accountChoices, choice } from '../fields/choices';
import { filters } from '../fields/collections';
import { date, ids, IN_ACCOUNT_TIME, integer, text, texts } from '../fields/inputs';
import { byName } from '../fields/modifiers';

const SEVERAL = { description: 'Separate multiple values with commas' };

const one = (displayName: string, name: string, query: string, names: Names) =>
	choice(displayName, name, codeOptions(names), { query });

/** Sent as one text; every returned row has to have one of the SKUs. */
const skus = (query: string) =>
	texts(
		'SKUs',
		'skus',
		{ query, joined: true, matches: 'ID' },
		{
			...SEVERAL,
			placeholder: 'e.g. SHIRT-RED-L, SHIRT-RED-M',
		},
	);

const common: Field[] = [
	accountChoices('Company Names or IDs', 'companies', 'getCompanies', { query: 'model.companyID' }),
	text(
		'Keyword',
		'keyword',
		{ query: 'model.keyword' },
		{
			description: 'Searches SKU, name, UPC and ASIN, like the search box in Sellercloud',
		},
	),
	integer('Physical Qty From', 'physicalQtyFrom', { query: 'model.physicalQtyFrom' }),
	integer('Physical Qty To', 'physicalQtyTo', { query: 'model.physicalQtyTo' }),
	ids('Purchase Order IDs', 'purchaseOrderIds', { query: 'model.poID' }),
	date('Stock Changed After', 'stockChangedAfter', { query: 'model.lastAggregateFrom' }),
	date('Stock Changed Before', 'stockChangedBefore', { query: 'model.lastAggregateTo' }),
	texts('UPC', 'upc', { query: 'model.uPC', joined: true }, SEVERAL),
	date(
		'Updated After',
		'updatedAfter',
		{ query: 'model.lastUpdatedFrom', notBefore: 'LastModifiedDate' },
		`${IN_ACCOUNT_TIME}. Inventory changes alone do not count as updates.`,
	),
	date('Updated Before', 'updatedBefore', {
		query: 'model.lastUpdatedTo',
		notAfter: 'LastModifiedDate',
	}),
	accountChoices('Vendor Names or IDs', 'vendors', 'getVendors', { query: 'model.vendorID' }),
	texts('Vendor SKUs', 'vendorSkus', { query: 'model.vendorSKU' }),
	accountChoices('Warehouse Names or IDs', 'warehouses', 'getWarehouses', {
		query: 'model.warehouse',
	}),
];

const withCommon = (...own: Field[]) => filters(...byName([...common, ...own]));

/** The filters of the inventory. */
export const inventoryFilters = withCommon(
	texts('EAN', 'ean', { query: 'model.eAN', joined: true }, SEVERAL),
	skus('model.inventoryID'),
);

/** The filters of the catalog. It has no filter for the manufacturer SKU. */
export const productFilters = withCommon(
	one('Active', 'active', 'model.activeStatus', [
		[0, 'No'],
		[1, 'Yes'],
	]),
	one('Kits', 'kits', 'model.selectedKits', [
		[2, 'Kit Component'],
		[1, 'Kit Parent'],
		[4, 'Not a Kit Component'],
		[3, 'Not a Kit Parent'],
		[0, 'Not a Kit Parent or Component'],
	]),
	one('Shadows', 'shadows', 'model.displayShadows', [
		[3, 'Not Shadow or Shadow Parent'],
		[0, 'Not Shadows'],
		[2, 'Shadow Parents'],
		[1, 'Shadows'],
	]),
	skus('model.sKU'),
);
