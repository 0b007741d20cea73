import { filterOptions, pagingFields, simplifyField } from '../../descriptions/common';
import { PAGE_NAMES } from '../../request/paging';
import type { Operation } from '../operation';
import { productFilters } from './filters';
import { productsOut } from './simplify';

export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many products',
	description: 'List products of the catalog by filters',
	kind: 'read',
	method: 'GET',
	path: '/api/Catalog',
	pages: PAGE_NAMES,
	fields: [...pagingFields, productFilters, simplifyField, filterOptions],
	returns: productsOut,
};
