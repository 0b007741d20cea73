import { lookUp } from '../../interpreter/findOne';
import type { Operation } from '../../interpreter/operation';
import { simplifyField } from '../fields/common';
import { productLocator } from '../fields/locators';
import { bySource } from '../fields/source';
import { inventoryFilters } from '../product/filters';
import { productsOut } from '../product/output';

export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get the stock of a product',
	description:
		'Read the quantities of one product, all warehouses together. A shadow shows none of its own.',
	kind: 'read',
	method: 'GET',
	path: '/api/Inventory',
	fields: [productLocator({ query: 'model.inventoryID', matches: 'ID' }), simplifyField],
	run: lookUp('product', 'product'),
	answers: 'rows',
	returns: productsOut,
};

/** Views of the inventory are newer than the API description of 2022: older servers answer that there is no such path. */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get the stock of many products',
	description:
		'List products with their quantities by filters, or by a view that was saved in Sellercloud',
	...bySource(
		'/api/Inventory',
		['the inventory', 'searchInventoryViews'],
		[inventoryFilters],
		[simplifyField],
	),
	returns: productsOut,
};
