import { call } from '../../support/core/call';
import { calls, inSandbox } from '../../support/core/fixture';
import { editorOf } from '../../support/core/options';

describe('what can be chosen from a list', () => {
	test(
		'orders, page by page, and by what people remember of them',
		inSandbox(async ({ sandbox, engine }) => {
			const { search } = editorOf(engine);
			const first = await search('searchOrders');
			expect(first.results).toHaveLength(50);
			expect(first.paginationToken).toBe('2');
			const second = await search('searchOrders', undefined, '2');
			expect(second.results).toHaveLength(10);
			expect(second.paginationToken).toBeUndefined();
			const [order] = sandbox.data.orders.values();
			const found = await search('searchOrders', order?.channelOrderId);
			expect(found.results).toEqual([
				{
					name: expect.stringContaining(`${order?.id} · ${order?.channelOrderId}`),
					value: order?.id,
				},
			]);
		}),
	);

	test(
		'customers, companies, warehouses and views',
		inSandbox(async ({ sandbox, engine }) => {
			const { search } = editorOf(engine);
			const [order] = sandbox.data.orders.values();
			const customers = await search('searchCustomers', order?.customerEmail);
			expect(customers.results).toMatchObject([{ value: order?.customerId }]);
			const [company] = sandbox.data.companies.values();
			const companies = await search('searchCompanies', company?.name.toUpperCase());
			expect(companies.results).toEqual([{ name: company?.name, value: company?.id }]);
			const warehouses = await search('searchWarehouses');
			expect(warehouses.results).toHaveLength(sandbox.data.warehouses.size);
			const views = await search('searchOrderViews', 'hold');
			expect(views.results).toMatchObject([{ value: 1 }]);
			expect((await search('searchProductViews')).results).toMatchObject([{ value: 3 }]);
			expect((await search('searchInventoryViews')).results).toMatchObject([{ value: 4 }]);
		}),
	);

	test(
		'products, by SKU and name, and the fields that bulk updates know',
		inSandbox(async ({ sandbox, engine }) => {
			const editor = editorOf(engine);
			const [product] = sandbox.data.products.values();
			const found = await editor.search('searchProducts', product?.sku);
			expect(found.results).toContainEqual({
				name: `${product?.sku} · ${product?.name}`,
				value: product?.sku,
			});
			const { fields } = await editor.fields('getProductFields');
			expect(fields).toContainEqual(
				expect.objectContaining({ id: 'WeightOz', displayName: 'Weight (oz)', removed: true }),
			);
		}),
	);

	test.each([
		['getCompanies', /Northwind Demo Store/],
		['getVendors', /Demo Vendor 301/],
		['getWarehouses', /Main Warehouse/],
		['getReplacementReasons', /Damaged/],
		['getReturnReasons', /Damaged,No longer wanted/],
		['getCustomerColumns', /Loyalty level/],
		['getCustomerServiceStatuses', /Escalated/],
		['getOrderColumns', /Packed by/],
		['getProductColumns', /Color,Material/],
	])('%s, by name', async (method, known) => {
		await inSandbox(async ({ engine }) => {
			const options = await editorOf(engine).options(method);
			const names = options.map(({ name }) => name);
			expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)));
			expect(names.join()).toMatch(known);
		})();
	});

	test.each([
		['PUT /api/Orders/StatusCode', 'Orders (e.g. 1, 2)'],
		['GET /api/PurchaseOrders', 'PO Statuses (e.g. Saved)'],
		['GET /api/Orders', 'Channel (e.g. eBayOrder)'],
	])('the parameters of %s, with an example of what a list takes: %s', async (endpoint, label) => {
		await inSandbox(async ({ engine }) => {
			const editor = editorOf(engine, call(endpoint, {}));
			const { fields } = await editor.fields('getEndpointParameters');
			expect(fields.map(({ displayName }) => displayName)).toContain(label);
		})();
	});

	test(
		'a refusal is told in words',
		inSandbox(async ({ sandbox, engine }) => {
			sandbox.control.faults.add({ kind: 'status', code: 403, path: '/rest/api/Orders' });
			await expect(editorOf(engine).search('searchOrders')).rejects.toThrow(/not permitted/);
			expect(calls(sandbox)).toHaveLength(1);
		}),
	);
});
