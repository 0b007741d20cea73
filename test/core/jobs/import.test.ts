import { parse } from 'csv-parse/sync';
import type { INodeParameters } from 'n8n-workflow';
import { calls, type Fixture, inSandbox } from '../../support/core/fixture';
import { plain, productOf } from '../../support/operations/onProduct';
import { sized } from '../../support/sized';

const UPDATE: INodeParameters = {
	resource: 'import',
	operation: 'bulkUpdateProducts',
	product: '={{ $json.sku }}',
	columns: {
		mappingMode: 'defineBelow',
		value: { SitePrice: '={{ $json.price }}', LocationNotes: '={{ $json.notes }}' },
	},
};

const quick = (work: (fixture: Fixture) => Promise<void>, products = 20) =>
	inSandbox(work, { importTime: 0, products });

/** The rows of each file that was sent. */
const files = ({ sandbox }: Pick<Fixture, 'sandbox'>): unknown[] =>
	calls(sandbox, 'POST').map(({ body }) =>
		parse(Buffer.from(JSON.parse(body).FileContents, 'base64').toString(), { columns: true }),
	);

const MANY = sized(200, 1000);

test(
	`${MANY} items are one file and one job, and each has its own result`,
	quick(async ({ sandbox, engine }) => {
		const skus = plain(sandbox).slice(0, MANY);
		const items = skus.map((sku, index) => ({ sku, price: index + 1, notes: `Row ${index}` }));
		const { outputs, error } = await engine.run({ parameters: UPDATE, items });
		expect(error).toBeUndefined();
		expect(outputs[0]?.map(({ json }) => [json.sku, json.success, json.jobId])).toEqual(
			skus.map((sku) => [sku, true, 9001]),
		);
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
			skus.map((_, item) => ({ item })),
		);
		expect(calls(sandbox, 'POST')).toHaveLength(1);
		expect(calls(sandbox)).toHaveLength(3);
		expect(skus.map((sku) => productOf(sandbox, sku)?.sitePrice)).toEqual(
			skus.map((_, index) => index + 1),
		);
	}, MANY * 2),
);

test(
	'cells arrive as they are, whatever is in them',
	quick(async (fixture) => {
		const skus = plain(fixture.sandbox).slice(0, 5);
		const notes = ['a,b', '"quoted"', 'two\r\nlines', ' spaces ', '=1+1;é\t|'];
		const items = skus.map((sku, index) => ({ sku, price: 1, notes: notes[index] }));
		const { error } = await fixture.engine.run({ parameters: UPDATE, items });
		expect(error).toBeUndefined();
		expect(files(fixture)).toEqual([
			skus.map((sku, index) => ({ ProductID: sku, SitePrice: '1', LocationNotes: notes[index] })),
		]);
	}),
);

describe('a product that is refused', () => {
	const items = (sandbox: Fixture['sandbox']) => {
		const [first = '', second = ''] = plain(sandbox);
		return [
			{ sku: first, price: 5, notes: 'x' },
			{ sku: 'NO-SUCH', price: 6, notes: 'x' },
			{ sku: second, price: 'much', notes: 'x' },
			{ sku: second.toLowerCase(), price: 7, notes: 'x' },
		];
	};

	test(
		'is an error of its item only, with the reasons of the log',
		quick(async ({ sandbox, engine }) => {
			const [first, missing, wrong] = items(sandbox);
			const { outputs } = await engine.run({
				parameters: UPDATE,
				items: [first, missing, wrong].flatMap((one) => one ?? []),
				onError: 'continueErrorOutput',
			});
			expect(outputs[0]?.map(({ json }) => json.success)).toEqual([true]);
			expect(outputs[1]?.map(({ json }) => json.error)).toEqual([
				'Sellercloud did not update NO-SUCH: Product does not exist',
				expect.stringMatching(
					/Some columns are not valid; SitePrice: 'much' is not a valid number/,
				),
			]);
			expect(calls(sandbox, 'POST')).toHaveLength(1);
		}),
	);

	test(
		'stops the workflow with words that do not say that the others were not sent',
		quick(async ({ sandbox, engine }) => {
			const [first, missing] = items(sandbox);
			const { error } = await engine.run({
				parameters: UPDATE,
				items: [missing, first].flatMap((one) => one ?? []),
			});
			expect(error?.message).toMatch(/did not update NO-SUCH/);
			expect(error?.description).toMatch(/other items of the same file were sent/);
			expect(error?.description).not.toMatch(/not sent/);
		}),
	);
});

