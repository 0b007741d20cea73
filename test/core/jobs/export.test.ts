import type { INodeParameters } from 'n8n-workflow';
import { calls, type Fixture, inSandbox } from '../../support/core/fixture';
import { editorOf } from '../../support/core/options';
import { plain } from '../../support/operations/onProduct';

const PRODUCTS: INodeParameters = {
	resource: 'export',
	operation: 'products',
	columns: ['ProductID', 'ProductName'],
	skus: '={{ $json.skus }}',
};
const SNAPSHOT: INodeParameters = {
	resource: 'export',
	operation: 'inventorySnapshot',
	outputAs: 'items',
};
const CSV = 'ProductID,Product Name\r\nA-1,"Shirt,\r\n""red"""\r\n';
const ROWS = [{ ProductID: 'A-1', 'Product Name': 'Shirt,\r\n"red"' }];
const base64 = (text: string) => Buffer.from(text).toString('base64');

const quick = (work: (fixture: Fixture) => Promise<void>) => inSandbox(work, { importTime: 0 });
const VIEW = { __rl: true, mode: 'id', value: '3' };

const posted = ({ sandbox }: Fixture): unknown[] =>
	calls(sandbox, 'POST').map(({ body }) => JSON.parse(body));

const fileOf = (
	outputs: Awaited<ReturnType<Fixture['engine']['run']>>['outputs'],
	field = 'data',
) => {
	const binary = outputs[0]?.[0]?.binary?.[field];
	return binary && { name: binary.fileName, text: Buffer.from(binary.data, 'base64').toString() };
};

test(
	'products are exported by SKUs, in their order, with as many rows',
	quick(async ({ sandbox, engine }) => {
		const skus = plain(sandbox).slice(0, 5);
		const { items, outputs } = await engine.run({ parameters: PRODUCTS, items: [{ skus }] });
		expect(items.map(({ ProductID }) => ProductID)).toEqual(skus);
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(skus.map(() => ({ item: 0 })));
	}),
);

describe('a saved view', () => {
	const parameters = { ...PRODUCTS, productsFrom: 'view', view: VIEW };

	test(
		'is read completely, and its SKUs are sent',
		inSandbox(
			async (fixture) => {
				const { sandbox, engine } = fixture;
				const { items, error } = await engine.run({ parameters });
				expect(error).toBeUndefined();
				const [body] = posted(fixture);
				expect(body).toMatchObject({ ProductIds: items.map(({ ProductID }) => ProductID) });
				expect(items.length).toBeGreaterThan(50);
				expect(calls(sandbox, 'GET', '/rest/api/Catalog/GetAllByView').length).toBeGreaterThan(1);
			},
			{ importTime: 0, products: 1200 },
		),
	);

	test(
		'without products queues nothing',
		quick(async ({ sandbox, engine }) => {
			const body = { Items: [], TotalResults: 0 };
			const path = '*/GetAllByView';
			sandbox.control.faults.add({ kind: 'status', code: 200, body, path });
			const { error } = await engine.run({ parameters });
			expect(error?.message).toBe('The saved view has no products');
			expect(calls(sandbox, 'POST')).toEqual([]);
		}),
	);
});

describe('an export that is answered with', () => {
	const answered = async (body: unknown, change: INodeParameters, headers = {}) => {
		let result: { items: object[]; file: ReturnType<typeof fileOf>; message?: string } | undefined;
		await quick(async (fixture) => {
			const path = '*/Exports/*';
			fixture.sandbox.control.faults.add({ kind: 'status', code: 200, body, headers, path });
			const run = await fixture.engine.run({
				parameters: { ...PRODUCTS, ...change },
				items: [{ skus: 'A-1' }],
			});
			result = { items: run.items, file: fileOf(run.outputs), message: run.error?.message };
			expect(calls(fixture.sandbox)).toHaveLength(1);
		})();
		return result;
	};

	test.each<[string, unknown]>([
		['a file in JSON, as the Swagger says', { FileName: 'a.csv', Content: base64(CSV) }],
		['base64 as text', base64(CSV)],
		['the table itself', CSV],
	])('%s needs no job', async (_, body) => {
		expect(await answered(body, {})).toMatchObject({ items: ROWS });
		const file = await answered(body, { outputAs: 'file' });
		expect(file).toMatchObject({ items: [{ success: true }], file: { text: CSV } });
	});

	test.each<[string, unknown, RegExp]>([
		['a refusal', { ErrorMessage: 'Not now' }, /^Not now$/],
		['a message', 'Export is not possible', /text that is not JSON/],
		['half of a table', 'ProductID\r\n"A-1', /a part of it is missing/],
		['Excel', 'PK\u0003\u0004\u0000', /an Excel or PDF file/],
	])('%s fails, and returns no rows', async (_, body, words) => {
		const type = String(body).startsWith('PK') ? 'application/octet-stream' : 'text/plain';
		const result = await answered(body, {}, { 'content-type': type });
		expect(result?.items).toEqual([]);
		expect(result?.message).toMatch(words);
	});
});

