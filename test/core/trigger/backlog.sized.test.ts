import { createRandom } from '../../../sandbox/data/random';
import { calls } from '../../support/core/fixture';
import { atDesk, idsOf, isOrder } from '../../support/core/orders';
import { sized } from '../../support/sized';

const BACKLOG = sized(2_500, 100_000);
/** Orders that change between two polls, while the backlog is read. */
const CHANGES = 300;
/** Rows per Poll is 1,000; the last slice of time that a poll reads may double that. */
const MOST_ROWS = 2_000;
/** Pages of 50 rows, and a few calls to find slices of time with that many rows. */
const MOST_CALLS = MOST_ROWS / 50 + 20;
const PARAMETERS = { event: 'orderCreated', startFrom: 'date', startDate: '2026-01-01' };

jest.setTimeout(900_000);

test(
	`a backlog of ${BACKLOG} orders is delivered in polls of limited size, each order once, despite failures and restarts`,
	atDesk(
		async ({ start, sandbox, change, create, wait, forgetCalls }) => {
			const random = createRandom(7);
			const { orders } = sandbox.data;
			const [firstId = 0] = orders.keys();
			const { faults, journal } = sandbox.control;
			let trigger = start(PARAMETERS);
			const emitted: unknown[] = [];
			const poll = async () => {
				journal.clear();
				const ids = await trigger.poll().then(idsOf, () => []);
				expect(ids.length).toBeLessThanOrEqual(MOST_ROWS);
				expect(calls(sandbox).length).toBeLessThanOrEqual(MOST_CALLS);
				emitted.push(...ids);
				return ids.length;
			};
			await poll();
			for (let polls = 0; emitted.length < 0.95 * BACKLOG && polls < 300; polls++) {
				if (random.chance(0.3)) {
					const skip = random.between(0, 30);
					faults.add({ kind: 'status', code: 400, path: '*/Orders', skip });
				}
				await poll();
				if (random.chance(0.2)) trigger = start(PARAMETERS, { stored: trigger.stored() });
				for (let changed = 0; changed < CHANGES; changed++) {
					const id = firstId + random.between(0, BACKLOG - 1);
					change(id, random.chance(0.1) ? { status: 2 } : {});
				}
				create();
				wait(1);
			}
			faults.clear();
			await forgetCalls();
			while ((await poll()) > 0) wait(1);
			const expected = [...orders.values()].filter(isOrder).map(({ id }) => id);
			expect(emitted.map(Number).sort((one, other) => one - other)).toEqual(expected);
		},
		{ orders: BACKLOG, callsPerHour: Infinity },
	),
);
