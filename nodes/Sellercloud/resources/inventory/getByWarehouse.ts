import type { Operation } from '../../interpreter/operation';
import { filterOptions, simplifyField } from '../fields/common';
import { productLocator, warehouseLocator } from '../fields/locators';
import { skuOf } from '../product/returns';

/** A shadow shows the stock of its parent here, unlike in the list: so the SKU of the rows is not compared. */
export const getByWarehouse: Operation = {
	name: 'Get by Warehouse',
	value: 'getByWarehouse',
	action: 'Get the stock of a product by warehouse',
	description: 'Read the quantities of one product, one item for each warehouse',
	kind: 'read',
	method: 'GET',
	path: '/api/Inventory/Warehouses',
	fields: [
		productLocator({ query: 'productID' }),
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{
					...warehouseLocator({ query: 'warehouseID', matches: 'WarehouseID' }),
					required: false,
				},
			],
		},
		simplifyField,
		filterOptions,
	],
	answers: 'list',
	returns: (rows, given) =>
		given.values.simplify === true
			? rows.map((row) => ({
					sku: row.ProductID ?? skuOf(given),
					warehouseId: row.WarehouseID ?? null,
					available: row.AvailableQty ?? null,
					physical: row.PhysicalQty ?? null,
				}))
			: rows,
};
