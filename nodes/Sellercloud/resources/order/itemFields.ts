import type { Field } from '../../interpreter/field';
import { entries } from '../fields/collections';
import { id, price, quantity as quantityField, text } from '../fields/inputs';
import { required, shownFor } from '../fields/modifiers';

export const quantity = quantityField(
	'Quantity',
	'quantity',
	{ body: 'Qty' },
	{
		placeholder: 'e.g. 1',
	},
);

export const sku = required(
	text(
		'SKU',
		'sku',
		{ body: 'ProductID' },
		{
			placeholder: 'e.g. SHIRT-RED-L',
			description: 'ID of the product',
		},
	),
);

export const unitPrice = price(
	'Unit Price',
	'price',
	{ body: 'SitePrice' },
	{
		placeholder: 'e.g. 12.50',
		description: 'If it is not given, that of the product',
	},
);

export const notes = text('Notes', 'notes', { body: 'Notes' });

export const productName = text(
	'Product Name',
	'productName',
	{ body: 'ProductName' },
	{
		description: 'If it is not given, that of the product',
	},
);

export const warehouseId = (body: string) =>
	id(
		'Warehouse ID',
		'warehouseId',
		{ body },
		{
			placeholder: 'e.g. 255',
			description: 'Where the item is shipped from. Servers from before 2026 may not know it.',
		},
	);

/** Not sent: it only decides which of the fields below is shown. */
const specifyItems: Field = {
	displayName: 'Specify Items',
	name: 'specifyItems',
	type: 'options',
	options: [
		{ name: 'Using Fields Below', value: 'fields' },
		{
			name: 'Using JSON',
			value: 'json',
			description: 'A list, as another node may have put it together',
		},
	],
	default: 'fields',
};

/** Lines of an order, as fields or as a JSON list of the API's own members. */
export const itemsFields = (body: string, values: Field[], placeholder: string): Field[] => [
	specifyItems,
	shownFor(
		{ specifyItems: ['fields'] },
		required(
			entries(
				'Items',
				'items',
				'Add item',
				{ body },
				{ displayName: 'Item', name: 'item', values },
			),
		),
	),
	shownFor({ specifyItems: ['json'] }, itemsJson(body, placeholder)),
];

const itemsJson = (body: string, placeholder: string): Field => ({
	displayName: 'Items (JSON)',
	name: 'itemsJson',
	type: 'json',
	default: '',
	required: true,
	placeholder,
	description: "A list of items with the API's own names",
	send: { body },
});
