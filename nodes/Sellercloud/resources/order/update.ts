import type { Operation } from '../../interpreter/operation';
import { done } from '../../interpreter/results';
import { CHANNELS, ORDER_SUB_TYPES } from '../../records/orderCodes';
import { addressField } from '../fields/address';
import { choices, writeOptions } from '../fields/common';
import { companyLocator, customerLocator, orderLocator } from '../fields/locators';

export const update: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update an order',
	description: 'Change company, customer, channel or addresses. What is not added stays as it is.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/{id}',
	fields: [
		orderLocator({ path: 'id' }),
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [
				addressField('Billing Address', 'billingAddress', 'BillingAddress', 'update'),
				{
					displayName: 'Channel',
					name: 'channel',
					type: 'options',
					options: choices(CHANNELS),
					default: 0,
					send: { body: 'OrderSource', as: 'code' },
				},
				{ ...companyLocator({ body: 'CompanyId' }), required: false },
				{ ...customerLocator({ body: 'CustomerId' }), required: false },
				{
					displayName: 'Ignore Inventory',
					name: 'ignoreInventory',
					type: 'boolean',
					default: false,
					description: 'Whether the order takes nothing out of stock (DisableInventoryCount)',
					send: { body: 'DisableInventoryCount' },
				},
				{
					displayName: 'Order Subtype',
					name: 'subType',
					type: 'options',
					options: choices(ORDER_SUB_TYPES),
					default: 0,
					send: { body: 'OrderSubType', as: 'code' },
				},
				{
					displayName: 'Sales Representative ID',
					name: 'salesRepresentativeId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 12',
					description: 'ID of the employee (SalesRep1)',
					send: { body: 'SalesRep1', as: 'id' },
				},
				addressField('Shipping Address', 'shippingAddress', 'ShippingAddress', 'update'),
			],
		},
		writeOptions,
	],
	returns: done('order'),
};
