import { defineOperation } from '../../interpreter/operation';
import { CHANNELS, ORDER_SUB_TYPES } from '../../records/orderCodes';
import { addressField } from '../fields/address';
import { code } from '../fields/choices';
import { updateFields } from '../fields/collections';
import { flag, id } from '../fields/inputs';
import { companyLocator, customerLocator, orderLocator } from '../fields/locators';
import { optional } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update order',
	description:
		'Change the company, customer, channel or addresses of an order. Fields that you do not add are not changed.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/{id}',
	fields: [
		orderLocator({ path: 'id' }),
		updateFields(
			addressField('Billing Address', 'billingAddress', 'BillingAddress', 'update'),
			code('Channel', 'channel', CHANNELS, { body: 'OrderSource' }, { default: 0 }),
			optional(companyLocator({ body: 'CompanyId' })),
			optional(customerLocator({ body: 'CustomerId' })),
			flag(
				'Ignore Inventory',
				'ignoreInventory',
				{ body: 'DisableInventoryCount' },
				'Whether to leave inventory unchanged by this order (DisableInventoryCount)',
			),
			code('Order Subtype', 'subType', ORDER_SUB_TYPES, { body: 'OrderSubType' }, { default: 0 }),
			id(
				'Sales Representative ID',
				'salesRepresentativeId',
				{ body: 'SalesRep1' },
				{
					placeholder: 'e.g. 12',
					description: 'The ID of the employee (SalesRep1)',
				},
			),
			addressField('Shipping Address', 'shippingAddress', 'ShippingAddress', 'update'),
		),
		writeOptions,
	],
	returns: confirmation('order'),
});
