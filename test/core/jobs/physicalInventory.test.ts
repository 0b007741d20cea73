/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { parse } from 'csv-parse/sync';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { calls, type Fixture, inSandbox } from '../../support/core/fixture';
import { withoutPauses } from '../../support/core/machineClock';
import { atDesk, type Desk } from '../../support/core/orders';
import { submitJob } from '../../support/core/records';
import { byId } from '../../support/operations/example';
import { plain, unitsOf } from '../../support/operations/onProduct';

const MAIN = 101;
const credential = { timezone: 'America/New_York' };

const IMPORT: INodeParameters = {
	resource: 'import',
	operation: 'physicalInventory',
	warehouse: byId(MAIN),
	updateType: 0,
	product: '={{ $json.sku }}',
	quantity: '={{ $json.quantity }}',
};

const full = (more: INodeParameters = {}): INodeParameters => ({
	...IMPORT,
	updateType: 1,
	confirmWarehouse: 'Main Warehouse',
	minimumRows: 1,
	...more,
});

const fromFile = (more: INodeParameters = {}): INodeParameters => ({
	importFrom: 'file',
	inputField: 'data',
	...more,
});

const fileOf = (text: string, fileName = 'stock.csv') => ({
	data: { data: Buffer.from(text).toString('base64'), mimeType: 'text/csv', fileName },
});

const quick = (work: (fixture: Fixture) => Promise<void>, products = 20) =>
	inSandbox(work, { importTime: 0, products, credential });

/** The imports that were sent: what the request says, and the rows of its file. */
const sent = ({ sandbox }: Pick<Fixture, 'sandbox'>) =>
	calls(sandbox, 'PUT').map(({ body }) => {
		const { FileContent, ...request } = JSON.parse(body);
		const rows: IDataObject[] = parse(Buffer.from(FileContent, 'base64').toString(), {
			columns: true,
		});
		return { request, rows };
	});

const countsOf = ({ sandbox }: Pick<Fixture, 'sandbox'>, count: number) =>
	plain(sandbox)
		.slice(0, count)
		.map((sku, index) => ({ sku, quantity: index + 1 }));

const unitsIn = ({ sandbox }: Pick<Fixture, 'sandbox'>) =>
	plain(sandbox).map((sku) => unitsOf(sandbox, sku, MAIN));