test(
	'a product that comes twice with other values is in two files, in their order',
	quick(async (fixture) => {
		const [sku = ''] = plain(fixture.sandbox);
		const items = [1, 2].map((price) => ({ sku, price, notes: 'x' }));
		const { items: results } = await fixture.engine.run({ parameters: UPDATE, items });
		expect(results.map(({ jobId }) => jobId)).toEqual([9001, 9002]);
		expect(productOf(fixture.sandbox, sku)?.sitePrice).toBe(2);
	}),
);

test(
	'an empty cell is refused before anything is sent: it might clear the field',
	quick(async ({ sandbox, engine }) => {
		const [sku = ''] = plain(sandbox);
		const { error } = await engine.run({
			parameters: UPDATE,
			items: [{ sku, price: 1, notes: '' }],
		});
		expect(error?.message).toBe('LocationNotes is empty');
		expect(calls(sandbox)).toEqual([]);
	}),
);

describe('results', () => {
	const run = async (log: (sku: string) => object, jobStatus?: number) => {
		let results: unknown[] = [];
		let errors: unknown[] = [];
		await quick(async ({ sandbox, engine }) => {
			const [sku = ''] = plain(sandbox);
			sandbox.control.faults.add({
				kind: 'status',
				code: 200,
				path: '*/BulkUpdateLog/*',
				...log(sku),
			});
			const body = { Basic: { ID: 9001, Status: jobStatus, ErrorMessage: 'It broke' } };
			const path = '*/QueuedJobs/9001';
			if (jobStatus) sandbox.control.faults.add({ kind: 'status', code: 200, body, path });
			const { outputs } = await engine.run({
				parameters: UPDATE,
				items: [{ sku, price: 1, notes: 'x' }],
				onError: 'continueErrorOutput',
			});
			results = outputs[0]?.map(({ json }) => json) ?? [];
			errors = outputs[1]?.map(({ json }) => json.error) ?? [];
		})();
		return { results, errors };
	};

	test.each([
		['a list', (all: object[]) => all],
		['a page', (Results: object[]) => ({ Results, TotalResults: Results.length })],
	])('are read from %s', async (_, listed) => {
		const of = (ProductID: string) => ({ ProductID, IsSucceeded: false, ErrorMsg: 'No' });
		const own = await run((sku) => ({ body: { Products: listed([of(sku.toLowerCase())]) } }));
		expect(own.errors).toEqual([expect.stringMatching(/^Sellercloud did not update .*: No$/)]);
		const other = await run(() => ({ body: { Products: listed([of('OTHER')]) } }));
		expect(other).toMatchObject({ results: [{ success: true, changes: [] }], errors: [] });
	});

	test.each([
		['completed', undefined, { results: [{ success: true }], errors: [] }],
		['partial success', 5, { results: [{ success: null }], errors: [] }],
		['failed', 4, { results: [], errors: ['Job 9001 failed: It broke'] }],
	])('that are not there follow from the job: %s', async (_, status, expected) => {
		expect(await run(() => ({ code: 404, body: { Message: 'No log' } }), status)).toMatchObject(
			expected,
		);
	});
});

test(
	'without waiting, each item has the ID of the job',
	quick(async ({ sandbox, engine }) => {
		const items = plain(sandbox)
			.slice(0, 3)
			.map((sku) => ({ sku, price: 1, notes: 'x' }));
		const parameters = { ...UPDATE, waitForCompletion: false };
		const { items: results } = await engine.run({ parameters, items });
		expect(results).toMatchObject(
			items.map(({ sku }) => ({ sku, jobId: 9001, finished: false, success: null })),
		);
		expect(calls(sandbox)).toHaveLength(1);
	}),
);
