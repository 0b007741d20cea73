import { CUSTOMERS } from '../lists/customers';
import { NEW_PRODUCTS } from '../lists/products';
import { NEW_PURCHASE_ORDERS } from '../lists/purchaseOrders';
import type { CompareEvent, CursorEvent } from './event';

const ONCE = {
	family: 'cursor',
	dedupeBy: 'id',
	created: true,
	switches: {},
	matches: () => true,
} as const;

/** Events of records that are listed by when they were created. */
export const CREATION_EVENTS: readonly CursorEvent[] = [
	{
		name: 'Product Created',
		value: 'productCreated',
		action: 'On product created',
		description: 'Once for each new product. Needs a server newer than 2022.',
		...ONCE,
		record: NEW_PRODUCTS,
		lists: ['companies', 'vendors'],
	},
	{
		name: 'Purchase Order Created',
		value: 'purchaseOrderCreated',
		action: 'On purchase order created',
		description: 'Once for each new purchase order',
		...ONCE,
		record: NEW_PURCHASE_ORDERS,
		lists: ['companies', 'vendors', 'warehouses'],
	},
];

/** Rows of customers show no date, so their IDs are compared. */
export const CUSTOMER_EVENTS: readonly CompareEvent[] = [
	{
		name: 'Customer Created',
		value: 'customerCreated',
		action: 'On customer created',
		description: 'Once for each new customer',
		family: 'compare',
		record: CUSTOMERS,
		reads: 'recent',
		asks: [],
		ascending: true,
		lists: ['companies'],
		switches: {},
		matches: () => true,
		valueOf: () => '',
		fires: (_value, previous) => previous === undefined,
	},
];
