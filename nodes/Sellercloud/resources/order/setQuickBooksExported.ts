import { defineOperation } from '../../interpreter/operation';
import { flag } from '../fields/inputs';
import { orderLocator } from '../fields/locators';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

export const setQuickBooksExported = defineOperation({
	name: 'Set QuickBooks Exported',
	value: 'setQuickBooksExported',
	action: 'Mark an order as exported to quickbooks',
	description: 'Mark as exported to QuickBooks, or not',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/SetQuickBookStatus',
	fields: [
		orderLocator({ body: 'OrderIDs', inList: true }),
		flag(
			'Exported',
			'exported',
			{ body: 'Exported' },
			'Whether the order counts as exported to QuickBooks',
			{ default: true },
		),
		writeOptions,
	],
	bulk: { list: 'OrderIDs', size: 200 },
	returns: confirmation('order', 'exported'),
});
