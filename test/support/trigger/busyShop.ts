/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';

import type { Sandbox } from '../../../sandbox';
import { skuKey } from '../../../sandbox/data/model';
import type { Random } from '../../../sandbox/data/random';
import { formatTenantTime } from '../../../sandbox/time';

type Order = Sandbox['data']['orders'] extends Map<number, infer Row> ? Row : never;

/** In Process, Completed, Problem, On Hold. */
const STATUSES = [2, 3, 100, 200] as const;
/** ms that a change may show after the time it is stamped with. */
const LATEST = 20_000;
/** Higher than those that the sandbox begins with. */
const FIRST_CUSTOMER = 900_001;
/** More than a page of the list. */
const BULK = 60;

/** An account in which orders are made and changed all the time, at random. */
export class BusyShop {
	/** How many changes were made so far. */
	changes = 0;
	/** The last stamp of each order that was touched, as the API writes it. */
	readonly stamps = new Map<number, string>();
	readonly created = new Set<number>();
	/** IDs of what was created besides orders. */
	readonly customers: string[] = [];
	readonly products: string[] = [];
	readonly purchaseOrders: string[] = [];
	/** The status of each order before anything was changed. */
	readonly firstStatuses: ReadonlyMap<number, number>;
	private readonly begunAt = Date.now();
	private isOpen = true;

	constructor(
		private readonly sandbox: Sandbox,
		private readonly random: Random,
	) {
		this.firstStatuses = new Map([...sandbox.data.orders].map(([id, { status }]) => [id, status]));
	}

	/** Changes about so many orders a second until it is closed. */
	async open(perSecond: number): Promise<void> {
		while (this.isOpen) {
			await sleep((-Math.log(1 - this.random.next()) / perSecond) * 1000);
			const isBulk = this.random.chance(1 / 250);
			for (let made = 0; made < (isBulk ? BULK : 1); made++) this.change();
		}
	}

	close(): void {
		this.isOpen = false;
	}

	/** The status that each touched order has now. */
	statuses(): Map<number, number> {
		return new Map([...this.stamps.keys()].map((id) => [id, this.order(id).status]));
	}

	private change(): void {
		const { random } = this;
		const isNew = random.chance(0.2);
		const order = isNew ? this.create() : this.order(this.anyId());
		if (!isNew && random.chance(0.4)) order.status = random.pick(STATUSES);
		order.trackingNumber = random.digits(10);
		order.lastUpdated = this.stampAfter(isNew ? 0 : order.lastUpdated);
		this.stamps.set(order.id, String(formatTenantTime(order.lastUpdated)));
		this.changes++;
		if (random.chance(0.1)) this.createOther();
	}

	/** A product and a purchase order, which may show late as well. */
	private createOther(): void {
		const { products, purchaseOrders } = this.sandbox.data;
		const [product] = products.values();
		const [purchaseOrder] = purchaseOrders.values();
		if (!product || !purchaseOrder) throw new Error('The sandbox has nothing to copy');
		const sku = `NEW-${this.products.length + 1}`;
		const id = Math.max(...purchaseOrders.keys()) + 1;
		const [createdOn, orderedOn] = [this.stampAfter(0), this.stampAfter(0)];
		products.set(skuKey(sku), { ...product, sku, createdOn, lastModified: createdOn });
		purchaseOrders.set(id, { ...purchaseOrder, id, createdOn: orderedOn, lastUpdated: orderedOn });
		this.products.push(sku);
		this.purchaseOrders.push(String(id));
	}

	/** Now, or for one in twenty some seconds ago: its row shows late. */
	private stampAfter(last: number): number {
		const now = Date.now();
		const late = now - this.random.between(0, LATEST);
		return this.random.chance(0.05) && late > Math.max(last, this.begunAt) ? late : now;
	}

	private create(): Order {
		const { data } = this.sandbox;
		const id = data.nextOrderId++;
		const order = { ...this.order(this.anyId()), id, status: 2, createdOn: Date.now() };
		if (this.random.chance(0.5)) {
			order.customerId = FIRST_CUSTOMER + this.customers.length;
			this.customers.push(String(order.customerId));
		}
		data.orders.set(id, order);
		this.created.add(id);
		return order;
	}

	private anyId(): number {
		const ids = [...this.sandbox.data.orders.keys()];
		return ids[this.random.between(0, ids.length - 1)] ?? 0;
	}

	private order(id: number): Order {
		const order = this.sandbox.data.orders.get(id);
		if (!order) throw new Error(`The sandbox has no order ${id}`);
		return order;
	}
}
