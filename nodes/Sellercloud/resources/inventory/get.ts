import { defineOperation } from '../../interpreter/operation';
import { productLocator } from '../fields/locators';
import { simplifyField } from '../fields/simplify';
import { productOutput } from '../output/productOutput';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get the stock of a product',
	description:
		'Read the quantities of one product, all warehouses together. A shadow shows none of its own.',
	kind: 'read',
	method: 'GET',
	path: '/api/Inventory',
	fields: [productLocator({ query: 'model.inventoryID', matches: 'ID' }), simplifyField],
	findOne: 'product',
	expected: 'rows',
	returns: productOutput,
});
