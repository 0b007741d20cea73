import type { Operation } from '../../interpreter/operation';
import { amountOptions } from '../fields/common';
import { skuOf } from '../product/returns';
import {
	aboveZero,
	additional,
	product,
	quantity,
	SETTLING,
	siteCost,
	text,
	warehouse,
} from './fields';

export const adjust: Operation = {
	name: 'Adjust',
	value: 'adjust',
	action: 'Adjust the stock of a product',
	description: 'Add units to the physical stock of a warehouse, or subtract them',
	kind: 'write',
	method: 'PUT',
	path: '/api/Inventory/AdjustPhysicalInventory',
	fields: [
		product,
		warehouse,
		{
			displayName: 'Adjustment',
			name: 'adjustment',
			type: 'options',
			options: [
				{ name: 'Add', value: 1 },
				{ name: 'Subtract', value: 0 },
			],
			default: 1,
			send: { body: 'AdjustmentType' },
		},
		quantity('Quantity', 'How many units to add or subtract', 'Qty', 'integer'),
		text('Reason', 'reason', 'Reason', 'text', {
			required: true,
			placeholder: 'e.g. Cycle count',
			description: 'Kept in the history of the stock',
		}),
		additional(text('Inventory Cost', 'inventoryCost', 'InventoryCost', 'price'), siteCost),
		amountOptions,
	],
	problem: aboveZero,
	pin: { body: 'PinCode', from: 'inventoryPin' },
	returns: (_, given) => [
		{
			sku: skuOf(given),
			warehouseId: given.values.warehouse ?? null,
			adjustedBy:
				given.values.adjustment === 1
					? Number(given.values.quantity)
					: -Number(given.values.quantity),
			success: true,
			note: SETTLING,
		},
	],
};
