import { defineOperation } from '../../interpreter/operation';
import { simplifyField } from '../fields/simplify';
import { bySource } from '../fields/source';
import { orderFilters } from './filters';
import { orderItems, outputField } from './orderItems';
import { sortField } from './sort';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many orders',
	description: 'List orders by filters, or by a view that was saved in Sellercloud',
	...bySource(
		'/api/Orders',
		['orders', 'searchOrderViews'],
		[orderFilters, sortField],
		[simplifyField, outputField],
	),
	returns: orderItems,
});
