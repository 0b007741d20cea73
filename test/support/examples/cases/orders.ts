import { parse } from 'csv-parse/sync';

import type { Sandbox } from '../../../../sandbox';
import type { Example } from '../example';
import type { Stage } from '../stage';

export type Order = Sandbox['data']['orders'] extends Map<number, infer Row> ? Row : never;

export const ordersOf = ({ sandbox }: Stage): Order[] => [...sandbox.data.orders.values()];

const FBA = 20;

/** In Process, charged, unshipped, and to be shipped from the own warehouses. */
const isReady = (order: Order): boolean =>
	order.status === 2 &&
	order.shippingStatus === 1 &&
	order.paymentStatus === 30 &&
	order.dropshipStatus === 0 &&
	order.channel !== FBA;

/** Adds an order that is ready to ship and exported, made of another one. */
export function addOrder(stage: Stage, changes: Partial<Order> = {}): Order {
	const { data } = stage.sandbox;
	const [model] = ordersOf(stage).filter(isReady);
	if (!model) throw new Error('The sandbox has no order that is ready');
	const id = data.nextOrderId++;
	const now = Date.now();
	const lines = model.lines.map((line, index) => ({ ...line, id: id * 100 + index }));
	const order = {
		...model,
		id,
		lines,
		isExported: true,
		createdOn: now,
		lastUpdated: now,
		...changes,
	};
	data.orders.set(id, order);
	return order;
}

const lineIds = (orders: readonly Order[]): number[] =>
	orders.flatMap(({ lines }) => lines.map(({ id }) => id)).sort((a, b) => a - b);

let waiting: Order[] = [];

export const orderExamples: Example[] = [
	{
		id: 'exReadyToShip',
		does: 'adds a row for each line, once',
		isActive: true,
		async play(stage) {
			const order = addOrder(stage);
			const rows = await stage.until(this.id, 'rows', () => {
				const found = stage.of(this.id).rows.filter((row) => row['Order ID'] === order.id);
				return found.length > 0 ? found : undefined;
			});
			expect(rows).toHaveLength(order.lines.length);
			expect(rows[0]).toMatchObject({
				'Line ID': order.lines[0]?.id,
				SKU: order.lines[0]?.sku,
				Quantity: order.lines[0]?.quantity,
				City: order.shippingAddress.city,
			});
			const delivered = stage.of(this.id).deliveries.length;
			order.lastUpdated = Date.now();
			await stage.afterTwoPolls('Orders');
			expect(stage.of(this.id).deliveries).toHaveLength(delivered);
		},
	},
	{
		id: 'exTo3pl',
		does: 'sends each waiting order once, and marks it when the file has arrived',
		isActive: true,
		prepare(stage) {
			waiting = ordersOf(stage).filter((order) => isReady(order) && !order.isExported);
		},
		async play(stage) {
			const world = stage.of(this.id);
			const marked = (order: Order) => (order.isExported ? true : undefined);
			await stage.until(this.id, 'marks', () => marked(waiting.at(-1) ?? addOrder(stage)));
			const [path, csv = ''] = [...world.files][0] ?? [];
			expect(path).toMatch(/^\/incoming\/orders-\d{8}-\d{6}\.csv$/);
			const rows: Array<Record<string, string>> = parse(csv, { columns: true, bom: true });
			expect(rows.map((row) => Number(row['Line ID'])).sort((a, b) => a - b)).toEqual(
				lineIds(waiting),
			);
			expect(waiting.every(({ isExported }) => isExported)).toBe(true);

			// A file that does not arrive leaves its order unmarked
			world.refuses = () => {
				isTried = true;
				return true;
			};
			let isTried = false;
			const late = addOrder(stage, { isExported: false });
			await stage.until(this.id, 'a refused file', () => (isTried ? true : undefined));
			await stage.afterTwoPolls('Orders');
			expect(late.isExported).toBe(false);
			expect(world.files.size).toBe(1);
			expect(world.deliveries).toHaveLength(1);
		},
	},
	{
		id: 'exMarkShipped',
		does: 'ships the orders of a file, reports the others, and moves the file',
		async play(stage) {
			const world = stage.of(this.id);
			const [order, other] = [addOrder(stage), addOrder(stage)];
			const shipped = ordersOf(stage).find(({ shippingStatus }) => shippingStatus === 3);
			const before = shipped?.trackingNumber;
			const rows = [
				['Order ID', 'Carrier', 'Service', 'Tracking Number'],
				[order.id, 'UPS', 'UPS Ground', '1ZFIRST'],
				[99_999_999, 'UPS', 'UPS Ground', '1ZNONE'],
				[shipped?.id, 'UPS', 'UPS Ground', '1ZAGAIN'],
			];
			world.files.set('/outgoing/first.csv', rows.map((row) => row.join(',')).join('\n'));
			const second = [rows[0], [other.id, 'USPS', 'Priority Mail', '9400SECOND']];
			world.files.set('/outgoing/second.csv', second.map((row) => row?.join(',')).join('\n'));
			world.files.set('/outgoing/readme.txt', 'Not a table');
			await stage.run(this.id, 'Every hour');
			expect(order).toMatchObject({ shippingStatus: 3, trackingNumber: '1ZFIRST', carrier: 'UPS' });
			expect(other).toMatchObject({ shippingStatus: 3, trackingNumber: '9400SECOND' });
			expect(shipped?.trackingNumber).toBe(before);
			expect(world.to('Tell the team').map(({ parameters }) => parameters.text)).toEqual([
				expect.stringMatching(/^1 shipments could not be saved:\n99999999: /),
			]);
			expect([...world.files.keys()].sort()).toEqual([
				'/done/first.csv',
				'/done/second.csv',
				'/outgoing/readme.txt',
			]);
			const { shipDate } = order;
			await stage.run(this.id, 'Every hour');
			expect(order.shipDate).toBe(shipDate);
			expect(world.to('Tell the team')).toHaveLength(1);
		},
	},
	{
		id: 'exDoorbell',
		does: 'tells of an order at its e-mail, and of one without an e-mail later',
		isActive: true,
		async play(stage) {
			const texts = () =>
				stage
					.of(this.id)
					.to('Tell the team')
					.map(({ parameters }) => String(parameters.text));
			const told = async (...ids: number[]) =>
				await stage.until(this.id, `orders ${ids.join()}`, () =>
					ids.every((id) => texts().some((text) => text.startsWith(`New order ${id} from `)))
						? true
						: undefined,
				);
			const old = Number(ordersOf(stage)[0]?.id);
			await stage.email(this.id, { subject: `New order ${old}` });
			await told(old);
			await stage.email(this.id, { subject: 'New order without a number' });

			const rung = addOrder(stage);
			await stage.email(this.id, { subject: `New order ${rung.id}` });
			const silent = addOrder(stage);
			await told(rung.id, silent.id);
			await stage.afterTwoPolls('Orders');
			for (const { id } of [rung, silent]) {
				expect(texts().filter((text) => text.includes(`New order ${id} `))).toHaveLength(1);
			}
		},
	},
];
