import type { Field, Operation } from '../../interpreter/operation';
import { CHANNELS } from '../../records/orderCodes';
import { simplifyOrder } from '../../records/simplifyOrder';
import { addressField } from '../fields/address';
import { amountOptions, choices, simplifyField } from '../fields/common';
import { companyLocator } from '../fields/locators';
import { additionalFields, withBilling } from './createFields';
import { createOnce } from './createOnce';
import {
	itemsFields,
	notes,
	productName,
	quantity,
	sku,
	unitPrice,
	warehouseId,
} from './itemFields';

const required = (displayName: string, name: string, body: string, placeholder: string): Field => ({
	displayName,
	name,
	type: 'string',
	default: '',
	required: true,
	placeholder,
	send: { body },
});

export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create an order',
	description: 'Create an order. With a Channel Order # it is safe to run again.',
	kind: 'write',
	method: 'POST',
	path: '/api/Orders',
	fields: [
		companyLocator({ body: 'OrderDetails.CompanyID' }),
		{
			displayName: 'Channel',
			name: 'channel',
			type: 'options',
			options: choices(CHANNELS),
			default: 0,
			description: 'Sellercloud documents Local Store, Website and Wholesale',
			send: { body: 'OrderDetails.Channel', as: 'code' },
		},
		{
			displayName: 'Channel Order #',
			name: 'channelOrderNumber',
			type: 'string',
			default: '',
			placeholder: 'e.g. WEB-1001',
			description:
				'Your own reference (OrderSourceOrderID). With it an order is not created twice: it is looked up before, and again if the answer is lost.',
			send: { body: 'OrderDetails.OrderSourceOrderID' },
		},
		{
			displayName: 'If Channel Order # Exists',
			name: 'ifExists',
			type: 'options',
			options: [
				{ name: 'Fail', value: 'fail' },
				{ name: 'Return the Existing Order', value: 'return' },
			],
			default: 'fail',
			description: 'What to do when an order with this Channel Order # is there already',
			send: { value: true },
		},
		{
			...required('Customer Email', 'email', 'CustomerDetails.Email', 'e.g. name@email.com'),
		},
		required('First Name', 'firstName', 'CustomerDetails.FirstName', 'e.g. Ada'),
		required('Last Name', 'lastName', 'CustomerDetails.LastName', 'e.g. Ashdown'),
		{
			...addressField('Shipping Address', 'shippingAddress', 'ShippingAddress', 'create'),
			required: true,
		},
		{
			displayName: 'Bill to the Shipping Address',
			name: 'billToShipping',
			type: 'boolean',
			default: true,
			description: 'Whether the billing address is the same as the shipping address',
			send: { value: true },
		},
		{
			...addressField('Billing Address', 'billingAddress', 'BillingAddress', 'create'),
			required: true,
			displayOptions: { show: { billToShipping: [false] } },
		},
		...itemsFields(
			'Products',
			[sku, quantity(true), unitPrice, productName, warehouseId('ShipFromWareHouseID'), notes],
			'e.g. [{"ProductID": "SHIRT-RED-L", "Qty": 1}]',
		),
		additionalFields,
		simplifyField,
		amountOptions,
	],
	complete: withBilling,
	run: createOnce,
	returns: (rows, { values, zone }) =>
		rows.map(({ order, created, salesRepresentativeId }) => {
			const whole = Object(order);
			return {
				...(values.simplify === true ? simplifyOrder(whole, zone) : whole),
				...(salesRepresentativeId !== undefined && { salesRepresentativeId }),
				created,
			};
		}),
};
