import { additionalFields } from '../fields/collections';
import { date, quantity } from '../fields/inputs';
import { required } from '../fields/modifiers';
import { amountOptions } from '../fields/options';
import { product, siteCost, warehouse } from './fields';

/** The request that sets the physical stock of a warehouse. */
export const setRequest = {
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Inventory/SetPhysicalInventory',
	fields: [
		product,
		warehouse,
		required(
			quantity(
				'Quantity',
				'quantity',
				{ body: 'PhysicalQty' },
				{
					placeholder: 'e.g. 5',
					description: 'Number of units in the warehouse',
				},
			),
		),
		additionalFields(
			date(
				'Inventory Date',
				'inventoryDate',
				{ body: 'InventoryDate' },
				"When the inventory was counted, in the account's time zone unless the value has an offset. Must not be in the future.",
			),
			siteCost,
		),
		amountOptions,
	],
	pin: { body: 'PinCode', from: 'inventoryPin' },
} as const;
