import { skuKey } from '../../../sandbox/data/model';
import type { Desk } from './orders';
import { at, changePurchaseOrder, changeProduct, plainProducts } from './records';

/** A kind of record for which an event fires once for each new one. */
export interface Creation {
	event: string;
	/** Path of its list, as faults name it. */
	path: string;
	/** @param createdOn ms since epoch; now if left out @returns its ID */
	create(desk: Desk, createdOn?: number): string;
	/** Changes one that was there before. */
	change(desk: Desk, place: number): void;
	/** IDs of all of them. */
	ids(desk: Desk): string[];
}

/** A value that no other record has. */
const next = (ids: Iterable<number>) => Math.max(...ids) + 1;

export const CREATIONS: Record<'customer' | 'product' | 'purchaseOrder', Creation> = {
	customer: {
		event: 'customerCreated',
		path: '*/Customers',
		create(desk, createdOn = desk.tick()) {
			const id = next([...desk.sandbox.data.orders.values()].map(({ customerId }) => customerId));
			desk.create({ customerId: id, customerEmail: `${id}@example.com`, createdOn });
			return String(id);
		},
		// Another order of the same customer
		change(desk, place) {
			const { customerId } = at(desk.sandbox.data.orders.values(), place);
			desk.create({ customerId });
		},
		ids: ({ sandbox }) => [
			...new Set([...sandbox.data.orders.values()].map(({ customerId }) => String(customerId))),
		],
	},
	product: {
		event: 'productCreated',
		path: '*/Catalog',
		create({ sandbox, tick }, createdOn = tick()) {
			const sku = `NEW-${sandbox.data.products.size}`;
			const template = at(plainProducts(sandbox));
			const product = { ...template, sku, companyId: 201, createdOn, lastModified: createdOn };
			sandbox.data.products.set(skuKey(sku), product);
			return sku;
		},
		change: (desk, place) =>
			changeProduct(desk, at(desk.sandbox.data.products.values(), place), {}),
		ids: ({ sandbox }) => [...sandbox.data.products.values()].map(({ sku }) => sku),
	},
	purchaseOrder: {
		event: 'purchaseOrderCreated',
		path: '*/PurchaseOrders',
		create({ sandbox, tick }, createdOn = tick()) {
			const { purchaseOrders } = sandbox.data;
			const id = next(purchaseOrders.keys());
			const template = { ...at(purchaseOrders.values()), companyId: 201 };
			// One that was never revised
			purchaseOrders.set(id, { ...template, id, createdOn, lastUpdated: 0 });
			return String(id);
		},
		change: (desk, place) =>
			changePurchaseOrder(desk, at(desk.sandbox.data.purchaseOrders.keys(), place), {}),
		ids: ({ sandbox }) => [...sandbox.data.purchaseOrders.keys()].map(String),
	},
};

/** IDs of new records in an output, simplified or raw. */
export const newIdsOf = (items: Array<Record<string, unknown>> | null): string[] =>
	(items ?? []).map((item) =>
		String(item.purchaseOrderId ?? item.sku ?? item.customerId ?? item.UserID ?? item.ID),
	);
