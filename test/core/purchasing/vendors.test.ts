import { calls, inSandbox } from '../../support/core/fixture';
import { editorOf } from '../../support/core/options';
import { byId } from '../../support/operations/example';

test(
	'the name of a vendor may contain a comma',
	inSandbox(async ({ sandbox, engine }) => {
		await engine.run({
			parameters: { resource: 'vendor', operation: 'getAll', filters: { name: 'Acme, Inc.' } },
		});
		const [sent] = calls(sandbox);
		expect(new URLSearchParams(sent?.query).getAll('model.names')).toEqual(['Acme, Inc.']);
	}),
);

test(
	'products of one vendor share a call, and those of another have their own',
	inSandbox(async ({ sandbox, engine }) => {
		const skus = [...sandbox.data.products.values()].map(({ sku }) => sku);
		const result = await engine.run({
			parameters: {
				resource: 'vendor',
				operation: 'addProducts',
				vendor: byId('={{ $json.vendor }}'),
				products: { product: [{ sku: '={{ $json.sku }}', price: '3' }] },
			},
			items: skus.map((sku, index) => ({ sku, vendor: 301 + (index % 2) })),
		});
		expect(result.items).toHaveLength(skus.length);
		expect(calls(sandbox, 'POST')).toHaveLength(2);
	}),
);

test(
	'a list that ignores the SKU is no list of other products',
	inSandbox(async ({ sandbox, engine }) => {
		const body = { Items: [{ VendorID: 301, ProductSKU: 'OTHER', Price: 1 }], TotalResults: 1 };
		sandbox.control.faults.add({ kind: 'status', code: 200, path: '*/products', body });
		const { error } = await engine.run({
			parameters: {
				resource: 'vendor',
				operation: 'getProducts',
				vendor: byId(301),
				filters: { sku: 'DEMO-1' },
			},
		});
		expect(error?.message).toBe('Sellercloud returned a record that does not match SKU');
	}),
);

test(
	'vendors, purchase orders, their views and columns can be chosen from lists',
	inSandbox(async ({ engine }) => {
		const { search, options } = editorOf(engine);
		expect((await search('searchVendors', '302')).results).toEqual([
			{ name: 'Demo Vendor 302', value: 302 },
		]);
		expect((await search('searchPurchaseOrders', 'restock 705')).results).toEqual([
			{ name: '705 · Restock 705', value: 705 },
		]);
		expect((await search('searchPurchaseOrderViews')).results).toMatchObject([{ value: 5 }]);
		expect(await options('getPurchaseOrderColumns')).toEqual([
			{ name: 'BUYER (PO)', value: 'BUYER' },
			{ name: 'CONTAINER (PO)', value: 'CONTAINER' },
			{ name: 'QUICKBOOKS_BILL (PO)', value: 'QUICKBOOKS_BILL' },
		]);
	}),
);
