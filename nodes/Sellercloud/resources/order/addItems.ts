import { defineOperation } from '../../interpreter/operation';
import { orderLocator } from '../fields/locators';
import { amountOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import { itemsFields, newItem } from './itemFields';

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
		...itemsFields('', newItem('WarehouseID'), 'e.g. [{"ProductID": "SHIRT-RED-L", "Qty": 1}]'),
		amountOptions,
	],
	returns: confirmation('order'),
});
