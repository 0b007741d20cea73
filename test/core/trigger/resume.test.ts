import { atDesk, idsOf } from '../../support/core/orders';

const EVENT = { event: 'orderUpdated' };

test(
	'a crash before n8n saved the checkpoint repeats that batch and nothing else',
	atDesk(async ({ begun, start, create }) => {
		const trigger = await begun(EVENT);
		const one = create();
		await trigger.poll();
		const stored = trigger.stored();
		const two = create();
		expect(idsOf(await trigger.poll())).toEqual([two]);
		const restarted = start(EVENT, { stored });
		expect(idsOf(await restarted.poll())).toEqual([two]);
		expect(one).toBeLessThan(two);
	}),
);

test(
	'a crash after quiet polls, which n8n does not save, repeats nothing',
	atDesk(async ({ begun, start, create, wait }) => {
		const trigger = await begun(EVENT);
		create();
		await trigger.poll();
		const stored = trigger.stored();
		for (let round = 0; round < 5; round++) {
			wait(10);
			expect(await trigger.poll()).toBeNull();
		}
		expect(await start(EVENT, { stored }).poll()).toBeNull();
	}),
);

test(
	'the trigger continues after it is reactivated, and starts over with other filters',
	atDesk(async ({ begun, start, create }) => {
		const trigger = await begun(EVENT);
		const stored = trigger.stored();
		const id = create();
		expect(idsOf(await start({ ...EVENT, output: 'raw' }, { stored }).poll())).toEqual([id]);
		const other = start({ ...EVENT, filters: { includeFba: false } }, { stored });
		expect(await other.poll()).toBeNull();
		expect(idsOf([{ ID: create() }])).toEqual(idsOf(await other.poll()));
	}),
);

test(
	'the trigger starts from a date, and reads a backlog in polls of about Rows per Poll',
	atDesk(
		async ({ start, sandbox }) => {
			const startDate = '2026-04-01';
			const options = { mostRows: 100 };
			const trigger = start({ event: 'orderUpdated', startFrom: 'date', startDate, options });
			expect(await trigger.poll()).toBeNull();
			const emitted: unknown[] = [];
			let polls = 0;
			for (; polls < 20 && emitted.length < 600; polls++) {
				const ids = idsOf(await trigger.poll());
				expect(ids.length).toBeLessThanOrEqual(250);
				emitted.push(...ids);
			}
			expect([...emitted].sort()).toEqual([...sandbox.data.orders.keys()]);
			expect(polls).toBeGreaterThan(3);
		},
		{ orders: 600 },
	),
);

test(
	'no event is lost or repeated in the night when clocks go back',
	atDesk(
		async ({ begun, create, wait }) => {
			const trigger = await begun(EVENT);
			const created: number[] = [];
			const emitted: unknown[] = [];
			for (let round = 0; round < 40; round++) {
				created.push(create());
				wait(round % 3 === 0 ? 2 : 7);
				emitted.push(...idsOf(await trigger.poll()));
			}
			expect(emitted).toEqual(created);
		},
		{ begins: Date.parse('2026-11-01T04:10:00Z') },
	),
);
