/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import { formatTenantTime } from '../../../sandbox/time';
import { atDesk, type Desk, isOrder } from '../../support/core/orders';
import { sized } from '../../support/sized';
import { repeatsIn } from '../../support/trigger/repeats';

const RUNS = Number(process.env.TRIGGER_SANDBOX_HISTORIES ?? sized(6, 60));
const SECOND = 1000;
/** More than a page of the list. */
const ORDERS = 120;
const CART = 1;
const IN_PROCESS = 2;

jest.setTimeout(900_000);

const status = fc.constantFrom(CART, IN_PROCESS, IN_PROCESS, 3, 200, 999);
/** Seconds after its last update until a change shows. */
const late = fc.constantFrom(0, 0, 0, 20, 200);
/** So short that no change seems to be older than the beginning. */
const soon = fc.constantFrom(0, 0, 20, 40);
const order = fc.nat();
const happening = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant('create' as const), status, late: soon }) },
	{
		weight: 4,
		arbitrary: fc.record({ kind: fc.constant('change' as const), order, status, late }),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('touchMany' as const), order }) },
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant('wait' as const),
			minutes: fc.constantFrom(0.3, 1, 6, 37, 61),
		}),
	},
);
const fault = fc.record({
	// Kinds that are not retried within the poll, which would take real seconds
	kind: fc.constantFrom('html' as const, 'status' as const),
	skip: fc.nat(4),
});
const step = fc.record({
	happenings: fc.array(happening, { maxLength: 8 }),
	fault: fc.option(fault, { freq: 3 }),
	/** What n8n does after the poll. */
	end: fc.constantFrom('goesOn', 'goesOn', 'goesOn', 'isKilled', 'isKilledBeforeItStores'),
});
const steps = fc.array(step, { minLength: 1, maxLength: 8 });
/** In summer, and before clocks go back and forward. */
const begins = fc.constantFrom(
	...['2026-06-10T15:00:00Z', '2026-11-01T04:20:00Z', '2026-03-08T06:30:00Z'].map(Date.parse),
);

type Of<Generator> = Generator extends fc.Arbitrary<infer One> ? One : never;
type Happening = Of<typeof happening>;
type Step = Of<typeof step>;

interface Row {
	id: number;
	stamp: string;
	status: number;
	/** Whether n8n was killed before it had saved the state of the poll. */
	isLost: boolean;
}

/** What an event has emitted during a history, and what had happened. */
interface Played {
	desk: Desk;
	rows: Row[];
	/** Orders as they were at the beginning: status and last update. */
	before: ReadonlyMap<number, { status: number; lastUpdated: number }>;
}

function happen({ sandbox, create, change, tick, wait }: Desk, one: Happening): void {
	const { orders } = sandbox.data;
	const ids = [...orders.keys()];
	const idAt = (place: number) => ids[place % ids.length] ?? 0;
	switch (one.kind) {
		case 'wait':
			wait(one.minutes);
			return;
		case 'create': {
			const stamp = tick() - one.late * SECOND;
			create({ status: one.status, createdOn: stamp, lastUpdated: stamp });
			return;
		}
		case 'touchMany': {
			const stamp = tick();
			for (let index = 0; index < 70; index++) {
				change(idAt(one.order + index), { lastUpdated: stamp });
			}
			return;
		}
		case 'change': {
			const id = idAt(one.order);
			const stamp = tick() - one.late * SECOND;
			const isLater = stamp > (orders.get(id)?.lastUpdated ?? 0);
			change(id, { status: one.status, ...(isLater && { lastUpdated: stamp }) });
		}
	}
}

