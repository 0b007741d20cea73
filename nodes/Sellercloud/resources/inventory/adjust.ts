import { defineOperation } from '../../interpreter/operation';
import { choice } from '../fields/choices';
import { additionalFields } from '../fields/collections';
import { price, text } from '../fields/inputs';
import { required } from '../fields/modifiers';
import { amountOptions } from '../fields/options';
import { checkQuantity } from './checkQuantity';
import { product, siteCost, unitsField, warehouse } from './fields';
import { READ_BACK_NOTE } from './readBackNote';

const SUBTRACT = 0;
const ADD = 1;

export const adjust = defineOperation({
	name: 'Adjust Quantity',
	value: 'adjust',
	action: 'Adjust inventory quantity',
	description: 'Add units to the physical inventory of a warehouse, or subtract them',
	kind: 'write',
	method: 'PUT',
	path: '/api/Inventory/AdjustPhysicalInventory',
	fields: [
		product,
		warehouse,
		choice(
			'Adjustment',
			'adjustment',
			[
				{ name: 'Add', value: ADD },
				{ name: 'Subtract', value: SUBTRACT },
			],
			{ body: 'AdjustmentType' },
		),
		unitsField('Qty', 'Number of units to add or subtract'),
		required(
			text(
				'Reason',
				'reason',
				{ body: 'Reason' },
				{
					placeholder: 'e.g. Cycle count',
					description: 'Recorded in the inventory history',
				},
			),
		),
		additionalFields(price('Inventory Cost', 'inventoryCost', { body: 'InventoryCost' }), siteCost),
		amountOptions,
	],
	validate: checkQuantity,
	pin: { body: 'PinCode', from: 'inventoryPin' },
	returns: (_, { values }) => [
		{
			sku: values.product,
			warehouseId: values.warehouse,
			adjustedBy: values.adjustment === ADD ? values.quantity : -values.quantity,
			success: true,
			note: READ_BACK_NOTE,
		},
	],
});
