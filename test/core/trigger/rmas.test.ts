import { calls } from '../../support/core/fixture';
import { atDesk } from '../../support/core/orders';
import { changeRma, createRma } from '../../support/core/records';

const CREATED = { event: 'rmaCreated' };
const CHANGED = { event: 'rmaChanged' };
const DAYS = 24 * 60;

const rmaIds = (items: Array<Record<string, unknown>> | null) =>
	(items ?? []).map(({ rmaId, ID }) => rmaId ?? ID);

describe('RMA Created', () => {
	test(
		'fires once for each RMA, however often and however late it is updated',
		atDesk(async (desk) => {
			const trigger = await desk.begun(CREATED);
			const id = createRma(desk);
			expect(await trigger.poll()).toMatchObject([
				{ rmaId: id, status: 'Open', channel: 'Amazon', lines: [{ quantityReturned: 1 }] },
			]);
			for (let day = 0; day < 5; day++) {
				desk.wait(day * DAYS);
				changeRma(desk, id, { trackingNumber: `1Z${day}` });
				expect(await trigger.poll()).toBeNull();
			}
			desk.wait(9 * DAYS);
			for (let poll = 0; poll < 3; poll++) expect(await trigger.poll()).toBeNull();
			changeRma(desk, id, { status: 3 });
			expect(await trigger.poll()).toBeNull();
		}),
	);

	test(
		'does not fire for an older RMA that is updated, and fires for one that was imported with an older date',
		atDesk(async (desk) => {
			const [old = 0] = desk.sandbox.data.rmas.keys();
			const trigger = await desk.begun(CREATED);
			changeRma(desk, old);
			const id = createRma(desk, { createdOn: Date.parse('2026-05-01T12:00:00Z') });
			expect(rmaIds(await trigger.poll())).toEqual([id]);
		}),
	);

	test(
		'fires for an RMA that has no last update yet',
		atDesk(async (desk) => {
			const trigger = await desk.begun(CREATED);
			const id = createRma(desk, { lastUpdated: 0 });
			expect(rmaIds(await trigger.poll())).toEqual([id]);
		}),
	);

	test(
		'filters by company and channel',
		atDesk(async (desk) => {
			const byCompany = await desk.begun({ ...CREATED, filters: { companies: [202] } });
			const byChannel = await desk.begun({ ...CREATED, filters: { channels: [6] } });
			createRma(desk);
			const [one, other] = [createRma(desk, { companyId: 202 }), createRma(desk, { channel: 6 })];
			expect(rmaIds(await byCompany.poll())).toEqual([one]);
			expect(rmaIds(await byChannel.poll())).toEqual([other]);
		}),
	);
});

test.each([CREATED, CHANGED])(
	'an answer that is dated a year ahead hides no later RMA: %j',
	async (parameters) => {
		await atDesk(async (desk) => {
			const date = new Date(Date.now() + 365 * DAYS * 60_000).toUTCString();
			const ahead = { kind: 'status', code: 200, headers: { date }, path: '*/Rma' } as const;
			const trigger = await desk.begun(parameters);
			const body = '{"Items":[],"TotalResults":0}';
			desk.sandbox.control.faults.add({ ...ahead, body, times: 2 });
			expect(await trigger.poll()).toBeNull();
			desk.sandbox.control.faults.clear();
			const id = createRma(desk, { lastUpdated: Date.now(), createdOn: Date.now() });
			expect(rmaIds(await trigger.poll())).toEqual([id]);
		})();
	},
);

describe('RMA Changed', () => {
	test(
		'fires for a change of the row, and takes two calls when it is quiet',
		atDesk(async (desk) => {
			const trigger = await desk.begun(CHANGED);
			const id = createRma(desk);
			expect(rmaIds(await trigger.poll())).toEqual([id]);
			changeRma(desk, id, { status: 2 });
			expect(await trigger.poll()).toMatchObject([{ rmaId: id, status: 'Processing' }]);
			// An update that does not change the row is not seen
			changeRma(desk, id);
			await trigger.poll();
			await desk.forgetCalls();
			trigger.hasChanged();
			expect(await trigger.poll()).toBeNull();
			expect(calls(desk.sandbox)).toHaveLength(2);
			expect(trigger.hasChanged()).toBe(false);
		}),
	);

	test(
		'loses no event while n8n is stopped for days, whatever time zone is set',
		atDesk(async (desk) => {
			const timezone = 'Pacific/Auckland';
			desk.engine.credentials.stored = { ...desk.engine.credentials.stored, timezone };
			const [old = 0] = desk.sandbox.data.rmas.keys();
			const trigger = await desk.begun(CHANGED);
			changeRma(desk, old, { status: 1 });
			desk.wait(6 * DAYS);
			const id = createRma(desk);
			expect(rmaIds(await trigger.poll()).sort()).toEqual([old, id].sort());
			expect(await trigger.poll()).toBeNull();
		}),
	);

	test(
		'waits for the chosen statuses, and has the single RMA as full detail',
		atDesk(async (desk) => {
			const trigger = await desk.begun({
				...CHANGED,
				filters: { statuses: [3] },
				output: 'detail',
			});
			const id = createRma(desk);
			expect(await trigger.poll()).toBeNull();
			changeRma(desk, id, { status: 3 });
			expect(await trigger.poll()).toMatchObject([{ ID: id, StatusCode: 3, Changes: {} }]);
			expect(rmaIds(await trigger.poll('manual'))[0]).toBe(id);
		}),
	);

	test(
		'a poll that fails halfway loses no event',
		atDesk(async (desk) => {
			const trigger = await desk.begun(CHANGED);
			const ids = Array.from({ length: 70 }, () => createRma(desk));
			desk.sandbox.control.faults.add({ kind: 'status', code: 400, path: '*/Rma', skip: 1 });
			const first = rmaIds(await trigger.poll());
			expect(first.length).toBeLessThan(70);
			desk.wait(3 * DAYS);
			expect([...first, ...rmaIds(await trigger.poll())].sort()).toEqual(ids);
		}),
	);
});
