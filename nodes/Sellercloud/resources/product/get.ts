import { defineOperation } from '../../interpreter/operation';
import { PRODUCT } from '../../records/product';
import { productLocator } from '../fields/locators';
import { outputFields, recordOutput } from '../output/recordOutput';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get product',
	description: 'Retrieve a product by its SKU',
	kind: 'read',
	method: 'GET',
	path: '/api/Catalog',
	fields: [productLocator({ query: 'model.sKU', matches: 'ID' }), ...outputFields(PRODUCT)],
	findOne: 'product',
	expected: 'rows',
	returns: recordOutput(PRODUCT),
});
