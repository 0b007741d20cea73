import { PRODUCTS } from '../lists/products';
import { PO_STATUSES } from '../../records/purchaseOrder';
import { PURCHASE_ORDERS } from '../lists/purchaseOrders';
import { type CursorEvent, hasStatus, needsStatus } from './event';

/** Events of products and purchase orders. */
export const UPDATE_EVENTS: readonly CursorEvent[] = [
	{
		name: 'Product Updated',
		value: 'productUpdated',
		action: 'On product updated',
		description:
			'When a product is updated (changed quantities do not count), or when one of the chosen fields changes',
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
		action: 'On purchase order updated',
		description: 'When a purchase order is updated, or when one of the chosen fields changes',
		family: 'cursor',
		record: PURCHASE_ORDERS,
		lists: ['companies', 'vendors', 'warehouses', 'statuses', 'changedFields'],
		dedupeBy: 'version',
		switches: {},
		needs: needsStatus('PurchaseOrderStatus', PO_STATUSES),
		matches: hasStatus('PurchaseOrderStatus', PO_STATUSES),
	},
];
