import { calls, inSandbox } from '../support/core/fixture';

const call = (endpoint: string, value: Record<string, unknown> | null = null, more = {}) => ({
	resource: 'apiRequest',
	operation: 'call',
	endpoint: { __rl: true, mode: 'id', value: endpoint },
	parameters: { mappingMode: 'defineBelow', value: JSON.parse(JSON.stringify(value)) },
	...more,
});

describe('Call Endpoint', () => {
	test(
		'puts every value where the API description says',
		inSandbox(async ({ sandbox, engine }) => {
			const [id] = sandbox.data.orders.keys();
			const one = await engine.run({
				parameters: call('GET /api/Orders/{id}', { id: String(id) }),
			});
			expect(one.items).toMatchObject([{ OrderID: id }]);
			const list = await engine.run({
				parameters: call('GET /api/Orders', {
					'model.orderStatus': 'Completed, In Process',
					'model.companyID': [201, 202],
				}),
			});
			expect(list.error).toBeUndefined();
			const query = new URLSearchParams(calls(sandbox, 'GET', '/rest/api/Orders')[0]?.query);
			expect(query.getAll('model.orderStatus')).toEqual(['3', '2']);
			expect(query.getAll('model.companyID')).toEqual(['201', '202']);
			expect(query.get('model.pageNumber')).toBe('1');
			await engine.run({
				parameters: call('PUT /api/Orders/StatusCode', { Orders: `[${id}]`, Status: 'On Hold' }),
			});
			expect(JSON.parse(calls(sandbox, 'PUT')[0]?.body ?? '')).toEqual({
				Orders: [id],
				Status: 200,
			});
		}),
	);

	test(
		'takes the parameters from each item when mapping is automatic',
		inSandbox(async ({ sandbox, engine }) => {
			const ids = [...sandbox.data.orders.keys()].slice(0, 3);
			const result = await engine.run({
				parameters: {
					...call('GET /api/Orders/{id}'),
					parameters: { mappingMode: 'autoMapInputData', value: null },
				},
				items: ids.map((id) => ({ id, other: 'ignored' })),
			});
			expect(result.items.map(({ OrderID }) => OrderID)).toEqual(ids);
		}),
	);

	test.each([
		['GET /api/Orders/{id}', {}, /ID is required/],
		['GET /api/Orders/{id}', { id: 'abc' }, /ID/],
		['GET /api/Nowhere', {}, /There is no endpoint "GET \/api\/Nowhere"/],
		['POST /api/token', {}, /There is no endpoint/],
		['GET /api/Orders', { nonsense: 1 }, /nonsense/],
	])(
		'%s with %j is refused before it is sent',
		async (endpoint, value, words) =>
			await inSandbox(async ({ sandbox, engine }) => {
				const result = await engine.run({ parameters: call(endpoint, value) });
				expect(result.error?.message).toMatch(words);
				expect(calls(sandbox).filter(({ path }) => path.includes('/api/'))).toHaveLength(0);
			})(),
	);

	test(
		'reads the API description once for many items',
		inSandbox(async ({ sandbox, engine }) => {
			const parameters = call('GET /api/Warehouses');
			await engine.run({ parameters, items: [{}, {}, {}, {}, {}] });
			await engine.run({ parameters });
			expect(sandbox.control.journal.count({ path: '/rest/swagger/docs/v1' })).toBe(1);
		}),
	);

	test(
		'knows the endpoints of the vendor when the description cannot be read',
		inSandbox(async ({ sandbox, engine }) => {
			sandbox.control.faults.add({
				kind: 'status',
				code: 404,
				path: '/rest/swagger/*',
				times: Number.POSITIVE_INFINITY,
			});
			const [id] = sandbox.data.orders.keys();
			const result = await engine.run({ parameters: call('GET /api/Orders/{id}', { id }) });
			expect(result.items).toMatchObject([{ OrderID: id }]);
		}),
	);
});

describe('lists', () => {
	const page = (more: object) => ({ parameters: { path: '/api/Orders', ...more } });

	test.each([
		[0, 1],
		[1, 1],
		[49, 1],
		[50, 1],
		[51, 2],
		[260, 6],
	])(
		'of %i rows are returned whole with %i calls',
		async (orders, count) =>
			await inSandbox(
				async ({ sandbox, engine }) => {
					const result = await engine.run(page({ returnAll: true }));
					expect(new Set(result.items.map(({ ID }) => ID)).size).toBe(orders);
					expect(calls(sandbox, 'GET', '/rest/api/Orders')).toHaveLength(count);
				},
				{ orders },
			)(),
	);

	test.each([
		[20, 1, '20'],
		[50, 1, '50'],
		[120, 3, '50'],
	])(
		'up to a limit of %i take %i calls',
		async (limit, count, size) =>
			await inSandbox(
				async ({ sandbox, engine }) => {
					const result = await engine.run(page({ limit }));
					expect(result.items).toHaveLength(limit);
					const asked = calls(sandbox, 'GET', '/rest/api/Orders');
					expect(asked).toHaveLength(count);
					expect(new URLSearchParams(asked[0]?.query).get('model.pageSize')).toBe(size);
				},
				{ orders: 200 },
			)(),
	);

	test(
		'survive a page that needs a third try',
		inSandbox(
			async ({ sandbox, engine }) => {
				sandbox.control.faults.add({
					kind: 'status',
					code: 503,
					path: '/rest/api/Orders',
					skip: 1,
					times: 2,
				});
				expect((await engine.run(page({ returnAll: true }))).items).toHaveLength(120);
			},
			{ orders: 120 },
		),
	);

	test(
		'fail with what was got, and are never passed off as whole',
		inSandbox(
			async ({ sandbox, engine }) => {
				sandbox.control.faults.add({
					kind: 'status',
					code: 400,
					path: '/rest/api/Orders',
					skip: 2,
					times: Number.POSITIVE_INFINITY,
				});
				const result = await engine.run(page({ returnAll: true }));
				expect(result.items).toHaveLength(0);
				expect(result.error?.description).toMatch(/of 300 rows had come by then/);
			},
			{ orders: 300 },
		),
	);

	test(
		'are not spoken of when the first answer is a refusal',
		inSandbox(async ({ engine }) => {
			const result = await engine.run({ parameters: { path: '/api/Orders/-1' } });
			expect(result.error?.description).not.toMatch(/rows/);
		}),
	);

	test(
		'wait for the limit of calls in mid-run',
		inSandbox(
			async ({ sandbox, engine }) => {
				sandbox.control.faults.add({
					kind: 'throttle',
					resetInMs: 1_000,
					path: '/rest/api/Orders',
					skip: 2,
				});
				expect((await engine.run(page({ returnAll: true }))).items).toHaveLength(250);
			},
			{ orders: 250 },
		),
	);

	test(
		'are one page where the user asks for one by name',
		inSandbox(async ({ sandbox, engine }) => {
			const result = await engine.run({
				parameters: { path: '/api/Orders?pageNumber=2&pageSize=7', returnAll: true },
			});
			expect(result.items).toHaveLength(7);
			expect(calls(sandbox)).toHaveLength(1);
		}),
	);
});

