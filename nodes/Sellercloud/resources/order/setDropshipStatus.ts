import { defineOperation } from '../../interpreter/operation';
import { codeOptions } from '../../records/codeOptions';
import { nameOf } from '../../records/codes';
import { DROPSHIP_STATUSES } from '../../records/orderCodes';
import { choice } from '../fields/choices';
import { orderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { changeReport } from './changeReport';
import { missingOrders } from './missingOrders';

export const setDropshipStatus = defineOperation({
	name: 'Set Dropship Status',
	value: 'setDropshipStatus',
	action: 'Set order dropship status',
	description:
		'Set the dropship status of an order, which shows how far the supplier has processed it',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/DropshipStatus',
	fields: [
		orderLocator({ body: 'Orders', inList: true }),
		required(
			choice(
				'Dropship Status',
				'dropshipStatus',
				codeOptions(DROPSHIP_STATUSES),
				{ body: 'DropshipStatus' },
				{ default: 2 },
			),
		),
		writeOptions,
	],
	bulk: { list: 'Orders', size: 200, missing: missingOrders },
	expected: 'ids',
	returns: changeReport(({ dropshipStatus }) => ({
		dropshipStatus: nameOf(DROPSHIP_STATUSES, dropshipStatus),
		dropshipStatusCode: dropshipStatus,
	})),
});
