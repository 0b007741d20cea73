import { additionalFields } from '../fields/collections';
import { date, flag, id, price, text } from '../fields/inputs';

const FEE = { placeholder: 'e.g. 4.95' };

const idOf = <Name extends string>(
	displayName: string,
	name: Name,
	body: string,
	description: string,
) => id(displayName, name, { body }, { placeholder: 'e.g. 12', description });

/** Additional fields for creating an order. */
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
	idOf('Customer ID', 'customerId', 'CustomerDetails.ID', 'The ID of an existing customer'),
	flag(
		'Gift Order',
		'giftOrder',
		{ body: 'OrderDetails.GiftOrder' },
		'Whether the order is a gift',
	),
	price('Handling Fee', 'handlingFee', { body: 'ShippingMethodDetails.HandlingFee' }, FEE),
	flag(
		'Ignore Inventory',
		'ignoreInventory',
		{ body: 'OrderDetails.DisableInventoryCount' },
		'Whether to leave inventory unchanged by this order (DisableInventoryCount)',
	),
	flag(
		'Lock Shipping Method',
		'lockShippingMethod',
		{ body: 'ShippingMethodDetails.LockShippingMethod' },
		'Whether to prevent order rules from changing the carrier and service',
	),
	idOf(
		'Marketing Source ID',
		'marketingSourceId',
		'OrderDetails.MarketingSource',
		'The ID of the marketing source',
	),
	date('Order Date', 'orderDate', { body: 'OrderDetails.OrderDate' }),
	flag(
		'Rush Order',
		'rushOrder',
		{ body: 'ShippingMethodDetails.RushOrder' },
		'Whether the order has priority over other orders',
	),
	id(
		'Sales Representative ID',
		'salesRepresentativeId',
		{ value: true },
		{
			placeholder: 'e.g. 12',
			description:
				'The ID of the employee. The node sets it in a second request, because Sellercloud ignores it when it creates an order.',
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
	flag(
		'Tax Exempt',
		'taxExempt',
		{ body: 'OrderDetails.TaxExempt' },
		'Whether the order is exempt from tax',
	),
	flag(
		'Wholesale',
		'wholesale',
		{ body: 'CustomerDetails.IsWholesale' },
		'Whether the customer buys wholesale',
	),
);
