import { defineOperation } from '../../interpreter/operation';
import { updateFields } from '../fields/collections';
import { date, flag, price, text } from '../fields/inputs';
import { orderLocator } from '../fields/locators';
import { amountOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

const fee = (displayName: string, name: string, body: string) =>
	price(displayName, name, { body }, { placeholder: 'e.g. 4.95' });

export const updateShipping = defineOperation({
	name: 'Update Shipping Details',
	value: 'updateShipping',
	action: 'Update order shipping details',
	description:
		'Change the carrier, service, fees or Ship By date of an order that has not been shipped',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/{orderID}/Shipping/Details',
	fields: [
		orderLocator({ path: 'orderID' }),
		updateFields(
			flag(
				'Allow Shipping Even if Not Paid',
				'allowUnpaid',
				{ body: 'AllowShippingEvenNotPaid' },
				'Whether to allow shipping before the order is paid',
			),
			text(
				'Carrier',
				'carrier',
				{ body: 'Carrier' },
				{
					placeholder: 'e.g. UPS',
					description: 'Must be set together with Service',
				},
			),
			fee('Handling Fee', 'handlingFee', 'CustomerHandlingFee'),
			text('Other Service', 'otherService', { body: 'OtherService' }),
			text('Package Type', 'packageType', { body: 'PackageType' }),
			text(
				'Service',
				'service',
				{ body: 'Service' },
				{
					placeholder: 'e.g. UPS Ground',
					description: 'Must be set together with Carrier',
				},
			),
			date(
				'Ship By',
				'shipBy',
				{ body: 'PromiseDate' },
				"The promise date, in the account's time zone unless the value has an offset",
			),
			fee('Shipping Discount', 'shippingDiscount', 'CustomerShippingDiscount'),
			fee('Shipping Fee', 'shippingFee', 'CustomerShippingFee'),
		),
		amountOptions,
	],
	validate: ({ carrier, service }) =>
		(carrier === undefined) === (service === undefined)
			? undefined
			: 'Carrier and Service must be set together, and one of them is missing',
	returns: confirmation('order'),
});
