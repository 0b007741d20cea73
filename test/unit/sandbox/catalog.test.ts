import type { Product } from '../../../sandbox/data/model';
import { found, ids, items, startHarness, total, type Harness } from './client';

describe('catalog, companies and warehouses', () => {
	let harness: Harness;
	let products: Product[];
	beforeEach(async () => {
		harness = await startHarness({ orders: 5 });
		products = [...harness.sandbox.data.products.values()];
	});
	afterEach(async () => await harness.sandbox.close());

	const catalog = async (query: string) => await harness.get(`/api/Catalog?pageSize=50&${query}`);
	const isKit = ({ components }: Product) => components.length > 0;
	const isShadow = ({ shadowOf }: Product) => shadowOf !== undefined;

	it.each<[string, (product: Product) => boolean]>([
		['model.displayShadows=0', (one) => !isShadow(one)],
		['model.displayShadows=1', isShadow],
		['model.selectedKits=1', isKit],
		['model.selectedKits=3', (one) => !isKit(one)],
		['model.activeStatus=1', ({ isActive }) => isActive],
		['model.activeStatus=0', ({ isActive }) => !isActive],
		['model.activeStatus=-1', () => true],
		['model.companyID=202', ({ companyId }) => companyId === 202],
		['model.vendorID=301&model.vendorID=302', ({ vendorId }) => vendorId <= 302],
		['model.kitType=AllComponents', ({ kitType }) => kitType === 2],
		['model.keyword=lamp', ({ sku, name }) => /lamp/i.test(sku) || /lamp/i.test(name)],
	])('filters by %s', async (query, test) => {
		const matching = products.filter(test);

		expect(total(await catalog(query))).toBe(matching.length);
		expect(matching.length).toBeGreaterThan(0);
	});

	it('splits the catalog into shadows, their parents and the rest', async () => {
		const counts = await Promise.all(
			[1, 2, 3].map(async (kind) => Number(total(await catalog(`model.displayShadows=${kind}`)))),
		);

		expect(counts.every((count) => count > 0)).toBe(true);
		expect(counts.reduce((sum, count) => sum + count)).toBe(products.length);
	});

	it('finds an ASIN by keyword, and no manufacturer number', async () => {
		const { asin, manufacturerSku } = found(products[9]);

		expect(total(await catalog(`model.keyword=${asin}`))).toBe(1);
		expect(total(await catalog(`model.keyword=${manufacturerSku}`))).toBe(0);
	});

	it('changes what is given, with an empty answer', async () => {
		const [before] = items(await catalog('model.sKU=KETTLE%232'));
		const change = { ProductID: 'kettle#2', SitePrice: 12.5, ProductName: null };
		const answer = await harness.put('/api/Catalog/BasicInfo', change);
		const [after] = items(await catalog('model.sKU=KETTLE%232'));

		expect(answer).toMatchObject({ status: 200, text: '' });
		expect(after).toEqual({
			...before,
			SitePrice: 12.5,
			AmazonPrice: 12.5,
			LastModifiedDate: '2026-11-20T10:30:00.000',
		});
	});

	it('refuses to change what does not exist', async () => {
		const answer = await harness.put('/api/Catalog/BasicInfo', { ProductID: 'NOTHING' });

		expect(answer).toMatchObject({ status: 500, body: { ExceptionMessage: expect.any(String) } });
	});

	it('creates a product once', async () => {
		const product = { ProductName: 'New', ProductSKU: 'NEW/1', ProductTypeName: 'Home' };
		const first = await harness.post('/api/Products', product);
		const second = await harness.post('/api/Products', { ...product, ProductSKU: 'new/1' });
		const { ProductName } = product;
		const incomplete = await harness.post('/api/Products', { ProductName });

		expect(first).toMatchObject({ status: 200, text: '"NEW/1"' });
		expect(second).toMatchObject({ status: 500, body: { error_description: expect.any(String) } });
		expect(incomplete).toMatchObject({
			status: 400,
			body: { Errors: { ProductSKU: [expect.any(String)], ProductTypeName: [expect.any(String)] } },
		});
		expect(ids(await catalog('model.sKU=NEW%2F1'))).toEqual(['NEW/1']);
	});

	it('lists companies by channel', async () => {
		expect(ids(await harness.get('/api/Companies?model.channel=27'))).toEqual([203]);
	});

	it('has marketplace secrets in the company’s detail, invented ones', async () => {
		const { body } = await harness.get('/api/Companies/201');

		expect(body).toMatchObject({
			Details: { CompanyName: expect.any(String) },
			AmazonSettings: { secretKey: expect.stringContaining('NOT-A-SECRET') },
		});
	});

	it.each([
		['isDefault=1', [101]],
		['isDefault=2', [102, 103, 104]],
		['isSellable=0', [101, 102, 103, 104]],
		['isSellable=2', [104]],
		['warehouseType=1', [103]],
		['warehouseType=Interim', [104]],
		['name=west', [102]],
	])('filters warehouses by model.%s', async (query, expected) => {
		expect(ids(await harness.get(`/api/Warehouses?model.${query}`))).toEqual(expected);
	});

	it('answers one warehouse in another shape', async () => {
		expect((await harness.get('/api/Warehouses/101')).body).toMatchObject({
			General: { Name: 'Main Warehouse', IsDefault: true },
			WarehouseAddress: { Business: 'Main Warehouse' },
		});
		expect((await harness.get('/api/Warehouses/1')).status).toBe(404);
		expect((await harness.get('/api/Companies/1')).status).toBe(404);
	});
});
