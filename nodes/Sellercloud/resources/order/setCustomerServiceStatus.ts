import { defineOperation } from '../../interpreter/operation';
import { accountChoice } from '../fields/choices';
import { orderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

export const setCustomerServiceStatus = defineOperation({
	name: 'Set Customer Service Status',
	value: 'setCustomerServiceStatus',
	action: 'Set order customer service status',
	description: "Set an order to one of the account's customer service statuses",
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/CustomerServiceStatus',
	fields: [
		orderLocator({ body: 'Orders', inList: true }),
		required(
			accountChoice(
				'Customer Service Status Name or ID',
				'serviceStatus',
				'getCustomerServiceStatuses',
				{ body: 'CustomerServiceStatus' },
			),
		),
		writeOptions,
	],
	bulk: { list: 'Orders', size: 200 },
	returns: confirmation('order', 'serviceStatus'),
});
