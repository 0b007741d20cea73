import type { Field } from '../../interpreter/field';
import { codeOptions } from '../../records/codeOptions';
import type { Names } from '../../records/codes';
import { accountChoices, choice } from '../fields/choices';
import { filters } from '../fields/collections';
import { date, ids, IN_ACCOUNT_TIME, integer, text, texts } from '../fields/inputs';
import { byName } from '../fields/modifiers';

const SEVERAL = { description: 'Several separated by commas' };

const one = (displayName: string, name: string, query: string, names: Names) =>
	choice(displayName, name, codeOptions(names), { query });

/** The list of SKUs goes as one text; the rows that come back have to be among them. */
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
			description: "Searched as Sellercloud's own search box does: SKU, name, UPC, ASIN",
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
		{ query: 'model.lastUpdatedFrom' },
		`${IN_ACCOUNT_TIME}. Changes of stock alone do not count.`,
	),
	date('Updated Before', 'updatedBefore', { query: 'model.lastUpdatedTo' }),
	accountChoices('Vendor Names or IDs', 'vendors', 'getVendors', { query: 'model.vendorID' }),
	texts('Vendor SKUs', 'vendorSkus', { query: 'model.vendorSKU' }),
	accountChoices('Warehouse Names or IDs', 'warehouses', 'getWarehouses', {
		query: 'model.warehouse',
	}),
];

const withCommon = (...own: Field[]) => filters(...byName([...common, ...own]));

/** What the list of stock can be narrowed by. */
export const inventoryFilters = withCommon(
	texts('EAN', 'ean', { query: 'model.eAN', joined: true }, SEVERAL),
	skus('model.inventoryID'),
);

/** What the catalog can be narrowed by. It finds nothing by a manufacturer's number. */
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
