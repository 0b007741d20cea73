import { defineOperation } from '../../interpreter/operation';
import { flag } from '../fields/inputs';
import { orderLocator } from '../fields/locators';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

export const setQuickBooksExported = defineOperation({
	name: 'Set as Exported to QuickBooks',
	value: 'setQuickBooksExported',
	action: 'Set order as exported to QuickBooks',
	description: 'Mark an order as exported or not exported to QuickBooks',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/SetQuickBookStatus',
	fields: [
		orderLocator({ body: 'OrderIDs', inList: true }),
		flag(
			'Exported',
			'exported',
			{ body: 'Exported' },
			'Whether the order is marked as exported to QuickBooks',
			{ default: true },
		),
		writeOptions,
	],
	bulk: { list: 'OrderIDs', size: 200 },
	returns: confirmation('order', 'exported'),
});
