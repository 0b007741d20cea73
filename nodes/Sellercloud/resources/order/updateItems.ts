import type { Field, Operation } from '../../interpreter/operation';
import { done } from '../../interpreter/results';
import { amountOptions } from '../fields/common';
import { orderLocator } from '../fields/locators';
import { itemsFields, notes, productName, quantity, unitPrice, warehouseId } from './itemFields';

const itemId: Field = {
	displayName: 'Item ID',
	name: 'itemId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 100000101',
	description: 'ID of the line, as Get returns it under lines',
	send: { body: 'OrderItemID', as: 'id' },
};

export const updateItems: Operation = {
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
				quantity(false),
				{ ...unitPrice, description: 'If it is not given, it stays' },
				productName,
				warehouseId('WarehouseID'),
				notes,
			],
			'e.g. [{"OrderItemID": 100000101, "Qty": 2}]',
		),
		amountOptions,
	],
	returns: done('order'),
};
