import { codeOptions } from '../../records/codeOptions';
import {
	CHANNELS,
	DROPSHIP_STATUSES,
	ORDER_STATUSES,
	PAYMENT_STATUSES,
	SHIPPING_STATUSES,
	YES_NO,
} from '../../records/orderCodes';
import { accountChoices, choice, codes } from '../fields/choices';
import { filters } from '../fields/collections';
import { date, ids, text, texts } from '../fields/inputs';
import { customerLocator } from '../fields/locators';
import { optional } from '../fields/modifiers';

const one = (displayName: string, name: string, query: string, names: typeof CHANNELS) =>
	choice(displayName, name, codeOptions(names), { query });

/** The filters of the list of orders. The server ignores names that it does not know. */
export const orderFilters = filters(
	texts(
		'Channel Order #',
		'channelOrderNumber',
		{ query: 'model.orderSourceOrderIDList', matches: 'OrderSourceOrderID' },
		{
			placeholder: 'e.g. 114-1234567-1234567',
			description:
				"The order's number on its channel (OrderSourceOrderID). Separate multiple values with commas.",
		},
	),
	codes(
		'Channels',
		'channels',
		CHANNELS,
		{ query: 'model.channel' },
		'The channels that the orders come from',
	),
	accountChoices('Company Names or IDs', 'companies', 'getCompanies', { query: 'model.companyID' }),
	date('Created After', 'createdAfter', { query: 'model.createdOnFrom' }),
	date('Created Before', 'createdBefore', { query: 'model.createdOnTo' }),
	optional(customerLocator({ query: 'model.userID', inList: true })),
	text(
		'Customer Email',
		'customerEmail',
		{
			query: 'model.userID',
			search: {
				path: '/api/Customers',
				query: 'model.email',
				matches: 'Email',
				id: 'UserID',
			},
		},
		{
			placeholder: 'e.g. name@email.com',
			description: 'The node first looks up the customers with this email address',
		},
	),
	one('Dropship Status', 'dropshipStatus', 'model.dropShipStatus', DROPSHIP_STATUSES),
	one('Exported', 'exported', 'model.exported', YES_NO),
	text(
		'Keyword',
		'keyword',
		{ query: 'model.keyword' },
		{
			description: 'Searches like the search box in Sellercloud',
		},
	),
	ids(
		'Order IDs',
		'orderIds',
		{ query: 'model.orderIDs', matches: 'ID' },
		{
			placeholder: 'e.g. 1000001, 1000002',
		},
	),
	date('Ordered After', 'orderedAfter', { query: 'model.orderFromDate' }),
	date('Ordered Before', 'orderedBefore', { query: 'model.orderToDate' }),
	codes(
		'Payment Statuses',
		'paymentStatuses',
		PAYMENT_STATUSES,
		{ query: 'model.paymentStatus' },
		'Sellercloud servers from before 2026 accept only one',
	),
	one('QuickBooks Exported', 'quickBooksExported', 'model.qBExported', YES_NO),
	date('Shipped After', 'shippedAfter', { query: 'model.shipFromDate' }),
	date('Shipped Before', 'shippedBefore', { query: 'model.shipToDate' }),
	one('Shipping Status', 'shippingStatus', 'model.shippingStatus', SHIPPING_STATUSES),
	text('SKU', 'sku', { query: 'model.sKU' }, { placeholder: 'e.g. SHIRT-RED-L' }),
	codes(
		'Statuses',
		'statuses',
		ORDER_STATUSES,
		{ query: 'model.orderStatus' },
		'The order statuses to include',
	),
	text('Tracking Number', 'trackingNumber', { query: 'model.trackingNumber' }),
	date('Updated After', 'updatedAfter', {
		query: 'model.lastUpdatedFrom',
		notBefore: 'LastUpdated',
	}),
	date('Updated Before', 'updatedBefore', {
		query: 'model.lastUpdatedTo',
		notAfter: 'LastUpdated',
	}),
	accountChoices('Warehouse Names or IDs', 'warehouses', 'getWarehouses', {
		query: 'model.warehouseID',
	}),
);
