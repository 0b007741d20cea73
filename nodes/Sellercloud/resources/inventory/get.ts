import { defineOperation } from '../../interpreter/operation';
import { productLocator } from '../fields/locators';
import { simplifyField } from '../fields/simplify';
import { productOutput } from '../output/productOutput';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get inventory',
	description:
		'Retrieve the quantities of a product across all warehouses. Shadow products have no quantities of their own.',
	kind: 'read',
	method: 'GET',
	path: '/api/Inventory',
	fields: [productLocator({ query: 'model.inventoryID', matches: 'ID' }), simplifyField],
	findOne: 'product',
	expected: 'rows',
	returns: productOutput,
});
