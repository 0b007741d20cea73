import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import type { Field } from '../../interpreter/operation';
import { text } from '../fields/text';

const fee = (displayName: string, name: string, body: string): Field =>
	text(displayName, name, body, { placeholder: 'e.g. 4.95', send: { body, as: 'price' } });

const id = (displayName: string, name: string, body: string, description: string): Field =>
	text(displayName, name, body, {
		placeholder: 'e.g. 12',
		description,
		send: { body, as: 'id' },
	});

const flag = (displayName: string, name: string, body: string, description: string): Field => ({
	displayName,
	name,
	type: 'boolean',
	default: false,
	description,
	send: { body },
});

const date = (displayName: string, name: string, body: string, description: string): Field => ({
	displayName,
	name,
	type: 'dateTime',
	default: '',
	description,
	send: { body },
});

const CLOCK = "By the account's clock, unless it says otherwise";

/** What few orders need, by name. */
export const additionalFields: Field = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	options: [
		text('Business', 'business', 'CustomerDetails.Business'),
		text('Carrier', 'carrier', 'ShippingMethodDetails.Carrier', { placeholder: 'e.g. UPS' }),
		id('Customer ID', 'customerId', 'CustomerDetails.ID', 'Of a customer who is known already'),
		flag('Gift Order', 'giftOrder', 'OrderDetails.GiftOrder', 'Whether it is a gift'),
		fee('Handling Fee', 'handlingFee', 'ShippingMethodDetails.HandlingFee'),
		flag(
			'Ignore Inventory',
			'ignoreInventory',
			'OrderDetails.DisableInventoryCount',
			'Whether the order takes nothing out of stock (DisableInventoryCount)',
		),
		flag(
			'Lock Shipping Method',
			'lockShippingMethod',
			'ShippingMethodDetails.LockShippingMethod',
			'Whether rules leave carrier and service alone',
		),
		id('Marketing Source ID', 'marketingSourceId', 'OrderDetails.MarketingSource', ''),
		date('Order Date', 'orderDate', 'OrderDetails.OrderDate', CLOCK),
		flag(
			'Rush Order',
			'rushOrder',
			'ShippingMethodDetails.RushOrder',
			'Whether it goes before others',
		),
		{
			...id(
				'Sales Representative ID',
				'salesRepresentativeId',
				'',
				'ID of the employee. It is set right after the order was created, since creating ignores it.',
			),
			send: { value: true, as: 'id' },
		},
		text('Service', 'service', 'ShippingMethodDetails.ShippingMethod', {
			placeholder: 'e.g. UPS Ground',
		}),
		date('Ship By', 'shipBy', 'ShippingMethodDetails.PromiseDate', CLOCK),
		fee('Shipping Fee', 'shippingFee', 'ShippingMethodDetails.ShippingFee'),
		flag('Tax Exempt', 'taxExempt', 'OrderDetails.TaxExempt', 'Whether no tax is due'),
		flag('Wholesale', 'wholesale', 'CustomerDetails.IsWholesale', 'Whether the customer resells'),
	],
};

/** Both addresses are obligatory, and whoever is named nowhere in them gets nothing. */
export function withBilling(body: IDataObject, { billToShipping }: IDataObject): IDataObject {
	const { CustomerDetails: customer } = body;
	const { FirstName = '', LastName = '' } = isDataObject(customer) ? customer : {};
	const named = (address: unknown) => ({
		FirstName,
		LastName,
		...(isDataObject(address) && address),
	});
	const shipping = named(body.ShippingAddress);
	return {
		...body,
		ShippingAddress: shipping,
		BillingAddress: billToShipping === false ? named(body.BillingAddress) : shipping,
	};
}
