import { ORDER } from '../../../nodes/Sellercloud/records/order';
import { memberOptions } from '../../../nodes/Sellercloud/records/recordShape';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { TENANT_ZONE } from '../../../sandbox';
import type { DeviationName } from '../../../sandbox/deviations';
import { withMachineClock } from './machineClock';
import { atDesk, type Desk } from './orders';
import type { RunResult } from './run';
import { type Emitted, type KnownOrders, play } from './watchedTriggers';

const MINUTE = 60_000;
/** A quiet day in the account's zone, and no night in which clocks change. */
const BEGINNING = Date.parse('2026-06-10T15:00:00Z');
/** Between the last updates of two orders. */
const STEP = 90 * MINUTE;
/** Half a minute after an order was updated, ms since epoch. */
export const SINCE = BEGINNING - 20 * STEP + MINUTE / 2;
/** More than a page, fewer than two pages. */
const LIMIT = 60;

/** With all that an order has. */
const GET_MANY = {
	resource: 'order',
	operation: 'getAll',
	output: 'selected',
	selectedFields: memberOptions(ORDER).map(({ value }) => value),
};

/** What a list comes to. */
export interface Listed {
	/** By ID. */
	rows: IDataObject[];
	message?: string;
}

/** What becomes of an account's orders. */
export interface Report {
	getMany: Listed;
	/** The number of rows, each counted once, with a limit of 60. */
	limited: number;
	updatedAfter: Listed;
	/** The rows of Send are told by their IDs, which are all that they have in common with others. */
	send: Listed;
	/** What Order > Update returns, if it has changed the order. */
	update: IDataObject[];
	orderUpdated: Emitted;
	orderCreated: Emitted;
}

/** Works with orders, and lets both triggers run, where Sellercloud answers otherwise. */
export async function reportWith(deviations: readonly DeviationName[]): Promise<Report> {
	const reports: Report[] = [];
	await atDesk(
		async (desk) =>
			await withMachineClock(desk, async () => {
				const orders = prepare(desk);
				const list = async (more: INodeParameters) =>
					listed(await desk.engine.run({ parameters: { ...more } }));
				const all = { ...GET_MANY, returnAll: true };
				const [getMany, limited, updatedAfter, send] = [
					await list(all),
					await list({ ...GET_MANY, limit: LIMIT }),
					// With a label, which the node has to translate into the account's time
					await list({ ...all, filters: { updatedAfter: new Date(SINCE).toISOString() } }),
					await list({ path: '/api/Orders', returnAll: true }),
				];
				const update = await updateOne(desk, orders.updated);
				desk.wait(1);
				reports.push({
					getMany,
					limited: new Set(limited.rows.map(({ orderId }) => orderId)).size,
					updatedAfter,
					send: { ...send, rows: send.rows.map((row) => ({ orderId: idOf(row) })) },
					update,
					...(await play(desk, orders)),
				});
			}),
		{
			begins: BEGINNING,
			orders: 120,
			// As the deviations have it
			tokenLifetime: undefined,
			deviations,
			credential: { timezone: TENANT_ZONE },
		},
	)();
	const [report] = reports;
	if (!report) throw new Error('There is no report');
	return report;
}

/** Spreads the last updates evenly. */
function prepare({ sandbox }: Desk): KnownOrders {
	const orders = [...sandbox.data.orders.values()];
	for (const [index, order] of orders.entries()) {
		order.lastUpdated = BEGINNING - (orders.length - index) * STEP;
		order.createdOn = Math.min(order.createdOn, order.lastUpdated);
	}
	const [mine, other] = orders.filter(({ id }) => id % 10 === 0);
	const updated = orders.find(({ id }) => id % 10 === 5);
	if (!mine || !other || !updated) throw new Error('The sandbox has too few orders');
	mine.companyId = other.companyId = 201;
	return { mine: mine.id, other: other.id, updated: updated.id };
}

const idOf = ({ orderId, ID, id }: IDataObject) => Number(orderId ?? ID ?? id);

const listed = ({ items, error }: RunResult): Listed => ({
	rows: [...items].sort((one, other) => idOf(one) - idOf(other)),
	message: error?.message,
});

async function updateOne({ engine, sandbox }: Desk, id: number): Promise<IDataObject[]> {
	const { items } = await engine.run({
		parameters: {
			resource: 'order',
			operation: 'update',
			order: { __rl: true, mode: 'id', value: String(id) },
			updateFields: { channel: 6 },
		},
	});
	return sandbox.data.orders.get(id)?.channel === 6 ? items : [];
}
