import type { Field, Send } from '../../interpreter/operation';
import { choices } from '../fields/common';

const field = (
	displayName: string,
	name: string,
	send: Send,
	more: Partial<Field> = {},
): Field => ({ displayName, name, type: 'string', default: '', send, ...more });

const date = (displayName: string, name: string, query: string, description: string): Field =>
	field(displayName, name, { query }, { type: 'dateTime', description });

const list = (displayName: string, name: string, query: string, method: string): Field => ({
	displayName,
	name,
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: method },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	send: { query },
});

const one = (
	displayName: string,
	name: string,
	query: string,
	names: Parameters<typeof choices>[0],
): Field => {
	const options = choices(names);
	const initial = names[0]?.[0] ?? 0;
	return { displayName, name, type: 'options', options, default: initial, send: { query } };
};

const CLOCK = "By the account's clock, unless it says otherwise";

/** The list of SKUs goes as one text; what comes back has to be among them. */
const skus = (query: string): Field =>
	field(
		'SKUs',
		'skus',
		{ query, as: 'texts', joined: true, matches: 'ID' },
		{
			placeholder: 'e.g. SHIRT-RED-L, SHIRT-RED-M',
			description: 'Several separated by commas',
		},
	);

const common: Field[] = [
	list('Company Names or IDs', 'companies', 'model.companyID', 'getCompanies'),
	field(
		'Keyword',
		'keyword',
		{ query: 'model.keyword' },
		{
			description: "Searched as Sellercloud's own search box does: SKU, name, UPC, ASIN",
		},
	),
	field('Physical Qty From', 'physicalQtyFrom', { query: 'model.physicalQtyFrom', as: 'integer' }),
	field('Physical Qty To', 'physicalQtyTo', { query: 'model.physicalQtyTo', as: 'integer' }),
	field('Purchase Order IDs', 'purchaseOrderIds', { query: 'model.poID', as: 'ids' }),
	date('Stock Changed After', 'stockChangedAfter', 'model.lastAggregateFrom', CLOCK),
	date('Stock Changed Before', 'stockChangedBefore', 'model.lastAggregateTo', CLOCK),
	field(
		'UPC',
		'upc',
		{ query: 'model.uPC', as: 'texts', joined: true },
		{
			description: 'Several separated by commas',
		},
	),
	date(
		'Updated After',
		'updatedAfter',
		'model.lastUpdatedFrom',
		`${CLOCK}. Changes of stock alone do not count.`,
	),
	date('Updated Before', 'updatedBefore', 'model.lastUpdatedTo', CLOCK),
	list('Vendor Names or IDs', 'vendors', 'model.vendorID', 'getVendors'),
	field('Vendor SKUs', 'vendorSkus', { query: 'model.vendorSKU', as: 'texts' }),
	list('Warehouse Names or IDs', 'warehouses', 'model.warehouse', 'getWarehouses'),
];

const collection = (own: Field[]): Field => ({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [...common, ...own].sort((a, b) => a.displayName.localeCompare(b.displayName)),
});

/** What the list of stock can be narrowed by. */
export const inventoryFilters = collection([
	field(
		'EAN',
		'ean',
		{ query: 'model.eAN', as: 'texts', joined: true },
		{
			description: 'Several separated by commas',
		},
	),
	skus('model.inventoryID'),
]);

/** What the catalog can be narrowed by. It finds nothing by a manufacturer's number. */
export const productFilters = collection([
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
]);
