import { defineOperation } from '../../interpreter/operation';
import { orderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { amountOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import {
	itemsFields,
	notes,
	productName,
	quantity,
	sku,
	unitPrice,
	warehouseId,
} from './itemFields';

export const addItems = defineOperation({
	name: 'Add Items',
	value: 'addItems',
	action: 'Add order items',
	description: 'Add items to an order that has not been shipped',
	kind: 'write',
	method: 'POST',
	path: '/api/Orders/{orderID}/items',
	fields: [
		orderLocator({ path: 'orderID' }),
		...itemsFields(
			'',
			[sku, required(quantity), unitPrice, productName, warehouseId('WarehouseID'), notes],
			'e.g. [{"ProductID": "SHIRT-RED-L", "Qty": 1}]',
		),
		amountOptions,
	],
	returns: confirmation('order'),
});
