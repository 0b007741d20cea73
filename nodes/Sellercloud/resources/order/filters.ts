import type { Field } from '../../interpreter/operation';
import {
	CHANNELS,
	DROPSHIP_STATUSES,
	ORDER_STATUSES,
	PAYMENT_STATUSES,
	SHIPPING_STATUSES,
	YES_NO,
} from '../../records/orderCodes';
import { choices } from '../fields/common';
import { customerLocator } from '../fields/locators';

const date = (displayName: string, name: string, query: string): Field => ({
	displayName,
	name,
	type: 'dateTime',
	default: '',
	description: "By the account's clock, unless it says otherwise",
	send: { query },
});

const text = (displayName: string, name: string, query: string, more: Partial<Field>): Field => ({
	displayName,
	name,
	type: 'string',
	default: '',
	send: { query },
	...more,
});

const many = (
	displayName: string,
	name: string,
	query: string,
	names: typeof CHANNELS,
	description: string,
): Field => ({
	displayName,
	name,
	type: 'multiOptions',
	options: choices(names),
	default: [],
	description,
	send: { query },
});

const one = (displayName: string, name: string, query: string, names: typeof CHANNELS): Field => {
	const options = choices(names);
	const initial = names[0]?.[0] ?? 0;
	return { displayName, name, type: 'options', options, default: initial, send: { query } };
};

/** What the list of orders can be narrowed by. A name that the server does not know would narrow nothing. */
export const filters: Field = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		text('Channel Order #', 'channelOrderNumber', 'model.orderSourceOrderIDList', {
			placeholder: 'e.g. 114-1234567-1234567',
			description: 'The number at the channel (OrderSourceOrderID); several separated by commas',
			send: {
				query: 'model.orderSourceOrderIDList',
				as: 'texts',
				matches: 'OrderSourceOrderID',
			},
		}),
		many('Channels', 'channels', 'model.channel', CHANNELS, 'Where the order came from'),
		{
			displayName: 'Company Names or IDs',
			name: 'companies',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getCompanies' },
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			send: { query: 'model.companyID' },
		},
		date('Created After', 'createdAfter', 'model.createdOnFrom'),
		date('Created Before', 'createdBefore', 'model.createdOnTo'),
		{ ...customerLocator({ query: 'model.userID', as: 'idInList' }), required: false },
		text('Customer Email', 'customerEmail', '', {
			placeholder: 'e.g. name@email.com',
			description: 'The customers with this address are looked up first',
			send: { value: true },
		}),
		one('Dropship Status', 'dropshipStatus', 'model.dropShipStatus', DROPSHIP_STATUSES),
		one('Exported', 'exported', 'model.exported', YES_NO),
		text('Keyword', 'keyword', 'model.keyword', {
			description: "Searched as Sellercloud's own search box does",
		}),
		text('Order IDs', 'orderIds', 'model.orderIDs', {
			placeholder: 'e.g. 1000001, 1000002',
			send: { query: 'model.orderIDs', as: 'ids', matches: 'ID' },
		}),
		date('Ordered After', 'orderedAfter', 'model.orderFromDate'),
		date('Ordered Before', 'orderedBefore', 'model.orderToDate'),
		many(
			'Payment Statuses',
			'paymentStatuses',
			'model.paymentStatus',
			PAYMENT_STATUSES,
			'Servers from before 2026 take one only',
		),
		one('QuickBooks Exported', 'quickBooksExported', 'model.qBExported', YES_NO),
		date('Shipped After', 'shippedAfter', 'model.shipFromDate'),
		date('Shipped Before', 'shippedBefore', 'model.shipToDate'),
		one('Shipping Status', 'shippingStatus', 'model.shippingStatus', SHIPPING_STATUSES),
		text('SKU', 'sku', 'model.sKU', { placeholder: 'e.g. SHIRT-RED-L' }),
		many('Statuses', 'statuses', 'model.orderStatus', ORDER_STATUSES, 'Status of the order'),
		text('Tracking Number', 'trackingNumber', 'model.trackingNumber', {}),
		date('Updated After', 'updatedAfter', 'model.lastUpdatedFrom'),
		date('Updated Before', 'updatedBefore', 'model.lastUpdatedTo'),
		{
			displayName: 'Warehouse Names or IDs',
			name: 'warehouses',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getWarehouses' },
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			send: { query: 'model.warehouseID' },
		},
	],
};

export const sortField: Field = {
	displayName: 'Sort',
	name: 'sort',
	type: 'collection',
	placeholder: 'Add sorting',
	default: {},
	options: [
		{
			displayName: 'Ascending',
			name: 'ascending',
			type: 'boolean',
			default: true,
			description: 'Whether the smallest comes first, such as the oldest',
			send: { query: 'model.isAscending' },
		},
		{
			displayName: 'Order By',
			name: 'orderBy',
			type: 'options',
			options: [
				{ name: 'Order Date', value: 1 },
				{ name: 'Order ID', value: 0 },
				{ name: 'Order Status', value: 2 },
				{ name: 'Ship Date', value: 3 },
				{ name: 'Shipping Status', value: 4 },
			],
			default: 0,
			send: { query: 'model.orderBy' },
		},
	],
};
