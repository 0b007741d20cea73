import { calls, inSandbox } from '../../support/core/fixture';

const items = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));

describe('each item', () => {
	test(
		'is sent with its own parameters and linked to its output',
		inSandbox(async ({ sandbox, engine }) => {
			const ids = [...sandbox.data.orders.keys()].slice(0, 12);
			const result = await engine.run({
				parameters: { path: '={{ "/api/Orders/" + $json.id }}' },
				items: ids.map((id) => ({ id })),
			});
			expect(result.items.map(({ OrderID }) => OrderID)).toEqual(ids);
			expect(result.outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
				ids.map((_, item) => ({ item })),
			);
		}),
	);

	test(
		'may fail without the others',
		inSandbox(async ({ sandbox, engine }) => {
			const [id] = sandbox.data.orders.keys();
			const run = {
				parameters: { path: '={{ "/api/Orders/" + $json.id }}' },
				items: [{ id }, { id: -1 }, { id }],
			};
			const regular = await engine.run({ ...run, onError: 'continueRegularOutput' });
			expect(regular.items.map(({ OrderID, error }) => OrderID ?? typeof error)).toEqual([
				id,
				'string',
				id,
			]);
			const split = await engine.run({ ...run, onError: 'continueErrorOutput' });
			expect(split.outputs[0]?.map(({ json }) => json.OrderID)).toEqual([id, id]);
			expect(split.outputs[1]?.map(({ json }) => typeof json.error)).toEqual(['string']);
			expect(split.outputs[1]?.[0]?.pairedItem).toMatchObject({ item: 1 });
		}),
	);

	test(
		'is checked before the first is sent',
		inSandbox(async ({ sandbox, engine }) => {
			const result = await engine.run({
				parameters: {
					method: 'PUT',
					path: '/api/Orders/StatusCode',
					sendBody: true,
					specifyBody: 'json',
					jsonBody: '={{ $json.body }}',
				},
				items: [{ body: '{"Orders":[1],"Status":2}' }, { body: '{"Orders":[1' }],
			});
			expect(result.error).toMatchObject({
				message: expect.stringMatching(/JSON is not valid/),
				context: { itemIndex: 1 },
			});
			expect(calls(sandbox)).toHaveLength(0);
		}),
	);

	test(
		'that writes waits for the one before it, and a half-done batch says how far it came',
		inSandbox(async ({ sandbox, engine }) => {
			sandbox.control.faults.add({ kind: 'latency', ms: 30, times: Number.POSITIVE_INFINITY });
			sandbox.control.faults.add({
				kind: 'status',
				code: 500,
				method: 'PUT',
				skip: 3,
				body: { Message: 'No' },
			});
			const result = await engine.run({
				parameters: {
					method: 'PUT',
					path: '/api/Orders/SetExported',
					sendBody: true,
					specifyBody: 'json',
					jsonBody: '={{ { Orders: [$json.index], Exported: true } }}',
				},
				items: items(6),
			});
			const bodies = calls(sandbox, 'PUT').map(({ body }) => JSON.parse(body).Orders[0]);
			expect(bodies).toEqual([0, 1, 2, 3]);
			expect(result.error?.description).toMatch(
				/Items 0 to 2 were sent. Items 4 to 5 were not sent.$/,
			);
		}),
	);
});
