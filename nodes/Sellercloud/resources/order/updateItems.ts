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
			description: 'ID of the line, as Get returns it under lines',
		},
	),
);

export const updateItems = defineOperation({
	name: 'Update Items',
	value: 'updateItems',
	action: 'Update items of an order',
	description: 'Change lines of an order that is not shipped yet. What is not given stays.',
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
				{ ...unitPrice, description: 'If it is not given, it stays' },
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