test(
	'a standard export sends its kind; an Excel file is a file, and no items',
	quick(async (fixture) => {
		const { engine, sandbox } = fixture;
		const [sku = ''] = plain(sandbox);
		const run = async (change: INodeParameters) =>
			await engine.run({ parameters: { ...PRODUCTS, ...change }, items: [{ skus: sku }] });
		const images = await run({ content: 11 });
		expect(images.items).toMatchObject([{ ProductID: sku, ImageID: '5001' }]);
		const excel = await run({ content: 5 });
		expect(excel.error).toMatchObject({
			message: expect.stringMatching(/an Excel or PDF file/),
			description: expect.stringMatching(/Output As to File/),
		});
		const file = await run({ content: 5, outputAs: 'file', outputField: 'sheet' });
		expect(file.items).toMatchObject([{ jobId: 9003, status: 'Completed', finished: true }]);
		expect(fileOf(file.outputs, 'sheet')).toMatchObject({ name: 'export.xlsx' });
		expect(posted(fixture)).toEqual([
			{ StandardExportKind: 11, ProductIds: [sku] },
			{ StandardExportKind: 5, ProductIds: [sku] },
			{ StandardExportKind: 5, ProductIds: [sku] },
		]);
	}),
);

test(
	'tabs are read, and an account without its products has no rows',
	quick(async ({ engine, sandbox }) => {
		const [sku = ''] = plain(sandbox);
		const parameters = { ...PRODUCTS, fileFormat: 0 };
		const tabs = await engine.run({ parameters, items: [{ skus: sku }] });
		expect(tabs.items).toMatchObject([{ ProductID: sku }]);
		const none = await engine.run({ parameters, items: [{ skus: 'NO-SUCH' }] });
		expect(none.error).toBeUndefined();
		expect(none.items).toEqual([]);
	}),
);

test(
	'a job that is not waited for, or takes longer, is returned with its ID',
	inSandbox(async ({ engine, sandbox }) => {
		const [sku = ''] = plain(sandbox);
		for (const change of [{ waitForCompletion: false }, { maximumWait: 0 }]) {
			const { items } = await engine.run({
				parameters: { ...PRODUCTS, ...change },
				items: [{ skus: sku }],
			});
			expect(items).toMatchObject([{ jobId: expect.any(Number), finished: false }]);
		}
	}),
);

test(
	'a partial success says so beside the rows',
	quick(async ({ engine, sandbox }) => {
		const id = 9001;
		const job = {
			Basic: { ID: id, Status: 5, ErrorMessage: 'Row 2 was skipped' },
			TotalRecords: 2,
		};
		const path = `*/QueuedJobs/${id}`;
		sandbox.control.faults.add({ kind: 'status', code: 200, body: job, path });
		const [sku = ''] = plain(sandbox);
		const { items, run } = await engine.run({ parameters: PRODUCTS, items: [{ skus: sku }] });
		expect(items).toHaveLength(1);
		expect(JSON.stringify(run.data.resultData.runData.Sellercloud?.[0]?.hints)).toMatch(
			/Job 9001 was a partial success, so rows may be missing: Row 2 was skipped/,
		);
	}),
);

describe('an inventory snapshot', () => {
	test(
		'has the products that are wanted, and is one call',
		quick(async ({ engine, sandbox }) => {
			const { items } = await engine.run({ parameters: { ...SNAPSHOT, template: 2 } });
			expect(items.length).toBeGreaterThan(0);
			expect(items.every(({ PhysicalInventoryQty }) => Number(PhysicalInventoryQty) > 0)).toBe(
				true,
			);
			expect(calls(sandbox).map(({ query }) => query)).toEqual(['template=2&fileFormat=1']);
		}),
	);

	test(
		'is a file unless items are wanted, also for a read-only credential',
		inSandbox(
			async ({ engine }) => {
				const { outputs, items } = await engine.run({
					parameters: { ...SNAPSHOT, outputAs: 'file', fileFormat: 2 },
				});
				expect(items).toEqual([{ success: true }]);
				expect(fileOf(outputs)).toMatchObject({ name: 'inventory.xlsx' });
			},
			{ credential: { readOnly: true } },
		),
	);

	test(
		'that is answered with a job is the file of the job',
		quick(async ({ engine, sandbox }) => {
			const [sku = ''] = plain(sandbox);
			await engine.run({
				parameters: { ...PRODUCTS, waitForCompletion: false },
				items: [{ skus: sku }],
			});
			const body = { QueuedJobLink: '/queued-jobs/queued-job-details.aspx?id=9001' };
			sandbox.control.faults.add({ kind: 'status', code: 200, body, path: '*Template' });
			const { items } = await engine.run({ parameters: SNAPSHOT });
			expect(items).toMatchObject([{ ProductID: sku }]);
		}),
	);
});

test(
	'the columns to choose from are those of the account',
	quick(async ({ engine, sandbox }) => {
		const { options } = editorOf(engine);
		expect(await options('getExportColumns')).toContainEqual({
			name: 'Product ID',
			value: 'ProductID',
		});
		const path = '*/Metadata';
		sandbox.control.faults.add({ kind: 'status', code: 200, body: { Columns: [] }, path });
		await expect(options('getExportColumns')).rejects.toThrow(/did not return a list/);
	}),
);
