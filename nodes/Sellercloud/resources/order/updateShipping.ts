import type { Field, Operation } from '../../interpreter/operation';
import { done } from '../../interpreter/results';
import { amountOptions } from '../fields/common';
import { orderLocator } from '../fields/locators';
import { text } from '../fields/text';

const fee = (displayName: string, name: string, body: string): Field =>
	text(displayName, name, body, { placeholder: 'e.g. 4.95', send: { body, as: 'price' } });

export const updateShipping: Operation = {
	name: 'Update Shipping Details',
	value: 'updateShipping',
	action: 'Update the shipping details of an order',
	description: 'Change carrier, service, fees or Ship By of an order that is not shipped yet',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/{orderID}/Shipping/Details',
	fields: [
		orderLocator({ path: 'orderID' }),
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [
				{
					displayName: 'Allow Shipping Even if Not Paid',
					name: 'allowUnpaid',
					type: 'boolean',
					default: false,
					description: 'Whether the order may be shipped before it is paid',
					send: { body: 'AllowShippingEvenNotPaid' },
				},
				text('Carrier', 'carrier', 'Carrier', {
					placeholder: 'e.g. UPS',
					description: 'Together with Service',
				}),
				fee('Handling Fee', 'handlingFee', 'CustomerHandlingFee'),
				text('Other Service', 'otherService', 'OtherService', {}),
				text('Package Type', 'packageType', 'PackageType', {}),
				text('Service', 'service', 'Service', {
					placeholder: 'e.g. UPS Ground',
					description: 'Together with Carrier',
				}),
				{
					displayName: 'Ship By',
					name: 'shipBy',
					type: 'dateTime',
					default: '',
					description: "The promise date, by the account's clock, unless it says otherwise",
					send: { body: 'PromiseDate' },
				},
				fee('Shipping Discount', 'shippingDiscount', 'CustomerShippingDiscount'),
				fee('Shipping Fee', 'shippingFee', 'CustomerShippingFee'),
			],
		},
		amountOptions,
	],
	problem: ({ carrier, service }) =>
		(carrier === undefined) === (service === undefined)
			? undefined
			: 'Carrier and Service go together, and one of them is missing',
	returns: done('order'),
};
