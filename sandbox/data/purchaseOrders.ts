import { DAY } from '../time';
import type { Address, Product, Warehouse } from './model';
import type { Random } from './random';
import { round } from './products';

export interface PurchaseLine {
	id: number;
	sku: string;
	name: string;
	vendorSku: string;
	quantity: number;
	quantityReceived: number;
	/** Of a unit. */
	price: number;
	/** In a purchase order that is by the case. */
	cases?: { ordered: number; unitsPerCase: number; price: number };
	warehouseId?: number;
	expectedOn?: number;
	notes?: string;
}

export interface PurchaseTracking {
	id: number;
	carrier: string;
	trackingNumber: string;
	shippedOn?: number;
}

export interface PurchaseOrder {
	id: number;
	title: string;
	companyId: number;
	vendorId: number;
	warehouseId: number;
	status: number;
	receivingStatus: number;
	shippingStatus: number;
	paymentStatus: number;
	isApproved: boolean;
	isExported: boolean;
	createdOn: number;
	lastUpdated: number;
	expectedOn: number;
	receivedOn?: number;
	memo: string;
	trackingNumber: string;
	/** Where the account allows several. */
	trackings?: PurchaseTracking[];
	shippedOn?: number;
	lines: PurchaseLine[];
	address: Address;
	/** Ordered by the case rather than by the unit. */
	isByCase?: boolean;
	orderedOn?: number;
	requestedOn?: number;
	cancelBy?: number;
	instructions?: string;
	vendorNote?: string;
	/** By name. */
	customColumns?: Record<string, unknown>;
}

const FIRST_ID = 701;
const COUNT = 10;

/** Ten purchase orders, a day apart, under the ids that products name. */
export function createPurchaseOrders(
	random: Random,
	catalog: Iterable<Product>,
	warehouses: ReadonlyMap<number, Warehouse>,
	start: number,
): Map<number, PurchaseOrder> {
	const products = [...catalog];
	const [warehouse] = warehouses.values();
	const orders = new Map<number, PurchaseOrder>();
	if (!warehouse) return orders;
	for (let index = 0; index < COUNT; index++) {
		const id = FIRST_ID + index;
		const createdOn = start - (COUNT - index) * DAY - random.between(0, 3_600_000);
		const isReceived = index < 4;
		orders.set(id, {
			id,
			title: `Restock ${id}`,
			companyId: random.pick([201, 202]),
			vendorId: random.between(301, 304),
			warehouseId: warehouse.id,
			status: isReceived ? 3 : 1,
			receivingStatus: isReceived ? 2 : 0,
			shippingStatus: isReceived ? 2 : 0,
			paymentStatus: isReceived ? 30 : 10,
			isApproved: true,
			isExported: false,
			createdOn,
			lastUpdated: createdOn + 3_600_000,
			expectedOn: createdOn + 14 * DAY,
			receivedOn: isReceived ? createdOn + DAY : undefined,
			memo: '',
			trackingNumber: isReceived ? `1Z${random.digits(8)}` : '',
			lines: products.slice(index, index + 2).map((product, line) => ({
				id: id * 10 + line,
				sku: product.sku,
				name: product.name,
				vendorSku: product.vendorSku,
				quantity: 20,
				quantityReceived: isReceived ? 20 : 0,
				price: product.siteCost,
			})),
			address: warehouse.address,
		});
	}
	return orders;
}

export const trackingsOf = (order: PurchaseOrder): PurchaseTracking[] =>
	order.trackings ??
	(order.trackingNumber === ''
		? []
		: [{ id: order.id, carrier: 'UPS', trackingNumber: order.trackingNumber }]);

export const purchaseTotal = ({ lines }: PurchaseOrder): number =>
	round(lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0));
