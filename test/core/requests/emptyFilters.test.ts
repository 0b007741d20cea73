import { call } from '../../support/core/call';
import { calls, inSandbox } from '../../support/core/fixture';

describe('a filter of Call Endpoint that comes out empty', () => {
	const parameters = (options: object = {}) =>
		call(
			'GET /api/PurchaseOrders',
			{ 'model.keyword': '={{ $json.vendor }}' },
			{ options: JSON.parse(JSON.stringify(options)) },
		);

	test.each([[{}], [{ vendor: '' }], [{ vendor: null }], [{ vendor: [] }], [{ vendor: ' ' }]])(
		'is refused before it is sent: %j',
		async (item) => {
			await inSandbox(async ({ sandbox, engine }) => {
				const result = await engine.run({ parameters: parameters(), items: [item] });
				expect(result.error?.message).toMatch(/Keyword is empty/i);
				expect(result.items).toEqual([]);
				expect(calls(sandbox, 'GET', '/rest/api/PurchaseOrders')).toHaveLength(0);
			})();
		},
	);

	test(
		'gives no rows, or is ignored, if that is chosen',
		inSandbox(async ({ sandbox, engine }) => {
			const all = await engine.run({ parameters: parameters({ ifFilterEmpty: 'ignore' }) });
			expect(all.items.length).toBe(Math.min(sandbox.data.purchaseOrders.size, 50));
			sandbox.control.journal.clear();
			const none = await engine.run({ parameters: parameters({ ifFilterEmpty: 'noRows' }) });
			expect(none.error).toBeUndefined();
			expect(none.items).toEqual([]);
			expect(calls(sandbox, 'GET', '/rest/api/PurchaseOrders')).toHaveLength(0);
		}),
	);

	test(
		'is refused in automatic mapping, too',
		inSandbox(async ({ engine }) => {
			const result = await engine.run({
				parameters: {
					...parameters(),
					parameters: { mappingMode: 'autoMapInputData', value: null },
				},
				items: [{ keyword: '', other: '' }],
			});
			expect(result.error?.message).toMatch(/Keyword is empty/i);
		}),
	);
});
