import { defineOperation } from '../../interpreter/operation';
import { flag } from '../fields/inputs';
import { orderLocator } from '../fields/locators';
import { writeOptions } from '../fields/options';
import { changeReport } from './changeReport';
import { missingOrders } from './missingOrders';

export const setExported = defineOperation({
	name: 'Set as Exported',
	value: 'setExported',
	action: 'Set order as exported',
	description:
		'Mark an order as exported or not exported. Order queues use this mark, and all integrations of the account share it.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/SetExported',
	fields: [
		orderLocator({ body: 'Orders', inList: true }),
		flag('Exported', 'exported', { body: 'Exported' }, 'Whether the order is marked as exported', {
			default: true,
		}),
		writeOptions,
	],
	bulk: { list: 'Orders', size: 200, missing: missingOrders },
	expected: 'ids',
	returns: changeReport(({ exported }) => ({ exported: exported ?? null })),
});
