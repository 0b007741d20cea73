import { found, startHarness, type Harness } from './client';

const PIXEL = 'iVBORw0KGgo=';

describe('what belongs to a product', () => {
	let harness: Harness;
	let sku: string;
	let query: string;
	beforeEach(async () => {
		harness = await startHarness({ orders: 1, products: 20 });
		sku = found([...harness.sandbox.data.products.values()][0]).sku;
		query = `productID=${encodeURIComponent(sku)}`;
	});
	afterEach(async () => await harness.sandbox.close());

	it('has custom columns of the account', async () => {
		const path = '/api/Products/CustomColumns';
		const update = (ColumnName: string) =>
			harness.put(path, { ProductID: sku, CustomColumns: [{ ColumnName, Value: 'Red' }] });
		expect(await update('color')).toMatchObject({ status: 200, text: '' });
		const { body } = await harness.get(`${path}?${query}`);
		expect(body).toContainEqual(expect.objectContaining({ ColumnName: 'Color', Value: 'Red' }));
		expect(body).toContainEqual(expect.objectContaining({ ColumnName: 'Season', Value: null }));
		expect(await update('Nonsense')).toMatchObject({ status: 500 });
	});

	it('has prices, also by channel', async () => {
		const path = '/api/Catalog/Prices';
		await harness.put(path, {
			ProductID: sku,
			SitePrice: 9.5,
			ChannelsPrices: [{ ChannelID: 4, Price: 8 }],
		});
		expect((await harness.get(`${path}?${query}`)).body).toEqual({
			SitePrice: 9.5,
			ChannelsPrices: [{ ChannelID: 4, Price: 8, UseDefaultSitePrice: false }],
		});
		expect(await harness.put(path, { ProductID: 'none' })).toMatchObject({ status: 500 });
	});

	it('has images, the first of which is the default', async () => {
		const add = (more = {}) =>
			harness.post('/api/ProductImage', {
				ProductID: sku,
				FileName: 'a.png',
				Content: PIXEL,
				...more,
			});
		const { body: first } = await add();
		const { body: second } = await add({ Properties: { IsDefault: true } });
		expect((await harness.get(`/api/ProductImage?${query}`)).body).toMatchObject([
			{ ImageID: first, IsDefault: false, OriginalImageName: 'a.png' },
			{ ImageID: second, IsDefault: true },
		]);
		expect(await add({ Content: 'no base64!' })).toMatchObject({ status: 400 });
		const several = await harness.post('/api/ProductImage/GetProductsImages', {
			ProductsIDs: [sku, 'none'],
		});
		expect(several.body).toMatchObject([{ ProductID: sku, Images: [{}, {}] }]);
		expect((await harness.call('DELETE', `/api/ProductImage/${first}`)).body).toBe(first);
		expect(await harness.call('DELETE', `/api/ProductImage/${first}`)).toMatchObject({
			status: 500,
		});
	});

	it('has fields that are refused one by one, with status 200', async () => {
		const { status, body } = await harness.put('/api/Catalog/AdvancedInfo', {
			ProductID: sku,
			Fields: [
				{ Name: 'LocationNotes', Value: 'Aisle 9' },
				{ Name: 'SitePrice', Value: 'cheap' },
				{ Name: 'Nonsense', Value: '1' },
			],
		});
		expect(status).toBe(200);
		expect(body).toMatchObject({
			ProductID: sku,
			UpdatedSucessfully: false,
			Fields: [
				{ Name: 'LocationNotes', NewValue: 'Aisle 9', ErrorMessage: null },
				{ Name: 'SitePrice', ErrorMessage: "'cheap' is not a valid number." },
				{ Name: 'Nonsense', ErrorMessage: 'Field Nonsense is not supported.' },
			],
		});
		const known = await harness.get('/api/Catalog/Imports/Custom/Templates/Fields');
		expect(known.body).toContainEqual({ Key: 'WeightOz', Value: 'Weight (oz)' });
	});

	it('has reserves, which are made, listed and deleted', async () => {
		const create = (more = {}) =>
			harness.post('/api/Inventory/ManualReserves/Create', {
				ProductId: sku,
				Quantity: 3,
				ReserveType: 1,
				Channel: 4,
				WarehouseId: 101,
				StartDate: '2026-11-20T00:00:00',
				EndDate: '2026-12-20T00:00:00',
				...more,
			});
		const list = async () =>
			(await harness.post('/api/Inventory/ManualReserves/Get', { ProductId: sku })).body;
		expect(await create()).toMatchObject({ status: 200 });
		expect(await create({ Channel: undefined })).toMatchObject({ status: 500 });
		expect(await create({ EndDate: '2026-11-19T00:00:00' })).toMatchObject({ status: 500 });
		expect(await list()).toMatchObject({
			ProductId: sku,
			ManualReserves: [
				{ ReserveId: 901, Quantity: 3, StartDate: expect.stringContaining('2026-11-20T00:00:00') },
			],
		});
		const remove = { ProductId: sku, ReserveId: 901 };
		const path = '/api/Inventory/ManualReserves/Delete';
		expect(await harness.post(path, remove)).toMatchObject({ status: 200 });
		expect(await harness.post(path, remove)).toMatchObject({ status: 500 });
		expect(await list()).toEqual({ ProductId: sku, ManualReserves: [] });
	});

	it('has units that move to another SKU', async () => {
		const { data } = harness.sandbox;
		const [from, to] = [...data.products.values()].filter(
			({ shadowOf, components }) => !shadowOf && components.length === 0,
		);
		const move = (Qty: number, more = {}) =>
			harness.post('/api/Inventory/SkuToSkuTransfers', {
				FromWarehouseID: 101,
				ToWarehouseID: 101,
				SerialNumbers: 'S-1,S-2',
				FromSKU: found(from).sku,
				ToSKU: found(to).sku,
				Qty,
				...more,
			});
		const quantity = (of: typeof from) =>
			data.stock.quantity(found(of).sku, 101, harness.clock.now);
		const before = [quantity(from), quantity(to)];
		expect(await move(5)).toMatchObject({ status: 200 });
		harness.clock.now += 60_000;
		expect([quantity(from), quantity(to)]).toEqual([(before[0] ?? 0) - 5, (before[1] ?? 0) + 5]);
		expect(await move(100_000)).toMatchObject({ status: 500 });
		expect(await move(0)).toMatchObject({ status: 500 });
		expect(await move(1, { ToWarehouseID: undefined })).toMatchObject({ status: 500 });
		expect(await move(1, { SerialNumbers: ['S-1'] })).toMatchObject({ status: 400 });
		expect(await move(1, { FromWarehouseID: 102, FromBinID: 7 })).toMatchObject({
			status: 500,
			body: { ErrorMessage: expect.stringContaining('To Bin') },
		});
	});
});
