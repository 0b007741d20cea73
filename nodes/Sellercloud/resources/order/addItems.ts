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
	action: 'Add items to an order',
	description: 'Add lines to an order that is not shipped yet',
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
