import { defineOperation } from '../../interpreter/operation';
import { codeOptions } from '../../records/codeOptions';
import { nameOf } from '../../records/codes';
import { ORDER_STATUSES } from '../../records/orderCodes';
import { choice } from '../fields/choices';
import { orderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { guardedOptions } from '../fields/options';
import { changeReport } from './changeReport';
import { missingOrders } from './missingOrders';

/** Canceled and Void: setting another status does not undo what they trigger in Sellercloud. */
const FINAL = [-1, 999];

export const updateStatus = defineOperation({
	name: 'Update Status',
	value: 'updateStatus',
	action: 'Update order status',
	description:
		'Set the status of an order, for example to cancel, void, hold or complete it. Sellercloud does not notify the channel of a cancellation.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/StatusCode',
	fields: [
		orderLocator({ body: 'Orders', inList: true }),
		required(
			choice('Status', 'status', codeOptions(ORDER_STATUSES), { body: 'Status' }, { default: 2 }),
		),
		guardedOptions,
	],
	bulk: { list: 'Orders', size: 200, missing: missingOrders },
	irreversible: ({ status }) => (FINAL.includes(status) ? 1 : 0),
	expected: 'ids',
	returns: changeReport(({ status }) => ({
		status: nameOf(ORDER_STATUSES, status),
		statusCode: status,
	})),
});
