import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { calls, type Fixture, inSandbox } from './fixture';
import { expectInContract } from './contract';
import { activate, type ActiveTrigger, type PollOptions } from './poll';

type Order = Sandbox['data']['orders'] extends Map<number, infer Row> ? Row : never;

/** The first test of a file reads the contract, too, and some play many polls. */
jest.setTimeout(30_000);

const MINUTE = 60_000;
/** A quiet day in the account's zone, and no night in which clocks change. */
const BEGINNING = Date.parse('2026-06-10T15:00:00Z');

/** A Sellercloud whose clock the test sets, and the things that happen to orders in it. */
export interface Desk extends Fixture {
	/** The account's time, ms since epoch. */
	now(): number;
	/** Lets minutes pass. */
	wait(minutes: number): void;
	/** A second later: the account's time, ms since epoch. */
	tick(): number;
	/** Forgets the calls until now, which have to be in the contract like all others. */
	forgetCalls(): Promise<void>;
	/** An order that has just come in; In Process, unshipped and paid unless said otherwise. */
	create(order?: Partial<Order>): number;
	/** Changes an order, which stamps it. */
	change(id: number, change?: Partial<Order>): void;
	/** The trigger as n8n starts it. */
	start(parameters: INodeParameters, options?: Omit<PollOptions, 'parameters'>): ActiveTrigger;
	/** The trigger, begun: its first poll has found where it stands. */
	begun(
		parameters: INodeParameters,
		options?: Omit<PollOptions, 'parameters'>,
	): Promise<ActiveTrigger>;
}

export function atDesk(
	work: (desk: Desk) => Promise<void>,
	options: Parameters<typeof inSandbox>[1] & { begins?: number } = {},
): () => Promise<void> {
	let now = options.begins ?? BEGINNING;
	const day = 24 * 60 * 60;
	return inSandbox(
		async (fixture) => {
			const { sandbox, engine } = fixture;
			const wait = (minutes: number) => {
				now += minutes * MINUTE;
			};
			const start: Desk['start'] = (parameters, more) => activate(engine, { parameters, ...more });
			const tick = () => {
				now += 1000;
				return now;
			};
			const forgetCalls = async () => {
				await expectInContract(calls(sandbox));
				sandbox.control.journal.clear();
			};
			await work({
				...fixture,
				now: () => now,
				wait,
				tick,
				forgetCalls,
				start,
				create(order = {}) {
					const { orders } = sandbox.data;
					const [template] = orders.values();
					if (!template) throw new Error('The sandbox has no order to copy');
					const id = sandbox.data.nextOrderId++;
					const createdOn = tick();
					orders.set(id, {
						...template,
						channel: 4,
						status: 2,
						shippingStatus: 1,
						paymentStatus: 30,
						dropshipStatus: 0,
						companyId: 201,
						trackingNumber: '',
						isExported: false,
						createdOn,
						lastUpdated: createdOn,
						...order,
						id,
					});
					return id;
				},
				change(id, change = {}) {
					const order = sandbox.data.orders.get(id);
					if (!order) throw new Error(`There is no order ${id}`);
					Object.assign(order, { lastUpdated: tick() }, change);
				},
				async begun(parameters, more) {
					const trigger = start(parameters, more);
					expect(await trigger.poll()).toBeNull();
					wait(1);
					return trigger;
				},
			});
			await expectInContract(calls(sandbox));
		},
		{ tokenLifetime: 30 * day, ...options, now: () => now },
	);
}

/** Whether it is an order, and no shopping cart, quote or void. */
export const isOrder = ({ status }: { status: number }): boolean => ![1, 300, 999].includes(status);

/** Ids of orders in an output, simplified or not. */
export const idsOf = (items: Array<Record<string, unknown>> | null): unknown[] =>
	(items ?? []).map(({ orderId, ID, OrderID }) => orderId ?? ID ?? OrderID);
