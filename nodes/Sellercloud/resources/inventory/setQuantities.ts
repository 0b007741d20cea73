import { defineOperation } from '../../interpreter/operation';
import { setRequest } from './setRequest';
import { READ_BACK_NOTE } from './readBackNote';

/** It sets an absolute quantity, so an outdated read or a repeated run causes at most one unnecessary call. */
export const setQuantities = defineOperation({
	...setRequest,
	alsoCalls: ['GET /api/Inventory/Warehouses'],
	name: 'Set Quantity If Different',
	value: 'setQuantities',
	action: 'Set inventory quantity if different',
	description:
		'Set the physical inventory of a product in a warehouse, unless it already has this quantity. Safe to run again.',
	async run({ call, request: { query }, values }) {
		const rows = await call(
			{
				method: 'GET',
				path: '/api/Inventory/Warehouses',
				kind: 'read',
				query: { ...query, productID: values.product, warehouseID: values.warehouse },
				body: undefined,
			},
			'list',
		);
		const row = rows.find(({ WarehouseID }) => WarehouseID === values.warehouse);
		const before = row?.PhysicalQty ?? null;
		if (before !== values.quantity) await call({});
		return [{ before }];
	},
	returns: ([row], { values }) => {
		const before = row?.before ?? null;
		const isChanged = before !== values.quantity;
		return [
			{
				sku: values.product,
				warehouseId: values.warehouse,
				before,
				quantity: values.quantity,
				changed: isChanged,
				success: true,
				note: isChanged
					? READ_BACK_NOTE
					: 'The warehouse already has this quantity. No change was sent.',
			},
		];
	},
});
