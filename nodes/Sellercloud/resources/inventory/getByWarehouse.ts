import { defineOperation } from '../../interpreter/operation';
import { filters } from '../fields/collections';
import { productLocator, warehouseLocator } from '../fields/locators';
import { optional } from '../fields/modifiers';
import { filterOptions } from '../fields/options';
import { simplifyField } from '../fields/simplify';

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
		simplifyField,
		filterOptions,
	],
	expected: 'list',
	returns: (rows, { values }) =>
		values.simplify === true
			? rows.map((row) => ({
					sku: row.ProductID ?? values.product,
					warehouseId: row.WarehouseID ?? null,
					available: row.AvailableQty ?? null,
					physical: row.PhysicalQty ?? null,
				}))
			: rows,
});
