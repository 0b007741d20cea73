import { calls, inSandbox } from '../../support/core/fixture';

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
