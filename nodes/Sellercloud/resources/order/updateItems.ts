import { defineOperation } from '../../interpreter/operation';
import { id } from '../fields/inputs';
import { orderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { amountOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import { itemsFields, notes, productName, quantity, unitPrice, warehouseId } from './itemFields';

const itemId = required(
	id(
		'Item ID',
		'itemId',
		{ body: 'OrderItemID' },
		{
			placeholder: 'e.g. 100000101',
			description: 'The ID of the item, as returned by Get in lines',
		},
	),
);

export const updateItems = defineOperation({
	name: 'Update Items',
	value: 'updateItems',
	action: 'Update order items',
	description: 'Change items of an order that has not been shipped. Empty fields are not changed.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/{orderID}/items',
	fields: [
		orderLocator({ path: 'orderID' }),
		...itemsFields(
			'',
			[
				itemId,
				quantity,
				{ ...unitPrice, description: 'Leave empty to keep the current price' },
				productName,
				warehouseId('WarehouseID'),
				notes,
			],
			'e.g. [{"OrderItemID": 100000101, "Qty": 2}]',
		),
		amountOptions,
	],
	returns: confirmation('order'),
});
