import { defineOperation } from '../../interpreter/operation';
import { productLocator } from '../fields/locators';
import { simplifyField } from '../fields/simplify';
import { productOutput } from '../output/productOutput';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get product',
	description: 'Retrieve a product by its SKU',
	kind: 'read',
	method: 'GET',
	path: '/api/Catalog',
	fields: [productLocator({ query: 'model.sKU', matches: 'ID' }), simplifyField],
	findOne: 'product',
	expected: 'rows',
	returns: productOutput,
});