describe('adding to stock', () => {
	test(
		'the file has what the template of Sellercloud has, in the time of the account',
		quick(async (fixture) => {
			const [first = { sku: '' }] = countsOf(fixture, 1);
			const start = Date.now();
			await fixture.engine.run({ parameters: IMPORT, items: [first] });
			const [{ request, rows } = { request: {}, rows: [] }] = sent(fixture);
			expect(request).toMatchObject({ UpdateType: 0, WarehouseID: MAIN, Format: 1 });
			expect(Object.keys(rows[0] ?? {})).toEqual([
				'ProductID',
				'Warehouse',
				'PhysicalInventoryQty',
				'InventoryDate',
			]);
			expect(rows).toMatchObject([
				{ ProductID: first.sku, Warehouse: 'Main Warehouse', PhysicalInventoryQty: '1' },
			]);
			const inNewYork = new Date(start).toLocaleString('sv', { timeZone: 'America/New_York' });
			const later = new Date(start + 60_000).toLocaleString('sv', { timeZone: 'America/New_York' });
			const told = String(request.InventoryDate).replace('T', ' ');
			expect(told >= inNewYork && told <= later).toBe(true);
			expect(rows[0]?.InventoryDate).toMatch(/^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d\d:\d\d [AP]M$/);
			expect(Date.parse(String(rows[0]?.InventoryDate))).toBe(Date.parse(told));
		}),
	);

	test(
		'a time zone that is ahead of the account is told by the server, and nothing is imported',
		inSandbox(
			async (fixture) => {
				const { error } = await fixture.engine.run({
					parameters: IMPORT,
					items: countsOf(fixture, 1),
				});
				expect(error?.message).toMatch(/Future date is not allowed/);
				expect(fixture.sandbox.data.jobs.size).toBe(0);
			},
			{ importTime: 0, credential: { timezone: 'Asia/Tokyo' } },
		),
	);

	test(
		'a product that comes twice is refused, because both would be one row or add up',
		quick(async (fixture) => {
			const [first, second] = countsOf(fixture, 2);
			const twice = { sku: ` ${String(first?.sku).toLowerCase()}`, quantity: 1 };
			const { outputs } = await fixture.engine.run({
				parameters: IMPORT,
				items: [first, second, twice].flatMap((one) => one ?? []),
				onError: 'continueErrorOutput',
			});
			expect(outputs[0]?.map(({ json }) => json.sku)).toEqual([second?.sku]);
			expect(outputs[1]?.map(({ json }) => json.error)).toEqual([
				expect.stringMatching(/ is in 2 input items$/),
				expect.stringMatching(/ is in 2 input items$/),
			]);
			expect(sent(fixture)).toMatchObject([{ rows: [{ ProductID: second?.sku }] }]);
		}),
	);

	test(
		'a row that the log names is an error of its item, and the others do not claim success',
		quick(async (fixture) => {
			const [first, second] = countsOf(fixture, 2);
			const { outputs } = await fixture.engine.run({
				parameters: IMPORT,
				items: [first, { sku: 'NO-SUCH', quantity: 3 }, second].flatMap((one) => one ?? []),
				onError: 'continueErrorOutput',
			});
			expect(outputs[0]?.map(({ json }) => [json.sku, json.success, json.errors])).toEqual(
				[first, second].map((one) => [one?.sku, null, ['Product NO-SUCH was not found.']]),
			);
			expect(outputs[1]?.map(({ json }) => json.error)).toEqual([
				'Sellercloud did not import NO-SUCH: Product NO-SUCH was not found.',
			]);
		}),
	);

	test(
		'the number of a row is not taken for a SKU, and a SKU not for a part of a longer one',
		quick(async (fixture) => {
			const failures = ['Row 12: ABC-1-RED was not found', 'Row 13: it is no number'];
			const [template] = fixture.sandbox.data.products.values();
			for (const sku of ['12', 'ABC-1']) {
				if (template) fixture.sandbox.data.products.set(sku, { ...template, sku });
			}
			const body = {
				Items: failures.map((Message) => ({ IsError: true, Message })),
				TotalResults: 2,
			};
			const path = '*/QueuedJobs/9001/Logs';
			fixture.sandbox.control.faults.add({ kind: 'status', code: 200, body, path, times: 9 });
			const { outputs } = await fixture.engine.run({
				parameters: IMPORT,
				items: ['12', 'ABC-1'].map((sku) => ({ sku, quantity: 1 })),
				onError: 'continueErrorOutput',
			});
			expect(outputs[0]?.map(({ json }) => json.sku)).toEqual(['12', 'ABC-1']);
		}),
	);

	test(
		'a file is sent as it is, with its format and, where it is needed, its extension',
		quick(async (fixture) => {
			const [sku = ''] = plain(fixture.sandbox);
			const tabs = fileOf(`ProductID\tPhysicalInventoryQty\n${sku}\t4\n`, 'stock.txt');
			const { items, error } = await fixture.engine.run({
				parameters: { ...IMPORT, ...fromFile({ fileFormat: 0 }) },
				binary: tabs,
			});
			expect(error).toBeUndefined();
			expect(items).toMatchObject([{ jobId: 9001, finished: true, total: 1, succeeded: 1 }]);
			await fixture.engine.run({
				parameters: { ...IMPORT, ...fromFile({ fileFormat: 2 }) },
				binary: fileOf('PK', 'stock.XLSX'),
			});
			const bodies = calls(fixture.sandbox, 'PUT').map(({ body }) => JSON.parse(body));
			expect(bodies).toMatchObject([
				{ Format: 0, FileContent: tabs.data.data },
				{ Format: 2, FileExtension: '.xlsx' },
			]);
			expect(bodies[0]).not.toHaveProperty('FileExtension');
		}),
	);
});

