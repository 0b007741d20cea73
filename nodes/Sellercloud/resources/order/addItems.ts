import type { Operation } from '../../interpreter/operation';
import { done } from '../../interpreter/results';
import { amountOptions } from '../fields/common';
import { orderLocator } from '../fields/locators';
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
			[sku, quantity(true), unitPrice, productName, warehouseId('WarehouseID'), notes],
			'e.g. [{"ProductID": "SHIRT-RED-L", "Qty": 1}]',
		),
		amountOptions,
	],
	returns: done('order'),
};
