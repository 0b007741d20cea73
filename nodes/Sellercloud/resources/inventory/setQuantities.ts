import { defineOperation } from '../../interpreter/operation';
import { setRequest } from './setRequest';
import { READ_BACK_NOTE } from './readBackNote';

/** It sets, and does not add: what is read too early, or comes twice, leads to a call too many and nothing else. */
export const setQuantities = defineOperation({
	...setRequest,
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
					: 'The warehouse has this quantity already. Nothing was sent.',
			},
		];
	},
});