describe('replacing the stock', () => {
	test(
		'sets the quantities, and what is missing to 0',
		quick(async (fixture) => {
			const items = countsOf(fixture, 3);
			const parameters = full({ confirmWarehouse: ' main warehouse ', minimumRows: 3 });
			const { items: results, error } = await fixture.engine.run({ parameters, items });
			expect(error).toBeUndefined();
			expect(results).toMatchObject(items.map((one) => ({ ...one, success: true })));
			const [one, two, three, ...others] = unitsIn(fixture);
			expect([one, two, three]).toEqual([1, 2, 3]);
			expect(others.every((units) => units === 0)).toBe(true);
		}),
	);

	/** Runs it with others going on, and expects that nothing was imported. */
	const nothing = (
		message: RegExp,
		parameters: INodeParameters,
		itemsOf: (fixture: Fixture) => IDataObject[] = (fixture) => countsOf(fixture, 3),
		binary = fileOf('ProductID,PhysicalInventoryQty\nA,1\nB,2\n'),
	) =>
		quick(async (fixture) => {
			const before = unitsIn(fixture);
			const { outputs } = await fixture.engine.run({
				parameters,
				items: itemsOf(fixture),
				binary,
				onError: 'continueErrorOutput',
			});
			expect(outputs[0] ?? []).toEqual([]);
			expect(outputs[1]?.map(({ json }) => json.error)).toContainEqual(
				expect.stringMatching(message),
			);
			expect(calls(fixture.sandbox, 'PUT')).toEqual([]);
			expect(unitsIn(fixture)).toEqual(before);
		}, 80);

	test(
		'not if another warehouse was typed',
		nothing(/is "Second", but warehouse 101 is "Main/, full({ confirmWarehouse: 'Second' })),
	);
	test(
		'not with fewer items than Minimum Rows',
		nothing(/only 3 rows, but Minimum Rows is 4/, full({ minimumRows: 4 })),
	);
	test(
		'not with fewer rows in the file than Minimum Rows',
		nothing(/only 2 rows, but Minimum Rows is 3/, full(fromFile({ minimumRows: 3 })), () => [{}]),
	);
	test(
		'not if a quoted cell with line breaks is taken for rows',
		nothing(
			/only 1 rows, but Minimum Rows is 2/,
			full(fromFile({ minimumRows: 2 })),
			() => [{}],
			fileOf('ProductID,PhysicalInventoryQty,LocationNotes\nA,1,"x\ny\nz"\n,,\n\n'),
		),
	);
	test(
		'not if the file breaks off',
		nothing(
			/missing/,
			full(fromFile()),
			() => [{}],
			fileOf('ProductID,PhysicalInventoryQty\nA,1\n"B'),
		),
	);
	test(
		'not if a quantity in the file is empty',
		nothing(
			/quantity of row 2 is empty/,
			full(fromFile()),
			() => [{}],
			fileOf('ProductID,PhysicalInventoryQty\nA,1\nB,\n'),
		),
	);
	test.each([
		['A,5\nB,6\n', /has no column ProductID/],
		['ProductID,Qty\nA,5\n', /has no column PhysicalInventoryQty/],
		['ProductID,PhysicalInventoryQty,PhysicalInventoryQty\nA,5,6\n', /has 2 columns Phys/],
		['ProductID;PhysicalInventoryQty\nA;5\n', /has no column ProductID/],
		['ProductID\tPhysicalInventoryQty\nA\t5\n', /has no column .* Check .* File Format/],
		['ProductID,PhysicalInventoryQty\nA,-5\n', /quantity of row 1 is not a whole number/],
		['ProductID,PhysicalInventoryQty\nA,#N/A\n', /quantity of row 1 is not a whole number/],
		['ProductID,PhysicalInventoryQty\nA,1,500\n', /row 1 has more cells than the first row/],
		['ProductID,PhysicalInventoryQty\nA,1\n a,5\n', /a is in more than one row/],
		['ProductID,PhysicalInventoryQty\n,1\n', /row 1 has no ProductID/],
		['ProductID,Warehouse,PhysicalInventoryQty\nA,Second,1\n', /row 1 is for another warehouse/],
	])('not from the file %j', async (text, message) => {
		await nothing(message, full(fromFile()), () => [{}], fileOf(text))();
	});
	test(
		'not from an Excel file, whose rows cannot be counted',
		nothing(/needs a CSV/, full(fromFile({ fileFormat: 2 })), () => [{}]),
	);
	test(
		'not from an Excel file that is said to be a CSV file',
		nothing(/is an Excel or PDF file/, full(fromFile()), () => [{}], fileOf('PK\u0003\u0004')),
	);
	test(
		'not if one of the items is wrong: its product would become 0',
		nothing(/^1 of the 3 input items cannot be sent$/, full(), (fixture) =>
			countsOf(fixture, 3).map((one, index) => (index === 1 ? { ...one, quantity: '' } : one)),
		),
	);
	test(
		'not if one of the items is only tried out',
		nothing(
			/Only 2 of the 3 input items replace existing data/,
			full({ options: { dryRun: '={{ $json.quantity === 3 }}' } }),
			(fixture) => countsOf(fixture, 3).slice(0, 3),
		),
	);
	test(
		'not if the items are for two warehouses: the second file would undo the first',
		nothing(
			/would need 2 files/,
			full({ warehouse: byId('={{ $json.quantity === 1 ? 101 : 102 }}') }),
		),
	);
	test(
		'not from two files, which would replace one another',
		nothing(/would need 2 files/, full(fromFile()), () => [{}, {}]),
	);
	test(
		'not more than Maximum Items',
		nothing(/change 55 records .* Maximum Items is 50/, full(), (fixture) => countsOf(fixture, 55)),
	);
	test(
		'not more rows of a file than Maximum Items',
		nothing(
			/change 60 records .* Maximum Items is 50/,
			full(fromFile()),
			() => [{}],
			fileOf(
				`ProductID,PhysicalInventoryQty\n${Array.from({ length: 60 }, (_, n) => `A${n},1\n`).join('')}`,
			),
		),
	);

	test(
		'from a file, when all is right',
		quick(async (fixture) => {
			const [first = '', second = ''] = plain(fixture.sandbox);
			const file = `ProductID,PhysicalInventoryQty\n${first},5\n${second},6\n`;
			const { items, error } = await fixture.engine.run({
				parameters: full(fromFile({ minimumRows: 2 })),
				binary: fileOf(file),
			});
			expect(error).toBeUndefined();
			expect(items).toMatchObject([{ jobId: 9001, finished: true, total: 2, succeeded: 2 }]);
			expect(unitsIn(fixture).slice(0, 3)).toEqual([5, 6, 0]);
		}),
	);

	test(
		'reads the name of the right warehouse from a server that ignores the filter',
		quick(async (fixture) => {
			const Items = [
				{ ID: 102, Name: 'Main Warehouse' },
				{ ID: 101, Name: 'Other' },
			];
			const body = { Items, TotalResults: 2 };
			const path = '*/Warehouses';
			fixture.sandbox.control.faults.add({ kind: 'status', code: 200, body, path, times: 9 });
			const { error } = await fixture.engine.run({
				parameters: full(),
				items: countsOf(fixture, 2),
			});
			expect(error?.message).toMatch(/but warehouse 101 is "Other"/);
			expect(calls(fixture.sandbox, 'PUT')).toEqual([]);
		}),
	);
});

describe('while another import is running', () => {
	const waiting = (work: (desk: Desk) => Promise<void>) =>
		atDesk(async (desk) => await withoutPauses(desk, async () => await work(desk)), {
			credential,
			importTime: 0,
		});
	const run = async (desk: Desk, more: INodeParameters) =>
		await desk.engine.run({ parameters: { ...IMPORT, ...more }, items: countsOf(desk, 1) });

	test(
		'it is waited for, and ours follows',
		waiting(async (desk) => {
			submitJob(desk, 5);
			const { items, error } = await run(desk, { waitForRunning: true });
			expect(error).toBeUndefined();
			expect(items).toMatchObject([{ jobId: 9002, finished: true, success: true }]);
		}),
	);

	test(
		'no longer than Maximum Wait',
		waiting(async (desk) => {
			submitJob(desk, 30);
			const before = desk.now();
			const { error } = await run(desk, { waitForRunning: true, maximumWait: 4 });
			expect(error?.message).toMatch(/^Another import is still running: You are not allowed/);
			expect(error?.description).toMatch(/so nothing was imported/);
			expect(desk.now() - before).toBe(4 * 60_000);
		}),
	);

	test(
		'it is not waited for if that is off',
		waiting(async (desk) => {
			submitJob(desk, 5);
			const { error } = await run(desk, { waitForRunning: false });
			expect(error?.message).toMatch(/^Another import is still running/);
			expect(calls(desk.sandbox, 'PUT')).toHaveLength(1);
		}),
	);

	test(
		'stopping the execution stops the waiting, and nothing is imported',
		waiting(async (desk) => {
			submitJob(desk, 600);
			const { run: stopped } = await desk.engine.run({
				parameters: { ...IMPORT, waitForRunning: true, maximumWait: 600 },
				items: countsOf(desk, 1),
				onStart: (stop) => {
					const watch = setInterval(() => {
						if (calls(desk.sandbox, 'PUT').length < 3) return;
						clearInterval(watch);
						stop();
					}, 1);
				},
			});
			expect(stopped.status).not.toBe('success');
			// All of 10 hours would take 1,440
			expect(calls(desk.sandbox, 'PUT').length).toBeLessThan(1000);
			expect(desk.sandbox.data.jobs.size).toBe(1);
		}),
	);

	test(
		'a job of another kind is none',
		waiting(async (desk) => {
			submitJob(desk, 5, { type: 1 });
			expect((await run(desk, { waitForRunning: false })).error).toBeUndefined();
		}),
	);
});
