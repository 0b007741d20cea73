import { ids, items, NOW, startHarness, total, type Harness } from './client';

describe('how a list call binds its parameters', () => {
	let harness: Harness;
	beforeAll(async () => {
		harness = await startHarness();
	});
	afterAll(async () => await harness.sandbox.close());

	const list = async (query: string) => await harness.get(`/api/Orders?${query}`);

	it('answers ten rows by default', async () => {
		const answer = await list('model.pageNumber=1');

		expect(items(answer)).toHaveLength(10);
		expect(total(answer)).toBe(240);
	});

	it.each([51, 200, 500])('cuts a page of %s to 50 without a word', async (size) => {
		const answer = await list(`model.pageSize=${size}`);

		expect(answer.status).toBe(200);
		expect(items(answer)).toHaveLength(50);
	});

	it('gives each row once over all pages', async () => {
		const pages = await Promise.all(
			[1, 2, 3, 4, 5, 6].map(async (page) => ids(await list(`pageNumber=${page}&pageSize=50`))),
		);

		expect(pages.map((page) => page.length)).toEqual([50, 50, 50, 50, 40, 0]);
		expect(new Set(pages.flat()).size).toBe(240);
	});

	it.each(['model.companyID=202', 'companyID=202', 'MODEL.COMPANYID=202', 'CompanyId=202'])(
		'binds %s',
		async (query) => {
			const answer = await list(query);

			expect(items(answer).length).toBeGreaterThan(0);
			expect(items(answer).every(({ CompanyID }) => CompanyID === 202)).toBe(true);
		},
	);

	it('ignores a filter that it does not know', async () => {
		const known = await list('pageSize=50');
		const misspelt = await list('pageSize=50&model.OrderSourceOrderID=4711');

		expect(misspelt.body).toEqual(known.body);
	});

	it.each(['', 'nonsense=1', 'model.OrderSourceOrderID=4711'])(
		'refuses a call with nothing to bind (?%s)',
		async (query) => {
			const answer = await list(query);

			expect(answer.status).toBe(400);
			expect(answer.body).toEqual({ Message: "Arguments 'model' are missing" });
		},
	);

	it('says so when a required single argument is missing', async () => {
		const answer = await harness.get('/api/Inventory/Warehouses');

		expect(answer.status).toBe(400);
		expect(answer.body).toEqual({ Message: "Arguments 'productID' are missing" });
	});

	it('refuses what it cannot convert', async () => {
		const answer = await list('model.pageNumber=two');

		expect(answer.status).toBe(400);
		expect(answer.body).toMatchObject({ ModelState: { 'model.pageNumber': [expect.any(String)] } });
	});

	it('takes an array as a repeated key', async () => {
		const answer = await list('model.orderIDs=1000003&model.orderIDs=1000001');

		expect(ids(answer)).toEqual([1000003, 1000001]);
	});

	it('takes a list of SKUs as one text with commas', async () => {
		const skus = encodeURIComponent('lamp/01-red, KETTLE#2,NOTHING');
		const answer = await harness.get(`/api/Catalog?model.sKU=${skus}`);

		expect(ids(answer)).toEqual(['LAMP/01-RED', 'KETTLE#2']);
	});

	it('takes enum members by number and by name', async () => {
		const byNumber = await list('model.orderStatus=200&pageSize=50');
		const byName = await list('model.orderStatus=onhold&pageSize=50');

		expect(items(byNumber).length).toBeGreaterThan(0);
		expect(items(byNumber).every(({ StatusCode }) => StatusCode === 200)).toBe(true);
		expect(byName.body).toEqual(byNumber.body);
	});

	it('takes an empty value as none', async () => {
		expect(total(await list('model.orderIDs=&model.shippingStatus=&pageNumber='))).toBe(240);
	});

	describe('dates', () => {
		// 10 days before now, 10:30 in New York.
		const counted = () =>
			[...harness.sandbox.data.orders.values()].filter(
				({ createdOn }) => createdOn >= NOW - 10 * 24 * 3600_000,
			).length;

		it.each([
			['ISO in UTC', '2026-11-10T15:30:00Z'],
			['ISO with an offset', '2026-11-10T16:30:00+01:00'],
			['ISO without a zone, in the tenant', '2026-11-10T10:30:00'],
			['ISO without a zone, with ms', '2026-11-10T10:30:00.000'],
			['American, in the tenant', '11/10/2026 10:30'],
		])('reads %s', async (_form, text) => {
			const answer = await list(`model.createdOnFrom=${encodeURIComponent(text)}`);

			expect(total(answer)).toBe(counted());
		});

		it.each(['2026-11-10', '11/10/2026'])('reads the bare day %s as its start', async (text) => {
			const midnight = await list('model.createdOnFrom=2026-11-10T00:00:00');

			expect(total(await list(`model.createdOnFrom=${text}`))).toBe(total(midnight));
		});

		it('refuses what is no date', async () => {
			expect((await list('model.createdOnFrom=soon')).status).toBe(400);
		});

		it('are answered as the tenant’s local time without a zone', async () => {
			const [order] = items(await list('model.orderIDs=1000240'));
			const created = harness.sandbox.data.orders.get(1000240)?.createdOn ?? 0;

			expect(order?.CreatedOn).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}$/);
			expect(Date.parse(`${String(order?.CreatedOn)}-05:00`)).toBe(created);
		});
	});
});

describe('a form', () => {
	let harness: Harness;
	beforeAll(async () => {
		harness = await startHarness({ orders: 1 });
	});
	afterAll(async () => await harness.sandbox.close());

	const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
	const post = (path: string, body: string) => harness.call('POST', path, { body, headers });

	it('is read like a JSON body', async () => {
		const [id = 0] = harness.sandbox.data.orders.keys();
		const answer = await post('/api/Orders/GetCustomColumns', `OrderIDs=${id}&OrderIDs=1`);
		expect(answer.body).toMatchObject([{ OrderID: id }]);
	});

	it('starts an import of images', async () => {
		const path = '/api/Catalog/Imports/Images';
		expect(await post(path, 'FileContents=SUQNCjE%3D&Format=1')).toMatchObject({
			status: 200,
			body: { ID: expect.any(Number) },
		});
		expect(await post(path, 'Format=1')).toMatchObject({ status: 400 });
	});
});
