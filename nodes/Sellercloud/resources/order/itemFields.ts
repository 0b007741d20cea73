import type { Field } from '../../interpreter/field';
import { entries } from '../fields/collections';
import { id, price, quantity as quantityField, text } from '../fields/inputs';
import { itemsJson, specifyItems } from '../fields/itemsJson';
import { required, shownFor } from '../fields/modifiers';

export const quantity = quantityField(
	'Quantity',
	'quantity',
	{ body: 'Qty' },
	{
		placeholder: 'e.g. 1',
	},
);

const sku = required(
	text(
		'SKU',
		'sku',
		{ body: 'ProductID' },
		{
			placeholder: 'e.g. SHIRT-RED-L',
			description: 'The ID of the product in Sellercloud',
		},
	),
);

export const unitPrice = price(
	'Unit Price',
	'price',
	{ body: 'SitePrice' },
	{
		placeholder: 'e.g. 12.50',
		description: 'Defaults to the price of the product',
	},
);

export const notes = text('Notes', 'notes', { body: 'Notes' });

export const productName = text(
	'Product Name',
	'productName',
	{ body: 'ProductName' },
	{
		description: 'Defaults to the name of the product',
	},
);

export const warehouseId = (body: string) =>
	id(
		'Warehouse ID',
		'warehouseId',
		{ body },
		{
			placeholder: 'e.g. 255',
			description:
				'The ID of the warehouse that the item ships from. Sellercloud servers from before 2026 may not support it.',
		},
	);

/** The fields of a line that is added. @param warehouse name of its warehouse in the body */
export const newItem = (warehouse: string): Field[] => [
	sku,
	required(quantity),
	unitPrice,
	productName,
	warehouseId(warehouse),
	notes,
];

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
