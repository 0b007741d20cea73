import { DAY, HOUR } from '../time';
import type { Order, OrderLine, Product } from './model';
import { createCustomers, type Customer } from './people';
import type { Random } from './random';
import { round } from './products';

const DAYS_OF_ORDERS = 60;
const CUSTOMERS = 80;
export const FIRST_ORDER_ID = 1_000_001;
const CARRIERS = [
	{ carrier: 'UPS', service: 'UPS Ground' },
	{ carrier: 'USPS', service: 'Priority Mail' },
	{ carrier: 'FedEx', service: 'FedEx 2Day' },
] as const;
const CHANNELS = [0, 1, 4, 4, 6, 20, 21, 50] as const;

/** Orders spread evenly over the last 60 days, ids and creation times ascending together. */
export function createOrders(
	random: Random,
	count: number,
	catalog: Iterable<Product>,
	start: number,
): Map<number, Order> {
	const customers = createCustomers(random, CUSTOMERS);
	const sellable = [...catalog].filter(({ isActive }) => isActive);
	const gap = (DAYS_OF_ORDERS * DAY) / Math.max(count, 1);
	const orders = new Map<number, Order>();
	for (let index = 0; index < count; index++) {
		const createdOn = Math.floor(start - (count - index - random.next() * 0.9) * gap);
		const customer = random.pick(customers);
		const order = createOrder(random, FIRST_ORDER_ID + index, createdOn, start, customer, sellable);
		orders.set(order.id, order);
	}
	return orders;
}

function createOrder(
	random: Random,
	id: number,
	createdOn: number,
	start: number,
	customer: Customer,
	sellable: readonly Product[],
): Order {
	const method = random.pick(CARRIERS);
	const progress = progressOf(random, createdOn, start);
	const channel = random.pick(CHANNELS);
	/** Some time after the creation, at most a part of three days, and not in the future. */
	const within = (part: number) =>
		createdOn + Math.floor(random.next() * part * Math.min(3 * DAY, start - createdOn));
	const lines = createLines(random, id, sellable, progress.shipDate !== undefined);
	return {
		id,
		channelOrderId: `${channel}-${random.digits(7)}-${id}`,
		channel,
		subType: channel === 4 && random.chance(0.3) ? 7 : 0,
		dropshipStatus: random.chance(0.05) ? 2 : 0,
		companyId: random.pick([201, 201, 202, 203]),
		customerId: customer.id,
		customerEmail: customer.email,
		salesRepId: random.between(11, 14),
		currency: 0,
		orderDate: createdOn - random.between(0, 2 * HOUR),
		createdOn,
		promiseDate: createdOn + 4 * DAY,
		carrier: method.carrier,
		service: method.service,
		status: progress.status,
		shippingStatus: progress.shippingStatus,
		paymentStatus: progress.paymentStatus,
		shipDate: progress.shipDate,
		paymentDate: progress.paymentStatus === 10 ? undefined : within(0.02),
		lastUpdated: Math.max(within(1), progress.shipDate ?? 0),
		trackingNumber: progress.shipDate === undefined ? '' : `1ZDEMO${random.digits(10)}`,
		isShipbridge: progress.shipDate !== undefined,
		shippingTotal: random.pick([0, 4.99, 9.95]),
		discountTotal: random.chance(0.1) ? 2.5 : 0,
		isRush: random.chance(0.1),
		isGift: random.chance(0.05),
		isExported: progress.shipDate !== undefined && random.chance(0.8),
		isQuickBooksExported: random.chance(0.3),
		isReplacement: random.chance(0.02),
		ignoresStock: false,
		picklistId: random.chance(0.05) ? random.between(801, 805) : undefined,
		lines,
		notes: [],
		// Shared between orders: an address is replaced when it changes, never altered.
		shippingAddress: customer.address,
		billingAddress: customer.address,
	};
}

interface Progress {
	status: number;
	shippingStatus: number;
	paymentStatus: number;
	shipDate: number | undefined;
}

/** Older orders are mostly shipped, the newest mostly not; a few are on hold, problems, cancelled. */
function progressOf(random: Random, createdOn: number, start: number): Progress {
	const dice = random.next();
	const open = (status: number, paymentStatus: number): Progress => {
		return { status, paymentStatus, shippingStatus: 1, shipDate: undefined };
	};
	if (dice < 0.04) return open(-1, 60);
	if (dice < 0.08) return open(200, 30);
	if (dice < 0.11) return open(100, 30);
	if (dice < 0.16) return open(2, 10);
	const shipDate = createdOn + random.between(6 * HOUR, 3 * DAY);
	if (shipDate > start) return open(2, 30);
	return { status: random.chance(0.7) ? 3 : 2, paymentStatus: 30, shippingStatus: 3, shipDate };
}

function createLines(
	random: Random,
	orderId: number,
	sellable: readonly Product[],
	isShipped: boolean,
): OrderLine[] {
	const lines: OrderLine[] = [];
	for (let position = random.between(1, 3); position > 0; position--) {
		const product = sellable[random.between(0, sellable.length - 1)];
		if (product === undefined) continue;
		const quantity = random.between(1, 4);
		lines.push({
			id: orderId * 100 + position,
			sku: product.sku,
			name: product.name,
			quantity,
			quantityShipped: isShipped ? quantity : 0,
			price: product.sitePrice,
			tax: round(product.sitePrice * quantity * 0.07),
			warehouseId: random.pick([101, 101, 102, 103]),
			notes: '',
			serialNumber: isShipped && random.chance(0.1) ? `SN${random.digits(8)}` : undefined,
		});
	}
	return lines;
}
