import { calls, inSandbox } from '../../support/core/fixture';

const byId = (value: number) => ({ __rl: true, mode: 'id', value });

test.each([
	['product', 3, '/rest/api/Catalog/GetAllByView'],
	['inventory', 4, '/rest/api/Inventory/GetAllByView'],
])(
	'%s: a saved view is asked for by itself',
	async (resource, view, path) =>
		await inSandbox(async ({ sandbox, engine }) => {
			const products = [...sandbox.data.products.values()];
			for (const product of products.slice(0, 3)) {
				Object.assign(product, { isActive: false, vendorId: 301 });
			}
			const wanted = products
				.filter(({ isActive, vendorId }) => (view === 3 ? !isActive : vendorId === 301))
				.map(({ sku }) => sku);
			const { items, error } = await engine.run({
				parameters: {
					resource,
					operation: 'getAll',
					source: 'view',
					view: byId(view),
					returnAll: true,
				},
			});
			expect(error).toBeUndefined();
			expect(items.map(({ sku }) => sku).sort()).toEqual(wanted.sort());
			expect(calls(sandbox).map((call) => [call.path, call.query])).toEqual([
				[path, `viewID=${view}&pageNumber=1&pageSize=50`],
			]);
		})(),
);