describe('what the editor says beside the output', () => {
	const hintsOf = (result: {
		run: { data: { resultData: { runData: Record<string, unknown> } } };
	}) => JSON.stringify(Object(result.run.data.resultData.runData.Sellercloud)[0].hints ?? []);

	test(
		'names pages and requests that were sent again',
		inSandbox(
			async ({ sandbox, engine }) => {
				sandbox.control.faults.add({ kind: 'status', code: 503, path: '/rest/api/Orders' });
				const result = await engine.run({ parameters: { path: '/api/Orders', returnAll: true } });
				expect(hintsOf(result)).toMatch(/3 pages were read\. 1 requests were sent again/);
			},
			{ orders: 120 },
		),
	);

	test(
		'is nothing when nothing went on',
		inSandbox(async ({ engine }) => {
			expect(hintsOf(await engine.run({ parameters: { path: '/api/Orders' } }))).toBe('[]');
		}),
	);
});

test(
	'the fields that are chosen are returned',
	inSandbox(async ({ engine }) => {
		const selectFields = { selection: { mode: 'keep', fields: 'ID, ShippingAddress.City' } };
		const result = await engine.run({
			parameters: { path: '/api/Orders', limit: 3, options: { selectFields } },
		});
		expect(result.items.map((row) => Object.keys(row))).toEqual(
			[1, 2, 3].map(() => ['ID', 'ShippingAddress']),
		);
	}),
);

describe('pace', () => {
	test(
		'batches have a pause between them',
		inSandbox(async ({ sandbox, engine }) => {
			await engine.run({
				parameters: {
					path: '/api/Warehouses',
					options: { batching: { batch: { batchSize: 2, batchInterval: 300 } } },
				},
				items: [{}, {}, {}, {}, {}],
			});
			const times = calls(sandbox).map(({ at }) => at);
			expect(times).toHaveLength(5);
			expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThanOrEqual(290);
			expect((times[4] ?? 0) - (times[3] ?? 0)).toBeGreaterThanOrEqual(290);
		}),
	);
});

describe('as a tool of an AI agent', () => {
	test(
		'it reads, shows few rows and how many there are, and hides customer data',
		inSandbox(
			async ({ engine }) => {
				const result = await engine.run({
					parameters: { path: '/api/Orders', returnAll: true },
					asTool: true,
				});
				expect(result.items).toMatchObject([{ total: 120, shown: 20, hint: expect.any(String) }]);
				const text = JSON.stringify(result.items);
				expect(text).not.toMatch(/@example\.com|555-/);
			},
			{ orders: 120 },
		),
	);

	test(
		'it writes only when that is allowed',
		inSandbox(async ({ sandbox, engine }) => {
			const parameters = call('PUT /api/Orders/SetExported', { Orders: '1000001', Exported: true });
			const refused = await engine.run({ parameters, asTool: true });
			expect(refused.items).toEqual([
				{ error: expect.stringMatching(/only reads.*tell the user/) },
			]);
			expect(calls(sandbox, 'PUT')).toHaveLength(0);
			await engine.run({ parameters: { ...parameters, allowWrites: true }, asTool: true });
			expect(calls(sandbox, 'PUT')).toHaveLength(1);
		}),
	);

	test(
		'it says that a write is not allowed before it asks for values',
		inSandbox(async ({ engine }) => {
			const parameters = call('PUT /api/Orders/StatusCode', {});
			const refused = await engine.run({ parameters, asTool: true });
			expect(refused.items).toEqual([{ error: expect.stringMatching(/only reads/) }]);
		}),
	);

	test(
		'a page that was asked for by name counts as a part of the list',
		inSandbox(async ({ engine }) => {
			const parameters = call('GET /api/Orders', { 'model.pageNumber': 2, 'model.pageSize': 10 });
			const { items } = await engine.run({ parameters, asTool: true });
			expect(items).toMatchObject([{ total: 60, shown: 10 }]);
		}),
	);
});
