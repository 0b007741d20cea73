import { filterOptions, pagingFields, simplifyField } from '../../descriptions/common';
import { productLocator } from '../../descriptions/locators';
import { PAGE_NAMES } from '../../request/paging';
import { lookUp } from '../lookUp';
import type { Operation } from '../operation';
import { inventoryFilters } from '../product/filters';
import { productsOut } from '../product/simplify';

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
	returns: productsOut,
};

export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get the stock of many products',
	description: 'List products with their quantities by filters',
	kind: 'read',
	method: 'GET',
	path: '/api/Inventory',
	pages: PAGE_NAMES,
	fields: [...pagingFields, inventoryFilters, simplifyField, filterOptions],
	returns: productsOut,
};
