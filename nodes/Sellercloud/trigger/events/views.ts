import { ORDERS } from '../lists/orders';
import { INVENTORY, PRODUCTS } from '../lists/products';
import { PURCHASE_ORDERS } from '../lists/purchaseOrders';
import type { RecordKind } from '../lists/record';
import type { CompareEvent } from './event';

/** A record enters a saved view, in which users describe what they wait for. */
const entered = (
	words: string,
	value: string,
	record: RecordKind,
	where: string,
): CompareEvent => ({
	name: `${words} Entered Saved View`,
	value,
	description: `When a saved view of ${where} has ${/^[AEIOU]/.test(words) ? 'an' : 'a'} ${words.toLowerCase()} that it did not have before`,
	family: 'compare',
	record,
	reads: 'all',
	view: 'always',
	asks: [],
	lists: [],
	switches: {},
	matches: () => true,
	valueOf: () => '',
	fires: (_value, previous) => previous === undefined,
});

export const VIEW_EVENTS: readonly CompareEvent[] = [
	entered('Inventory Item', 'inventoryEnteredView', INVENTORY, 'Manage Inventory'),
	entered('Order', 'orderEnteredView', ORDERS, 'Manage Orders'),
	entered('Product', 'productEnteredView', PRODUCTS, 'Manage Catalog'),
	entered('Purchase Order', 'purchaseOrderEnteredView', PURCHASE_ORDERS, 'Manage Purchase Orders'),
];