/** Plays a history, and then polls without disturbance until everything has come. */
async function play(desk: Desk, event: string, history: Step[]): Promise<Played> {
	const parameters = { event, output: 'raw' };
	const { sandbox, start, wait } = desk;
	let trigger = await desk.begun(parameters);
	const before = new Map(
		[...sandbox.data.orders].map(([id, { status, lastUpdated }]) => [id, { status, lastUpdated }]),
	);
	const rows: Row[] = [];
	let stored = trigger.stored();
	const poll = async (end: string): Promise<number> => {
		const items = (await trigger.poll().catch(() => null)) ?? [];
		const isLost = end === 'isKilledBeforeItStores';
		for (const { ID, LastUpdated, StatusCode } of items) {
			const row = { id: Number(ID), stamp: String(LastUpdated), status: Number(StatusCode) };
			rows.push({ ...row, isLost });
		}
		if (items.length > 0 && !isLost) stored = trigger.stored();
		if (end !== 'goesOn') trigger = start(parameters, { stored });
		return items.length;
	};
	for (const { happenings, fault, end } of history) {
		for (const one of happenings) happen(desk, one);
		if (fault) {
			const code = fault.kind === 'status' ? { kind: fault.kind, code: 400 } : { kind: fault.kind };
			sandbox.control.faults.add({ ...code, skip: fault.skip, path: '*/Orders', times: 4 });
		}
		await poll(end);
		sandbox.control.faults.clear();
		wait(0.1);
	}
	for (let quiet = 0; quiet < 2;) {
		wait(6);
		quiet = (await poll('goesOn')) === 0 ? quiet + 1 : 0;
	}
	return { desk, rows, before };
}

async function checkHistories(event: string, check: (played: Played) => void): Promise<void> {
	await fc.assert(
		fc.asyncProperty(begins, steps, async (begin, history) => {
			await atDesk(async (desk) => check(await play(desk, event, history)), {
				orders: ORDERS,
				begins: begin,
			})();
		}),
		{ numRuns: RUNS },
	);
}

/** A row may be emitted twice only if n8n did not save the state of the poll that emitted it. */
function expectNoRepeats(rows: Row[], keyOf: (row: Row) => unknown): void {
	const mayRepeat = new Set(rows.filter(({ isLost }) => isLost).map(keyOf));
	expect(repeatsIn(rows.map(keyOf), mayRepeat)).toEqual([]);
}

test('Order Updated fires once for the latest version of each order that changed', async () => {
	await checkHistories('orderUpdated', ({ desk, rows, before }) => {
		const keyOf = ({ id, stamp }: Pick<Row, 'id' | 'stamp'>) => `${id}@${stamp}`;
		const emitted = new Set(rows.map(keyOf));
		const missing = [...desk.sandbox.data.orders.values()]
			.filter(({ id, lastUpdated }) => before.get(id)?.lastUpdated !== lastUpdated)
			.map(({ id, lastUpdated }) => keyOf({ id, stamp: String(formatTenantTime(lastUpdated)) }))
			.filter((key) => !emitted.has(key));
		expect(missing).toEqual([]);
		expectNoRepeats(rows, keyOf);
	});
});

test('Order Created fires once for each new order, and for no older one', async () => {
	await checkHistories('orderCreated', ({ desk, rows, before }) => {
		const emitted = new Set(rows.map(({ id }) => id));
		const missing = [...desk.sandbox.data.orders.values()].filter(
			(one) => isOrder(one) && !before.has(one.id) && !emitted.has(one.id),
		);
		expect(missing).toEqual([]);
		expect(rows.filter((row) => !isOrder(row))).toEqual([]);
		expect([...emitted].filter((id) => before.has(id))).toEqual([]);
		expectNoRepeats(rows, ({ id }) => id);
	});
});

test('Order Status Changed fires last with the status that each order has', async () => {
	await checkHistories('orderStatusChanged', ({ desk, rows, before }) => {
		const last = new Map(rows.map(({ id, status: code }) => [id, code]));
		const wrong = [...desk.sandbox.data.orders.values()].filter(
			({ id, status: code }) => (last.get(id) ?? before.get(id)?.status) !== code,
		);
		expect(wrong).toEqual([]);
		const kept = rows.filter(({ isLost }) => !isLost);
		const again = kept.filter((row, index) => {
			const earlier = kept.slice(0, index).filter(({ id }) => id === row.id);
			return earlier.at(-1)?.status === row.status;
		});
		expect(again).toEqual([]);
	});
});
