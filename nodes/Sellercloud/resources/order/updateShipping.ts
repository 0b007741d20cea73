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
	action: 'Update the shipping details of an order',
	description: 'Change carrier, service, fees or Ship By of an order that is not shipped yet',
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
				'Whether the order may be shipped before it is paid',
			),
			text(
				'Carrier',
				'carrier',
				{ body: 'Carrier' },
				{
					placeholder: 'e.g. UPS',
					description: 'Together with Service',
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
					description: 'Together with Carrier',
				},
			),
			date(
				'Ship By',
				'shipBy',
				{ body: 'PromiseDate' },
				"The promise date, by the account's clock, unless it says otherwise",
			),
			fee('Shipping Discount', 'shippingDiscount', 'CustomerShippingDiscount'),
			fee('Shipping Fee', 'shippingFee', 'CustomerShippingFee'),
		),
		amountOptions,
	],
	validate: ({ carrier, service }) =>
		(carrier === undefined) === (service === undefined)
			? undefined
			: 'Carrier and Service go together, and one of them is missing',
	returns: confirmation('order'),
});
