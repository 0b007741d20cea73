import type { Sandbox } from '../../../sandbox';
import type { Desk } from './orders';

type Data = Sandbox['data'];
type RowOf<Rows> = Rows extends Map<unknown, infer Row> ? Row : never;
export type Product = RowOf<Data['products']>;
export type PurchaseOrder = RowOf<Data['purchaseOrders']>;
export type Rma = RowOf<Data['rmas']>;
export type Job = RowOf<Data['jobs']>;

type Place = Pick<Desk, 'sandbox' | 'tick'>;

/** What stands at a place in a list of the sandbox. */
export function at<Row>(rows: Iterable<Row>, index = 0): Row {
	const row = [...rows][index];
	if (row === undefined) throw new Error(`The sandbox has no row ${index}`);
	return row;
}

/** Products that keep a stock of their own. */
export const plainProducts = ({ data }: Sandbox): Product[] =>
	[...data.products.values()].filter(
		({ shadowOf, components }) => shadowOf === undefined && components.length === 0,
	);

export function changeProduct({ tick }: Place, product: Product, change: Partial<Product>): void {
	Object.assign(product, { lastModified: tick() }, change);
}

/** Sets what is available of a product, which recalculates it, also to what it was. */
export function setAvailable({ sandbox, tick }: Place, product: Product, available: number): void {
	const { data } = sandbox;
	const visibleFrom = tick();
	for (const warehouseId of data.warehouses.keys()) {
		const quantity = warehouseId === 101 ? available + product.reservedQty : 0;
		data.stock.change({ sku: product.sku, warehouseId, kind: 'set', quantity, visibleFrom });
	}
}

export function changePurchaseOrder(
	{ sandbox, tick }: Place,
	id: number,
	change: Partial<PurchaseOrder>,
): void {
	const order = sandbox.data.purchaseOrders.get(id);
	if (!order) throw new Error(`There is no purchase order ${id}`);
	Object.assign(order, { lastUpdated: tick() }, change);
}

/** An RMA that has just come in. */
export function createRma({ sandbox, tick }: Place, rma: Partial<Rma> = {}): number {
	const { rmas } = sandbox.data;
	const id = Math.max(...rmas.keys()) + 1;
	const createdOn = tick();
	const template = at(rmas.values());
	rmas.set(id, {
		...template,
		status: 0,
		companyId: 201,
		channel: 4,
		createdOn,
		lastUpdated: createdOn,
		receivedOn: undefined,
		closedOn: undefined,
		...rma,
		id,
	});
	return id;
}

export function changeRma({ sandbox, tick }: Place, id: number, change: Partial<Rma> = {}): void {
	const rma = sandbox.data.rmas.get(id);
	if (!rma) throw new Error(`There is no RMA ${id}`);
	Object.assign(rma, { lastUpdated: tick() }, change);
}

/** A job that has just been submitted, and takes so many minutes. */
export function submitJob(
	{ sandbox, tick }: Place,
	minutes: number,
	job: Partial<Job> = {},
): number {
	const { jobs } = sandbox.data;
	const id = 9001 + jobs.size;
	const submittedOn = tick();
	jobs.set(id, {
		id,
		submittedOn,
		completesOn: submittedOn + minutes * 60_000,
		submittedBy: 'demo@example.com',
		fileName: 'import.csv',
		total: 2,
		failures: [],
		companyId: 201,
		...job,
	});
	return id;
}
