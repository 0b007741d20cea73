import type { Product } from '../../../sandbox/data/model';
import { found, isRow, startHarness, type Harness } from './client';

describe('importing physical inventory', () => {
	let harness: Harness;
	let plain: Product[];
	beforeEach(async () => {
		harness = await startHarness({ orders: 5, importTime: 8000 });
		plain = [...harness.sandbox.data.products.values()].filter(
			({ companyId, shadowOf, components }) =>
				companyId !== 203 && !shadowOf && components.length === 0,
		);
	});
	afterEach(async () => await harness.sandbox.close());

	const first = () => found(plain[0]).sku;
	const stockOf = async (sku: string): Promise<unknown> => {
		const url = `/api/Inventory/Warehouses?warehouseID=101&productID=${encodeURIComponent(sku)}`;
		const { body } = await harness.get(url);
		return Array.isArray(body) && isRow(body[0]) ? body[0].PhysicalQty : undefined;
	};
	const importFile = async (rows: string[], more: Record<string, unknown> = {}) =>
		await harness.put('/api/Inventory/ImportPhysicalInventory', {
			FileContent: Buffer.from(
				['ProductID,Warehouse,PhysicalInventoryQty,InventoryDate,LocationNotes', ...rows].join(
					'\n',
				),
			).toString('base64'),
			InventoryDate: '11/20/2026 10:30:00 AM',
			Format: 1,
			...more,
		});
	const job = async (id: number) => (await harness.get(`/api/QueuedJobs/${id}`)).body;

	it('answers a job that runs, ends, and then shows', async () => {
		const sku = first();
		const before = Number(await stockOf(sku));
		const answer = await importFile([`"${sku}",Main Warehouse,11,,`, 'NOTHING,101,3,,']);

		expect(answer.body).toEqual({
			ID: 9001,
			QueuedJobLink: '/queued-jobs/queued-job-details.aspx?id=9001',
			Message: expect.any(String),
		});
		expect(await job(9001)).toMatchObject({ Basic: { ID: 9001, Status: 0 }, TotalRecords: 2 });
		harness.clock.now += 7999;
		expect(await job(9001)).toMatchObject({ Basic: { Status: 1, CompletedOn: null } });
		expect(await stockOf(sku)).toBe(before);
		harness.clock.now += 1;
		expect(await job(9001)).toMatchObject({
			Basic: { Status: 5, ErrorMessage: 'Product NOTHING was not found.' },
			TotalSucceeded: 1,
			TotalFailure: 1,
		});
		expect(await stockOf(sku)).toBe(before + 11);
	});

	it('adds when partial, and sets everything else to zero when full', async () => {
		const [one, other] = plain;
		await importFile([`"${found(one).sku}",101,4,,`], { UpdateType: 'Full' });
		harness.clock.now += 8000;

		expect(await stockOf(found(one).sku)).toBe(4);
		expect(await stockOf(found(other).sku)).toBe(0);
		expect(await job(9001)).toMatchObject({ Basic: { Status: 3 } });
	});

	it('allows one at a time', async () => {
		await importFile([`"${first()}",101,1,,`]);
		const second = await importFile([`"${first()}",101,1,,`]);

		expect(second.status).toBe(500);
		expect(second.headers.get('content-type')).toContain('text/plain');
		expect(second.text).toBe(
			'You are not allowed to import physical inventory because 1 jobs are already submitted',
		);
		harness.clock.now += 8000;
		expect((await importFile([`"${first()}",101,1,,`])).status).toBe(200);
	});

	it('refuses a date in the future of the tenant', async () => {
		const answer = await importFile([], { InventoryDate: '2026-11-20T15:30:00' });

		expect(answer).toMatchObject({ status: 500, text: '"Future date is not allowed."' });
	});

	it('answers 500 about a job that nobody submitted', async () => {
		expect((await harness.get('/api/QueuedJobs/1')).status).toBe(500);
	});
});
