import { type Example, refusedAt } from './example';
import { plain, productOf } from './onProduct';

export const exportExamples: Example[] = [
	{
		resource: 'export',
		operation: 'inventorySnapshot',
		parameters: (template) => ({ template, outputAs: 'items' }),
		subjects: () => [1, 3, 2],
		badSubject: 7,
		check: (items, { data }) => {
			expect(items.map(({ ProductID }) => ProductID)).toEqual(
				[...data.products.values()].map(({ sku }) => sku),
			);
			expect(Object.keys(items[0] ?? {})).toContain('PhysicalInventoryQty');
		},
		refusal: refusedAt('GET', '/rest/api/Inventory/Import/DownloadInventoryTemplate'),
		bad: [
			[{ template: 9 }, /Products must be one of/],
			[{ fileFormat: 2 }, /An Excel file cannot be returned as items/],
		],
	},
	{
		resource: 'export',
		operation: 'products',
		parameters: (sku) => ({
			columns: ['ProductID', 'ProductName', 'SitePrice'],
			skus: String(sku),
		}),
		server: { importTime: 0 },
		subjects: plain,
		badSubject: '',
		check: (items, sandbox, sku) => {
			const { name, sitePrice } = productOf(sandbox, sku) ?? {};
			expect(items).toEqual([{ ProductID: sku, ProductName: name, SitePrice: String(sitePrice) }]);
			expect(sandbox.data.jobs.size).toBe(1);
		},
		refusal: refusedAt('POST', '/rest/api/Catalog/Exports/Custom'),
		bad: [
			[{ skus: '={{ $json.nothing }}' }, /SKUs is empty/],
			[{ columns: '={{ [] }}' }, /Column Names or IDs is empty/],
			[{ content: 99 }, /Content must be one of/],
			[{ maximumWait: -1 }, /Maximum Wait must not be below 0/],
			[{ fileFormat: 2 }, /An Excel file cannot be returned as items/],
		],
	},
];
