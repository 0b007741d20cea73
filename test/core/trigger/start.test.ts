import { expectInContract } from '../../support/core/contract';
import { calls } from '../../support/core/fixture';
import { atDesk, idsOf } from '../../support/core/orders';

const EVENT = { event: 'orderUpdated' };
const queries = (entries: Array<{ query: string }>) =>
	entries.map(({ query }) => new URLSearchParams(query));

test(
	"the window is in the account's time zone, and filters are sent",
	atDesk(async ({ begun, create, sandbox }) => {
		const filters = { companies: [201, 202], channels: [4], warehouses: [101] };
		const trigger = await begun({ event: 'orderCreated', filters });
		create();
		await trigger.poll();
		const last = queries(calls(sandbox)).at(-1);
		expect(last?.get('model.lastUpdatedFrom')).toMatch(/^2026-0\d-\d\dT\d\d:\d\d:\d\d$/);
		expect(last?.getAll('model.companyID')).toEqual(['201', '202']);
		expect(last?.getAll('model.warehouseID')).toEqual(['101']);
		expect(last?.getAll('model.channel')).toEqual(['4']);
	}),
);

test('a request that is not in the contract fails the test', async () => {
	const entry = { sequence: 1, at: 0, address: '', headers: {}, body: '', method: 'GET' };
	const judged = async (path: string, query: string) =>
		await expectInContract([{ ...entry, path, query }]);
	await judged('/rest/api/Orders', 'model.pageNumber=1');
	await expect(judged('/rest/api/Orders', 'model.pageNumber=one')).rejects.toThrow();
	await expect(judged('/rest/api/Orders', 'model.lastUpdated=1')).rejects.toThrow();
	await expect(judged('/rest/api/Rma/Nothing/Here', '')).rejects.toThrow();
});

describe('a poll ends within the time limit of n8n', () => {
	// No test waits that long, so a poll that ends was ended by the limit; the first page comes well within it
	const silent = { kind: 'latency', ms: 600_000, path: '*/Orders' } as const;
	const budget = 5_000;

	test.concurrent(
		'and delivers what came',
		atDesk(async ({ begun, start, create, sandbox }) => {
			const stored = (await begun(EVENT)).stored();
			const ids = Array.from({ length: 120 }, () => create());
			const hurried = start(EVENT, { stored, budget });
			sandbox.control.faults.add({ ...silent, skip: 1, times: 2 });
			const first = idsOf(await hurried.poll());
			expect(first.length).toBeGreaterThan(0);
			expect(first.length).toBeLessThanOrEqual(50);
			sandbox.control.faults.clear();
			expect([...first, ...idsOf(await hurried.poll())].sort()).toEqual(ids);
		}),
	);

	test.concurrent(
		'and fails if nothing came, and no event is lost',
		atDesk(async ({ begun, start, create, sandbox }) => {
			const stored = (await begun(EVENT)).stored();
			const id = create();
			const hurried = start(EVENT, { stored, budget });
			sandbox.control.faults.add({ ...silent, times: 1 });
			await expect(hurried.poll()).rejects.toThrow(/did not answer within the time/);
			sandbox.control.faults.clear();
			expect(idsOf(await hurried.poll())).toEqual([id]);
		}),
	);
});

describe('at the start', () => {
	test(
		'the trigger takes few calls, however many orders there are and whatever the clock of n8n shows',
		atDesk(
			async ({ begun, create, sandbox }) => {
				const trigger = await begun(EVENT);
				expect(calls(sandbox).length).toBeLessThanOrEqual(6);
				const id = create();
				expect(idsOf(await trigger.poll())).toEqual([id]);
			},
			{ orders: 400 },
		),
	);

	test(
		'a failure keeps the user from activating the workflow, but not n8n from starting it',
		atDesk(async ({ start, begun, create, sandbox }) => {
			sandbox.control.faults.add({ kind: 'status', code: 403, path: '*/Orders' });
			await expect(start(EVENT, { activation: 'activate' }).poll()).rejects.toThrow(/permit/);
			const stored = (await begun(EVENT)).stored();
			const id = create();
			// As after a restart: this process has not polled the workflow
			const restarted = start(EVENT, { stored, workflowId: 'restarted' });
			sandbox.control.faults.add({ kind: 'status', code: 403, path: '*/Orders', times: 2 });
			expect(await restarted.poll()).toBeNull();
			await expect(restarted.poll()).rejects.toThrow(/permit/);
			expect(idsOf(await restarted.poll())).toEqual([id]);
		}),
	);
});
