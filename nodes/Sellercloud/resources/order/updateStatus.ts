import { nameOf } from '../../records/codes';
import type { Operation } from '../../interpreter/operation';
import { changed } from '../../interpreter/results';
import { ORDER_STATUSES } from '../../records/orderCodes';
import { choices, guardedOptions } from '../fields/common';
import { orderLocator } from '../fields/locators';
import { missingOrders } from './missing';

/** Canceled and Void: what was picked, ordered or told to others is not called back by setting another status. */
const FINAL = [-1, 999];

export const updateStatus: Operation = {
	name: 'Update Status',
	value: 'updateStatus',
	action: 'Update the status of an order',
	description:
		'Set the status, which also cancels, voids, holds or completes. Channels are not told of a cancellation.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/StatusCode',
	fields: [
		orderLocator({ body: 'Orders', as: 'idInList' }),
		{
			displayName: 'Status',
			name: 'status',
			type: 'options',
			options: choices(ORDER_STATUSES),
			default: 2,
			required: true,
			send: { body: 'Status' },
		},
		guardedOptions,
	],
	bulk: { list: 'Orders', size: 200, missing: missingOrders },
	irreversible: ({ status, order }) => (FINAL.includes(Number(status)) ? [order].flat().length : 0),
	answers: 'ids',
	returns: changed('order', ({ status }) => ({
		status: nameOf(ORDER_STATUSES, status),
		statusCode: status ?? null,
	})),
};
