import { choice } from '../fields/choices';
import { sorting } from '../fields/collections';
import { flag } from '../fields/inputs';

export const sortField = sorting(
	flag(
		'Ascending',
		'ascending',
		{ query: 'model.isAscending' },
		'Whether to sort in ascending order, for example oldest first',
		{ default: true },
	),
	choice(
		'Order By',
		'orderBy',
		[
			{ name: 'Order Date', value: 1 },
			{ name: 'Order ID', value: 0 },
			{ name: 'Order Status', value: 2 },
			{ name: 'Ship Date', value: 3 },
			{ name: 'Shipping Status', value: 4 },
		],
		{ query: 'model.orderBy' },
		{ default: 0 },
	),
);
