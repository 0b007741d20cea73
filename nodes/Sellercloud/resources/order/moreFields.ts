import { additionalFields } from '../fields/collections';
import { date, flag, id, price, text } from '../fields/inputs';

const FEE = { placeholder: 'e.g. 4.95' };

const idOf = <Name extends string>(
	displayName: string,
	name: Name,
	body: string,
	description: string,
) => id(displayName, name, { body }, { placeholder: 'e.g. 12', description });

/** What few orders need when they are created, by name. */
export const moreFields = additionalFields(
	text('Business', 'business', { body: 'CustomerDetails.Business' }),
	text(
		'Carrier',
		'carrier',
		{ body: 'ShippingMethodDetails.Carrier' },
		{
			placeholder: 'e.g. UPS',
		},
	),
	idOf('Customer ID', 'customerId', 'CustomerDetails.ID', 'Of a customer who is known already'),
	flag('Gift Order', 'giftOrder', { body: 'OrderDetails.GiftOrder' }, 'Whether it is a gift'),
	price('Handling Fee', 'handlingFee', { body: 'ShippingMethodDetails.HandlingFee' }, FEE),
	flag(
		'Ignore Inventory',
		'ignoreInventory',
		{ body: 'OrderDetails.DisableInventoryCount' },
		'Whether the order takes nothing out of stock (DisableInventoryCount)',
	),
	flag(
		'Lock Shipping Method',
		'lockShippingMethod',
		{ body: 'ShippingMethodDetails.LockShippingMethod' },
		'Whether rules leave carrier and service alone',
	),
	idOf('Marketing Source ID', 'marketingSourceId', 'OrderDetails.MarketingSource', ''),
	date('Order Date', 'orderDate', { body: 'OrderDetails.OrderDate' }),
	flag(
		'Rush Order',
		'rushOrder',
		{ body: 'ShippingMethodDetails.RushOrder' },
		'Whether it goes before others',
	),
	id(
		'Sales Representative ID',
		'salesRepresentativeId',
		{ value: true },
		{
			placeholder: 'e.g. 12',
			description:
				'ID of the employee. It is set right after the order was created, since creating ignores it.',
		},
	),
	text(
		'Service',
		'service',
		{ body: 'ShippingMethodDetails.ShippingMethod' },
		{
			placeholder: 'e.g. UPS Ground',
		},
	),
	date('Ship By', 'shipBy', { body: 'ShippingMethodDetails.PromiseDate' }),
	price('Shipping Fee', 'shippingFee', { body: 'ShippingMethodDetails.ShippingFee' }, FEE),
	flag('Tax Exempt', 'taxExempt', { body: 'OrderDetails.TaxExempt' }, 'Whether no tax is due'),
	flag(
		'Wholesale',
		'wholesale',
		{ body: 'CustomerDetails.IsWholesale' },
		'Whether the customer resells',
	),
);
