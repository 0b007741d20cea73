import { call } from '../../support/core/call';
import { calls, inSandbox } from '../../support/core/fixture';

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
