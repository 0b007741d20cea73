import { call } from '../../support/core/call';
import { calls, inSandbox } from '../../support/core/fixture';

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
			expect(refused.items).toEqual([{ error: expect.stringMatching(/read-only.*ask the user/) }]);
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
			expect(refused.items).toEqual([{ error: expect.stringMatching(/read-only/) }]);
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
