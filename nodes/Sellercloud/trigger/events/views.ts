import { ORDERS } from '../lists/orders';
import { INVENTORY, PRODUCTS } from '../lists/products';
import { PURCHASE_ORDERS } from '../lists/purchaseOrders';
import type { RecordKind } from '../lists/record';
import type { CompareEvent } from './event';

/** A record enters a saved view, in which users describe what they wait for. */
const entered = (
	name: string,
	value: string,
	record: RecordKind,
	screen: string,
): CompareEvent => ({
	name: `${name} Entered Saved View`,
	value,
	action: `On ${name.toLowerCase()} entered saved view`,
	description: `When ${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name.toLowerCase()} enters a saved view of ${screen}`,
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
