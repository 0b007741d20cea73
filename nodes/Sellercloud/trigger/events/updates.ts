import { PRODUCTS } from '../lists/products';
import { PO_STATUSES, PURCHASE_ORDERS } from '../lists/purchaseOrders';
import { type CursorEvent, hasStatus } from './event';

/** Events of products and purchase orders. */
export const UPDATE_EVENTS: readonly CursorEvent[] = [
	{
		name: 'Product Updated',
		value: 'productUpdated',
		description:
			'When anything about a product changes but its quantities, or one of the fields chosen',
		family: 'cursor',
		record: PRODUCTS,
		lists: ['companies', 'vendors', 'changedFields'],
		dedupeBy: 'version',
		switches: {},
		matches: () => true,
	},
	{
		name: 'Purchase Order Updated',
		value: 'purchaseOrderUpdated',
		description: 'When anything about a purchase order changes, or one of the fields chosen',
		family: 'cursor',
		record: PURCHASE_ORDERS,
		lists: ['companies', 'vendors', 'warehouses', 'statuses', 'changedFields'],
		dedupeBy: 'version',
		switches: {},
		matches: hasStatus('PurchaseOrderStatus', PO_STATUSES),
	},
];
