import type { Order, Product } from './model';
import type { PurchaseOrder } from './purchaseOrders';

/** A search that a user has saved under a name. */
export interface SavedView<Row> {
	id: number;
	name: string;
	holds(row: Row): boolean;
}

/** By the screen that they belong to; ids are counted over all of them. */
export interface SavedViews {
	orders: Array<SavedView<Order>>;
	products: Array<SavedView<Product>>;
	inventory: Array<SavedView<Product>>;
	purchaseOrders: Array<SavedView<PurchaseOrder>>;
}

export const createViews = (): SavedViews => ({
	orders: [
		{ id: 1, name: 'Orders on hold', holds: ({ status }) => status === 200 },
		{ id: 2, name: 'Rush orders', holds: ({ isRush }) => isRush },
	],
	products: [{ id: 3, name: 'Inactive products', holds: ({ isActive }) => !isActive }],
	inventory: [{ id: 4, name: 'Stock of vendor 301', holds: ({ vendorId }) => vendorId === 301 }],
	purchaseOrders: [{ id: 5, name: 'Fully received', holds: (one) => one.receivingStatus === 2 }],
});
