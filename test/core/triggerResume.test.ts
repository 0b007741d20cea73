import { atDesk, idsOf } from '../support/core/orders';

const EVENT = { event: 'orderUpdated' };

test(
	'a crash before n8n stored the place repeats that batch and nothing else',
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
	'after quiet polls, which n8n does not store, a crash repeats nothing',
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
	'reactivation resumes; another filter begins anew',
	atDesk(async ({ begun, start, create }) => {
		const trigger = await begun(EVENT);
		const stored = trigger.stored();
		const id = create();
		expect(idsOf(await start({ ...EVENT, output: 'row' }, { stored }).poll())).toEqual([id]);
		const other = start({ ...EVENT, filters: { includeFba: false } }, { stored });
		expect(await other.poll()).toBeNull();
		expect(idsOf([{ ID: create() }])).toEqual(idsOf(await other.poll()));
	}),
);

test(
	'with a date it begins there, and works a backlog off in polls of about so many rows',
	atDesk(
		async ({ start, sandbox }) => {
			const startDate = '2026-04-01';
			const options = { mostRows: 100 };
			const trigger = start({ event: 'orderUpdated', startFrom: 'date', startDate, options });
			expect(await trigger.poll()).toBeNull();
			const told: unknown[] = [];
			let polls = 0;
			for (; polls < 20 && told.length < 600; polls++) {
				const ids = idsOf(await trigger.poll());
				expect(ids.length).toBeLessThanOrEqual(250);
				told.push(...ids);
			}
			expect([...told].sort()).toEqual([...sandbox.data.orders.keys()]);
			expect(polls).toBeGreaterThan(3);
		},
		{ orders: 600 },
	),
);

test(
	'in the night when clocks go back nothing is lost or repeated',
	atDesk(
		async ({ begun, create, wait }) => {
			const trigger = await begun(EVENT);
			const created: number[] = [];
			const told: unknown[] = [];
			for (let round = 0; round < 40; round++) {
				created.push(create());
				wait(round % 3 === 0 ? 2 : 7);
				told.push(...idsOf(await trigger.poll()));
			}
			expect(told).toEqual(created);
		},
		{ begins: Date.parse('2026-11-01T04:10:00Z') },
	),
);
