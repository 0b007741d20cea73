import type { Operation } from '../../interpreter/operation';
import { changed } from '../../interpreter/results';
import { writeOptions } from '../fields/common';
import { orderLocator } from '../fields/locators';
import { missingOrders } from './missing';

export const setExported: Operation = {
	name: 'Set Exported',
	value: 'setExported',
	action: 'Mark an order as exported',
	description:
		'Mark as exported, or not: the mark that queues of orders go by. It is one for the whole account.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/SetExported',
	fields: [
		orderLocator({ body: 'Orders', as: 'idInList' }),
		{
			displayName: 'Exported',
			name: 'exported',
			type: 'boolean',
			default: true,
			description: 'Whether the order counts as exported',
			send: { body: 'Exported' },
		},
		writeOptions,
	],
	bulk: { list: 'Orders', size: 200, missing: missingOrders },
	answers: 'ids',
	returns: changed('order', ({ exported }) => ({ exported: exported ?? null })),
};
