/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import { type Creation, CREATIONS, newIdsOf } from '../../support/core/creations';
import { atDesk, type Desk } from '../../support/core/orders';
import { sized } from '../../support/sized';
import { repeatsIn } from '../../support/trigger/repeats';

const RUNS = Number(process.env.TRIGGER_SANDBOX_HISTORIES ?? sized(5, 60));
const SECOND = 1000;

jest.setTimeout(900_000);

/** Seconds after its creation until a record shows; so short that none seems to be older than the beginning. */
const late = fc.constantFrom(0, 0, 20, 40);
const happening = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant('create' as const), late }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('change' as const), place: fc.nat(8) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('createMany' as const) }) },
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant('wait' as const),
			minutes: fc.constantFrom(0.3, 1, 6, 61, 1500),
		}),
	},
);
const step = fc.record({
	happenings: fc.array(happening, { maxLength: 6 }),
	/** Calls that go well before the one that does not. */
	fault: fc.option(fc.nat(3), { freq: 3 }),
	/** What n8n does after the poll. */
	end: fc.constantFrom('goesOn', 'goesOn', 'goesOn', 'isKilled', 'isKilledBeforeItStores'),
});
const steps = fc.array(step, { minLength: 1, maxLength: 8 });
/** In summer, and before clocks go back and forward. */
const begins = fc.constantFrom(
	...['2026-06-10T15:00:00Z', '2026-11-01T04:20:00Z', '2026-03-08T06:30:00Z'].map(Date.parse),
);

/** The first records come in the hour that comes twice. */
const IN_REPEATED_HOUR: [number, Array<Of<typeof step>>] = [
	Date.parse('2026-11-01T04:20:00Z'),
	[
		{
			happenings: [
				{ kind: 'wait', minutes: 61 },
				{ kind: 'create', late: 0 },
				{ kind: 'create', late: 0 },
			],
			fault: null,
			end: 'goesOn',
		},
	],
];

type Of<Generator> = Generator extends fc.Arbitrary<infer One> ? One : never;

function happen(desk: Desk, { create, change }: Creation, one: Of<typeof happening>): void {
	switch (one.kind) {
		case 'wait':
			return desk.wait(one.minutes);
		case 'change':
			return change(desk, one.place);
		case 'create':
			create(desk, desk.tick() - one.late * SECOND);
			return;
		case 'createMany':
			// More than a page of the list
			for (let made = 0; made < 60; made++) create(desk);
	}
}

/** Plays a history, and then polls without disturbance until everything has come. */
async function play(desk: Desk, kind: Creation, history: Array<Of<typeof step>>) {
	const parameters = { event: kind.event, output: 'raw' };
	let trigger = await desk.begun(parameters);
	const before = new Set(kind.ids(desk));
	const emitted: string[] = [];
	const lost = new Set<string>();
	let stored = trigger.stored();
	const poll = async (end: string): Promise<number> => {
		const ids = newIdsOf(await trigger.poll().catch(() => null));
		emitted.push(...ids);
		const isLost = end === 'isKilledBeforeItStores';
		if (isLost) for (const id of ids) lost.add(id);
		if (ids.length > 0 && !isLost) stored = trigger.stored();
		if (end !== 'goesOn') trigger = desk.start(parameters, { stored });
		return ids.length;
	};
	for (const { happenings, fault, end } of history) {
		for (const one of happenings) happen(desk, kind, one);
		if (fault !== null) {
			// A kind that is not retried within the poll, which would take real seconds
			const { faults } = desk.sandbox.control;
			faults.add({ kind: 'status', code: 400, path: kind.path, skip: fault, times: 4 });
		}
		await poll(end);
		desk.sandbox.control.faults.clear();
		desk.wait(0.1);
	}
	for (let quiet = 0; quiet < 2;) {
		desk.wait(6);
		quiet = (await poll('goesOn')) === 0 ? quiet + 1 : 0;
	}
	return { before, emitted, lost };
}

test.each(Object.values(CREATIONS))(
	'$event fires once for each new record, and for no older one',
	async (kind) => {
		await fc.assert(
			fc.asyncProperty(begins, steps, async (begin, history) => {
				await atDesk(
					async (desk) => {
						const { before, emitted, lost } = await play(desk, kind, history);
						const created = kind.ids(desk).filter((id) => !before.has(id));
						expect([...new Set(emitted)].sort()).toEqual(created.sort());
						// Twice only if n8n did not save the state of the poll that emitted it
						expect(repeatsIn(emitted, lost)).toEqual([]);
					},
					{ orders: 60, products: 20, begins: begin },
				)();
			}),
			{ numRuns: RUNS, examples: [IN_REPEATED_HOUR] },
		);
	},
);
