import { lookUp } from '../../interpreter/findOne';
import type { Operation } from '../../interpreter/operation';
import { simplifyField } from '../fields/common';
import { productLocator } from '../fields/locators';
import { productsOut } from './output';

export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a product',
	description: 'Read one product by its SKU',
	kind: 'read',
	method: 'GET',
	path: '/api/Catalog',
	fields: [productLocator({ query: 'model.sKU', matches: 'ID' }), simplifyField],
	run: lookUp('product', 'product'),
	answers: 'rows',
	returns: productsOut,
};
