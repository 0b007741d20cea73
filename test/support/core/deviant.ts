import fastify from 'fastify';
import { DateTime } from 'luxon';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { CHANNEL } from '../../../sandbox/data/channels';
import {
	DROPSHIP_STATUS,
	type Enumeration,
	ORDER_STATUS,
	PAYMENT_STATUS,
	SHIPPING_STATUS,
} from '../../../sandbox/data/enums';
import { createEngine, type Engine } from './run';

const MINUTE = 60_000;
/** A quiet day in every zone that the tests use. */
const BEGINNING = Date.parse('2026-06-10T15:00:00Z');

/** In process, unshipped, charged, from Amazon. */
const PLAIN = { status: 2, shippingStatus: 1, paymentStatus: 30, channel: 4 };

/** In what a Sellercloud answers otherwise than its documents lead one to expect. Instants are ms since epoch. */
export interface Deviation {
	/** Where its clock begins, ms since epoch. */
	begins?: number;
	/** The account's zone. */
	zone?: string;
	/** How a row writes when it was last updated, and when it was created. */
	writes?(at: number, local: string): unknown;
	writesCreation?(at: number, local: string): unknown;
	/** From which instant on the filter lets rows through. @param text as it came; `asLocal` reads it as documented */
	reads?(text: string, asLocal: (text: string) => number): number;
	/** How a row writes a code. @param name what the API calls it */
	code?(code: number, name: string): unknown;
	/** Members of the answer besides the rows. */
	totals?(count: number, shown: number): object;
	/** The row that is sent instead of a row. */
	reshapes?(row: Record<string, unknown>): object;
	/** Whether each page has further rows. */
	isEndless?: boolean;
	/** The `Date` header. */
	date?(now: number): string | undefined;
}

interface Order {
	id: number;
	createdOn: number;
	lastUpdated: number;
	status: number;
	shippingStatus: number;
	paymentStatus: number;
	channel: number;
	/** Members of the row in place of what it would say. */
	says?: object;
}

export interface Deviant {
	engine: Engine;
	orders: Map<number, Order>;
	/** Queries of the calls for orders. */
	calls: URLSearchParams[];
	wait(minutes: number): void;
	/** @param lastUpdated as filters see it, too; now if left out */
	create(says?: object, lastUpdated?: number): number;
	change(id: number, change: Partial<Order>): void;
}

/** A test with a Sellercloud that deviates: a list of orders, and nothing else. 60 of them were there before. */
export async function withDeviant(
	deviation: Deviation,
	credential: ICredentialDataDecryptedObject,
	work: (deviant: Deviant) => Promise<void>,
): Promise<void> {
	const { zone = 'America/New_York', writes, writesCreation, code = (one) => one } = deviation;
	const { begins = BEGINNING } = deviation;
	let now = begins;
	const orders = new Map<number, Order>();
	const calls: URLSearchParams[] = [];
	const local = (at: number) =>
		DateTime.fromMillis(at, { zone }).toISO({ includeOffset: false }) ?? '';
	const asLocal = (text: string) => DateTime.fromISO(text, { zone }).toMillis();
	const put = (order: Order) => orders.set(order.id, order);
	const coded = (names: Enumeration, value: number) =>
		code(value, names.find(([known]) => known === value)?.[1] ?? '');
	const row = (order: Order) => ({
		ID: order.id,
		LastUpdated: writes
			? writes(order.lastUpdated, local(order.lastUpdated))
			: local(order.lastUpdated),
		CreatedOn: (writesCreation ?? ((_at, text) => text))(order.createdOn, local(order.createdOn)),
		StatusCode: coded(ORDER_STATUS, order.status),
		ShippingStatus: coded(SHIPPING_STATUS, order.shippingStatus),
		PaymentStatus: coded(PAYMENT_STATUS, order.paymentStatus),
		Dropship: coded(DROPSHIP_STATUS, 0),
		OrderSource: coded(CHANNEL, order.channel),
		CompanyID: typeof code(0, '') === 'string' ? '201' : 201,
		...order.says,
	});
	const app = fastify({ forceCloseConnections: true });
	app.addHook('onRequest', async (_request, reply) => {
		const date = deviation.date ? deviation.date(now) : new Date(now).toUTCString();
		if (date !== undefined) reply.header('date', date);
	});
	app.post('/rest/api/token', async () => ({ access_token: 'sign', expires_in: 30 * 24 * 3600 }));
	app.get('/rest/api/Orders', async (request) => {
		const query = new URLSearchParams(request.url.split('?')[1]);
		calls.push(query);
		const [from, to] = ['model.lastUpdatedFrom', 'model.lastUpdatedTo'].map((name) => {
			const text = query.get(name);
			return text === null ? undefined : (deviation.reads ?? asLocal)(text, asLocal);
		});
		const isAscending = query.get('model.isAscending') !== 'false';
		const found = [...orders.values()]
			.filter(({ lastUpdated }) => lastUpdated >= (from ?? -Infinity))
			.filter(({ lastUpdated }) => lastUpdated <= (to ?? Infinity))
			.sort((one, other) => (isAscending ? one.id - other.id : other.id - one.id));
		const [number, size] = ['model.pageNumber', 'model.pageSize'].map((name) =>
			Number(query.get(name)),
		);
		const [start = 0, end = 0] = [((number ?? 1) - 1) * (size ?? 50), (number ?? 1) * (size ?? 50)];
		const reshape = deviation.reshapes ?? ((one) => one);
		const shown = found.slice(start, end).map((order) => reshape(row(order)));
		if (deviation.isEndless) {
			const [order] = orders.values();
			const further = Array.from({ length: 50 }, (_, index) => 1e6 + (number ?? 1) * 50 + index);
			return { Items: further.map((ID) => ({ ...(order && row(order)), ID })), TotalResults: 1e6 };
		}
		const totals = deviation.totals?.(found.length, shown.length) ?? { TotalResults: found.length };
		return { Items: shown, ...totals };
	});
	await app.listen({ host: '127.0.0.1', port: 0 });
	try {
		const endpoint = app.listeningOrigin;
		const account = { endpoint, username: 'desk@example.com', password: 'lantern' };
		for (let id = 1; id <= 60; id++) {
			const at = begins - (61 - id) * 47 * MINUTE;
			put({ ...PLAIN, id, createdOn: at, lastUpdated: at });
		}
		await work({
			engine: await createEngine({ ...account, ...credential }),
			orders,
			calls,
			wait(minutes) {
				now += minutes * MINUTE;
			},
			create(says, lastUpdated) {
				now += 1000;
				const id = orders.size + 1;
				const stamp = lastUpdated ?? now;
				put({ ...PLAIN, id, createdOn: now, lastUpdated: stamp, says });
				return id;
			},
			change(id, change) {
				const order = orders.get(id);
				if (!order) throw new Error(`There is no order ${id}`);
				now += 1000;
				put({ ...order, lastUpdated: now, ...change });
			},
		});
	} finally {
		await app.close();
	}
}
