import type { Field } from '../../interpreter/operation';
import { text } from '../fields/text';

const price = (displayName: string, name: string, body: string, description: string): Field =>
	text(displayName, name, body, {
		placeholder: 'e.g. 12.50',
		description,
		send: { body, as: 'price' },
	});

export const quantity = (isRequired: boolean): Field =>
	text('Quantity', 'quantity', 'Qty', {
		placeholder: 'e.g. 1',
		required: isRequired,
		send: { body: 'Qty', as: 'quantity' },
	});

export const sku: Field = text('SKU', 'sku', 'ProductID', {
	required: true,
	placeholder: 'e.g. SHIRT-RED-L',
	description: 'ID of the product',
});

export const unitPrice = price(
	'Unit Price',
	'price',
	'SitePrice',
	'If it is not given, that of the product',
);

export const notes: Field = text('Notes', 'notes', 'Notes');

export const productName: Field = text('Product Name', 'productName', 'ProductName', {
	description: 'If it is not given, that of the product',
});

export const warehouseId = (body: string): Field =>
	text('Warehouse ID', 'warehouseId', body, {
		placeholder: 'e.g. 255',
		description: 'Where the item is shipped from. Servers from before 2026 may not know it.',
		send: { body, as: 'id' },
	});

/** Lines of an order, as fields or as a JSON list of the API's own members. */
export function itemsFields(body: string, values: Field[], placeholder: string): Field[] {
	return [
		{
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
		},
		{
			displayName: 'Items',
			name: 'items',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add item',
			default: {},
			required: true,
			displayOptions: { show: { specifyItems: ['fields'] } },
			send: { body },
			options: [{ displayName: 'Item', name: 'item', values }],
		},
		{
			displayName: 'Items (JSON)',
			name: 'itemsJson',
			type: 'json',
			default: '',
			required: true,
			displayOptions: { show: { specifyItems: ['json'] } },
			placeholder,
			description: "A list of items with the API's own names",
			send: { body },
		},
	];
}
