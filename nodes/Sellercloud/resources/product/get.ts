import { simplifyField } from '../../descriptions/common';
import { productLocator } from '../../descriptions/locators';
import { lookUp } from '../lookUp';
import type { Operation } from '../operation';
import { productsOut } from './simplify';

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
