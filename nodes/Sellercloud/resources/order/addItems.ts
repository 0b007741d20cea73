import { amountOptions } from '../../descriptions/common';
import { orderLocator } from '../../descriptions/locators';
import type { Operation } from '../operation';
import { done } from '../returns';
import {
	itemsFields,
	notes,
	productName,
	quantity,
	sku,
	unitPrice,
	warehouseId,
} from './itemFields';

export const addItems: Operation = {
	name: 'Add Items',
	value: 'addItems',
	action: 'Add items to an order',
	description: 'Add lines to an order that is not shipped yet',
	kind: 'write',
	method: 'POST',
	path: '/api/Orders/{orderID}/items',
	fields: [
		orderLocator({ path: 'orderID' }),
		...itemsFields(
			'',
			[notes, productName, quantity(true), sku, unitPrice, warehouseId('WarehouseID')],
			'e.g. [{"ProductID": "SHIRT-RED-L", "Qty": 1}]',
		),
		amountOptions,
	],
	returns: done('order'),
};
