import { atDesk } from '../../support/core/orders';
import { choicesFor, searchFor } from '../../support/core/load';

test(
	'companies, vendors and warehouses are chosen by name',
	atDesk(async ({ engine }) => {
		expect(await choicesFor(engine, 'getCompanies')).toContainEqual({
			name: 'Paper Lantern Demo',
			value: 202,
		});
		expect(await choicesFor(engine, 'getWarehouses')).toContainEqual({
			name: 'Main Warehouse',
			value: 101,
		});
		const vendors = await choicesFor(engine, 'getVendors');
		expect(vendors.map(({ name }) => name)).toEqual(
			[301, 302, 303, 304].map((id) => `Demo Vendor ${id}`),
		);
	}),
);

test(
	'the types of jobs are those of the server',
	atDesk(async ({ engine }) => {
		expect(await choicesFor(engine, 'getJobTypes')).toEqual([
			{ name: 'Order Export', value: 5 },
			{ name: 'Product Bulk Update', value: 1 },
			{ name: 'Product Custom Export', value: 2 },
			{ name: 'Warehouse Inventory Import', value: 44 },
		]);
	}),
);

test.each([
	['orderEnteredView', ['Orders on hold', 'Rush orders']],
	['productEnteredView', ['Inactive products']],
	['inventoryEnteredView', ['Stock of vendor 301']],
	['availableQtyChanged', ['Stock of vendor 301']],
	['purchaseOrderEnteredView', ['Fully received']],
])('%s lists the saved views of its screen', async (event, names) => {
	await atDesk(async ({ engine }) => {
		const found = await searchFor(engine, 'searchViews', { event });
		expect(found.map(({ name }) => name)).toEqual(names);
	})();
});

test(
	'saved views are found by name, and a failure is shown',
	atDesk(async ({ engine, sandbox }) => {
		const search = async () =>
			await searchFor(engine, 'searchViews', { event: 'orderEnteredView' }, 'RUSH');
		expect(await search()).toEqual([{ name: 'Rush orders', value: '2' }]);
		sandbox.control.faults.add({ kind: 'status', code: 403, path: '*/Views' });
		await expect(search()).rejects.toThrow(/permit/);
		sandbox.control.faults.clear();
		sandbox.control.faults.add({ kind: 'html', path: '*/Views', times: 3 });
		await expect(search()).rejects.toThrow();
	}),
);
