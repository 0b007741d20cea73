import { nameOf } from '../../records/codes';
import type { Operation } from '../../interpreter/operation';
import { changed, done } from '../../interpreter/results';
import { DROPSHIP_STATUSES } from '../../records/orderCodes';
import { choices, writeOptions } from '../fields/common';
import { orderLocator } from '../fields/locators';
import { missingOrders } from './missing';

export const setDropshipStatus: Operation = {
	name: 'Set Dropship Status',
	value: 'setDropshipStatus',
	action: 'Set the dropship status of an order',
	description: 'Say how far the supplier is who ships the order',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/DropshipStatus',
	fields: [
		orderLocator({ body: 'Orders', as: 'idInList' }),
		{
			displayName: 'Dropship Status',
			name: 'dropshipStatus',
			type: 'options',
			options: choices(DROPSHIP_STATUSES),
			default: 2,
			required: true,
			send: { body: 'DropshipStatus' },
		},
		writeOptions,
	],
	bulk: { list: 'Orders', size: 200, missing: missingOrders },
	answers: 'ids',
	returns: changed('order', ({ dropshipStatus }) => ({
		dropshipStatus: nameOf(DROPSHIP_STATUSES, dropshipStatus),
		dropshipStatusCode: dropshipStatus ?? null,
	})),
};

export const setCustomerServiceStatus: Operation = {
	name: 'Set Customer Service Status',
	value: 'setCustomerServiceStatus',
	action: 'Set the customer service status of an order',
	description: "Set one of the account's own statuses for customer service",
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/CustomerServiceStatus',
	fields: [
		orderLocator({ body: 'Orders', as: 'idInList' }),
		{
			displayName: 'Customer Service Status Name or ID',
			name: 'serviceStatus',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getCustomerServiceStatuses' },
			default: '',
			required: true,
			description:
				'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			send: { body: 'CustomerServiceStatus' },
		},
		writeOptions,
	],
	bulk: { list: 'Orders', size: 200 },
	returns: done('order', 'serviceStatus'),
};

export const setQuickBooksExported: Operation = {
	name: 'Set QuickBooks Exported',
	value: 'setQuickBooksExported',
	action: 'Mark an order as exported to quickbooks',
	description: 'Mark as exported to QuickBooks, or not',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/SetQuickBookStatus',
	fields: [
		orderLocator({ body: 'OrderIDs', as: 'idInList' }),
		{
			displayName: 'Exported',
			name: 'exported',
			type: 'boolean',
			default: true,
			description: 'Whether the order counts as exported to QuickBooks',
			send: { body: 'Exported' },
		},
		writeOptions,
	],
	bulk: { list: 'OrderIDs', size: 200 },
	returns: done('order', 'exported'),
};
