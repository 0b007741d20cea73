import { defineOperation } from '../../interpreter/operation';
import { bySource } from '../fields/source';
import { orderFilters } from './orderFilters';
import { orderOutput, orderOutputFields } from './orderOutput';
import { sortField } from './sortField';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many orders',
	description: 'Retrieve orders, using filters or a view saved in Sellercloud',
	...bySource(
		'/api/Orders',
		['orders', 'searchOrderViews'],
		[orderFilters, sortField],
		orderOutputFields,
	),
	returns: orderOutput,
});
