import type { Operation } from '../../interpreter/operation';
import { simplifyField } from '../fields/common';
import { bySource } from '../fields/source';
import { customersByEmail } from './customerEmail';
import { filters, sortField } from './filters';
import { ordersOut, outputField } from './output';

export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many orders',
	description: 'List orders by filters, or by a view that was saved in Sellercloud',
	...bySource(
		'/api/Orders',
		['orders', 'searchOrderViews'],
		[filters, sortField],
		[simplifyField, outputField],
	),
	before: customersByEmail,
	returns: ordersOut,
};
