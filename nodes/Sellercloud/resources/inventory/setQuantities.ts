import type { IDataObject } from 'n8n-workflow';
import { defineOperation, type OperationContext } from '../../interpreter/operation';
import { setRequest } from './setRequest';
import { READ_BACK_NOTE } from './readBackNote';

const SAME = 'The warehouse already has this quantity.';

/** What the warehouse has now; `null` if Sellercloud does not list it. */
async function physicalQuantity({
	call,
	request: { query },
	values: { product, warehouse },
}: OperationContext<{ product: string; warehouse: number }>): Promise<IDataObject[string]> {
	const rows = await call(
		{
			method: 'GET',
			path: '/api/Inventory/Warehouses',
			kind: 'read',
			query: { ...query, productID: product, warehouseID: warehouse },
			body: undefined,
		},
		'list',
	);
	return rows.find(({ WarehouseID }) => WarehouseID === warehouse)?.PhysicalQty ?? null;
}

/** It sets an absolute quantity, so an outdated read or a repeated run causes at most one unnecessary call. */
export const setQuantities = defineOperation({
	...setRequest,
	alsoCalls: ['GET /api/Inventory/Warehouses'],
	name: 'Set Quantity If Different',
	value: 'setQuantities',
	action: 'Set inventory quantity if different',
	description:
		'Set the physical inventory of a product in a warehouse, unless it already has this quantity. Safe to run again.',
	async run(context) {
		const before = await physicalQuantity(context);
		if (before !== context.values.quantity) await context.call({});
		return [{ before }];
	},
	async preview(context) {
		const { product, warehouse, quantity } = context.values;
		const before = await physicalQuantity(context);
		return {
			sku: product,
			warehouseId: warehouse,
			before,
			quantity,
			wouldChange: before !== quantity,
			note:
				before === quantity
					? `${SAME} Without Dry Run, nothing would be sent.`
					: 'Without Dry Run, this request would be sent.',
		};
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
				note: isChanged ? READ_BACK_NOTE : `${SAME} No change was sent.`,
			},
		];
	},
});
