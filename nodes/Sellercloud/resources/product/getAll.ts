import type { Operation } from '../../interpreter/operation';
import { simplifyField } from '../fields/common';
import { bySource } from '../fields/source';
import { productFilters } from './filters';
import { productsOut } from './output';

export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many products',
	description:
		'List products of the catalog by filters, or by a view that was saved in Sellercloud',
	...bySource(
		'/api/Catalog',
		['products', 'searchProductViews'],
		[productFilters],
		[simplifyField],
	),
	returns: productsOut,
};
