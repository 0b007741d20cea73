import type { Field, Operation } from '../../interpreter/operation';
import { amountOptions } from '../fields/common';
import { skuOf } from '../product/returns';
import { additional, product, quantity, SETTLING, siteCost, warehouse } from './fields';

const date: Field = {
	displayName: 'Inventory Date',
	name: 'inventoryDate',
	type: 'dateTime',
	default: '',
	description:
		"When the stock was counted, by the account's clock. Sellercloud refuses a date in the future.",
	send: { body: 'InventoryDate' },
};

const request: Pick<Operation, 'kind' | 'method' | 'path' | 'fields' | 'pin'> = {
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Inventory/SetPhysicalInventory',
	fields: [
		product,
		warehouse,
		quantity('Quantity', 'Units that the warehouse has', 'PhysicalQty', 'quantity'),
		additional(date, siteCost),
		amountOptions,
	],
	pin: { body: 'PinCode', from: 'inventoryPin' },
};

export const set: Operation = {
	...request,
	name: 'Set',
	value: 'set',
	action: 'Set the stock of a product',
	description: 'Set the physical stock of a warehouse. Sellercloud refuses it for shadows.',
	returns: (_, given) => [
		{
			sku: skuOf(given),
			warehouseId: given.values.warehouse ?? null,
			quantity: given.values.quantity ?? null,
			success: true,
			note: SETTLING,
		},
	],
};

/** It sets, and does not add: what is read too early, or comes twice, leads to a call too many and nothing else. */
export const setDifferent: Operation = {
	...request,
	name: 'Set to These Quantities',
	value: 'setQuantities',
	action: 'Set stock where it differs',
	description:
		'Read the stock of a warehouse, and set it only where it is not this quantity. Safe to run again.',
	async run({ call, request: { query }, values }) {
		const rows = await call(
			{
				method: 'GET',
				path: '/api/Inventory/Warehouses',
				kind: 'read',
				query: {
					...query,
					productID: String(values.product),
					warehouseID: Number(values.warehouse),
				},
				body: undefined,
			},
			'list',
		);
		const row = rows.find(({ WarehouseID }) => WarehouseID === values.warehouse);
		const before = row?.PhysicalQty ?? null;
		if (before !== values.quantity) await call({});
		return [{ before }];
	},
	returns: ([row], given) => {
		const { quantity: now } = given.values;
		const before = row?.before ?? null;
		const isChanged = before !== now;
		return [
			{
				sku: skuOf(given),
				warehouseId: given.values.warehouse ?? null,
				before,
				quantity: now ?? null,
				changed: isChanged,
				success: true,
				note: isChanged ? SETTLING : 'The warehouse has this quantity already. Nothing was sent.',
			},
		];
	},
};
