import { defineOperation } from '../../interpreter/operation';
import { recordShape } from '../../records/recordShape';
import { filters } from '../fields/collections';
import { productLocator, warehouseLocator } from '../fields/locators';
import { optional } from '../fields/modifiers';
import { filterOptions } from '../fields/options';
import { outputFields, recordOutput } from '../output/recordOutput';

const STOCK = recordShape({
	simplified: {
		sku: 'SKU',
		warehouseId: 'Warehouse ID',
		available: 'Available Qty',
		physical: 'Physical Qty',
	},
	read: (row) => ({
		sku: row.ProductID ?? null,
		warehouseId: row.WarehouseID ?? null,
		available: row.AvailableQty ?? null,
		physical: row.PhysicalQty ?? null,
	}),
});

/** For a shadow, this returns the inventory of its parent, so the SKU of the rows is not compared. */
export const getByWarehouse = defineOperation({
	name: 'Get by Warehouse',
	value: 'getByWarehouse',
	action: 'Get inventory by warehouse',
	description: 'Retrieve the quantities of a product, as one item per warehouse',
	kind: 'read',
	method: 'GET',
	path: '/api/Inventory/Warehouses',
	fields: [
		productLocator({ query: 'productID' }),
		filters(optional(warehouseLocator({ query: 'warehouseID', matches: 'WarehouseID' }))),
		...outputFields(STOCK),
		filterOptions,
	],
	expected: 'list',
	returns: (rows, item) =>
		recordOutput(STOCK)(
			rows.map((row) => ({ ProductID: item.values.product, ...row })),
			item,
		),
});
