import type { Order } from '../../../sandbox/data/model';
import { found, ids, items, startHarness, total, type Harness } from './client';

describe('the list of orders', () => {
	let harness: Harness;
	let orders: Order[];
	beforeAll(async () => {
		harness = await startHarness();
		orders = [...harness.sandbox.data.orders.values()];
	});
	afterAll(async () => await harness.sandbox.close());

	const list = async (query: string) => await harness.get(`/api/Orders?pageSize=50&${query}`);
	const count = (test: (order: Order) => boolean) => orders.filter(test).length;
	const one = (test: (order: Order) => boolean) => found(orders.find(test));

	it('comes newest first', async () => {
		const answer = await list('');

		expect(ids(answer)[0]).toBe(1000240);
		expect(ids(answer)).toEqual([...ids(answer)].sort((a, b) => Number(b) - Number(a)));
	});

	it('gives rows with ID, lines under Items and addresses', async () => {
		const [row] = items(await list('model.orderIDs=1000100'));

		expect(row).toMatchObject({
			ID: 1000100,
			OrderSourceOrderID: expect.stringContaining('1000100'),
			CustomerEmail: expect.stringMatching(/@example\.com$/),
			ShippingAddress: { PhoneNumber: expect.stringMatching(/^555-01/) },
			Items: expect.arrayContaining([expect.objectContaining({ OrderID: 1000100 })]),
			SalesRepId: expect.any(Number),
		});
		expect(row).not.toHaveProperty('OrderID');
	});

	it.each<[string, (order: Order) => boolean]>([
		['model.companyID=201&model.companyID=203', ({ companyId }) => companyId !== 202],
		['model.companyGroupID=2', ({ companyId }) => companyId !== 201],
		['model.orderStatus=-1', ({ status }) => status === -1],
		['model.shippingStatus=3', ({ shippingStatus }) => shippingStatus === 3],
		['model.channel=4&model.channel=6', ({ channel }) => channel === 4 || channel === 6],
		['model.orderSubType=7', ({ subType }) => subType === 7],
		['model.paymentStatus=10', ({ paymentStatus }) => paymentStatus === 10],
		['model.paymentStatus=71', ({ paymentStatus }) => paymentStatus === 30],
		['model.paymentStatus=-1', () => true],
		['model.dropShipStatus=2', ({ dropshipStatus }) => dropshipStatus === 2],
		['model.exported=1', ({ isExported }) => isExported],
		['model.exported=0', ({ isExported }) => !isExported],
		['model.exported=-1', () => true],
		['model.qBExported=1', ({ isQuickBooksExported }) => isQuickBooksExported],
		['model.replacementOrder=1', ({ isReplacement }) => isReplacement],
		['model.warehouseID=103', ({ lines }) => lines.some((line) => line.warehouseId === 103)],
	])('filters by %s', async (query, test) => {
		expect(total(await list(query))).toBe(count(test));
		expect(count(test)).toBeGreaterThan(0);
	});

	it.each<[string, (order: Order) => string | number]>([
		['model.orderSourceOrderIDList', ({ channelOrderId }) => channelOrderId],
		['model.trackingNumber', ({ trackingNumber }) => trackingNumber],
		['model.serialNumber', ({ lines }) => found(lines[0]).serialNumber ?? ''],
		['model.keyword', ({ channelOrderId }) => channelOrderId],
	])('finds one order by %s', async (name, value) => {
		const order = one(({ lines }) => lines[0]?.serialNumber !== undefined);
		const answer = await list(`${name}=${encodeURIComponent(value(order))}`);

		expect(ids(answer)).toEqual([order.id]);
	});

	it.each<[string, (order: Order) => string | number | undefined]>([
		['model.userID', ({ customerId }) => customerId],
		['model.picklistID', ({ picklistId }) => picklistId],
		['model.sKU', ({ lines }) => lines[0]?.sku],
	])('finds all orders by %s', async (name, value) => {
		const wanted = found(value(one((order) => value(order) !== undefined)));
		const answer = await list(`${name}=${encodeURIComponent(wanted)}`);

		expect(ids(answer)).toContain(one((order) => value(order) === wanted).id);
		expect(Number(total(answer))).toBeLessThan(240);
	});

	it('finds orders by the ASIN of a line', async () => {
		const { sku } = found(found(orders[0]).lines[0]);
		const product = found(harness.sandbox.data.products.get(sku.toUpperCase()));

		expect(total(await list(`model.aSIN=${product.asin}`))).toBe(
			count(({ lines }) => lines.some((line) => line.sku === sku)),
		);
	});

	it('includes both ends of a window', async () => {
		const { lastUpdated } = one(({ id }) => id === 1000120);
		const iso = encodeURIComponent(new Date(lastUpdated).toISOString());
		const answer = await list(`model.lastUpdatedFrom=${iso}&model.lastUpdatedTo=${iso}`);

		expect(ids(answer)).toContain(1000120);
	});

	it.each<[number, string, string, string]>([
		[1, 'Today', '2026-11-20T00:00', '2026-11-21T00:00'],
		[20, 'Yesterday', '2026-11-19T00:00', '2026-11-20T00:00'],
		[2, 'ThisWeek', '2026-11-15T00:00', '2026-11-22T00:00'],
		[3, 'LastWeek', '2026-11-08T00:00', '2026-11-15T00:00'],
		[12, 'Last24Hours', '2026-11-19T10:30', '2027-01-01T00:00'],
		[11, 'Last3Days', '2026-11-17T00:00', '2026-11-21T00:00'],
		[10, 'Last7Days', '2026-11-13T00:00', '2026-11-21T00:00'],
		[101, 'Last14Days', '2026-11-06T00:00', '2026-11-21T00:00'],
		[4, 'Last31Days', '2026-10-20T00:00', '2026-11-21T00:00'],
		[22, 'LastMonth', '2026-10-01T00:00', '2026-11-01T00:00'],
		[18, 'OlderThan2BusinessDay', '2020-01-01T00:00', '2026-11-18T10:30'],
		[9, 'AllDates', '2020-01-01T00:00', '2027-01-01T00:00'],
	])('knows date range %s as %s', async (value, name, from, to) => {
		const window = await list(`model.createdOnFrom=${from}&model.createdOnTo=${to}`);
		const byNumber = await list(`model.createdOnDateRange=${value}`);
		const byName = await list(`model.createdOnDateRange=${name}`);

		expect(total(byNumber)).toBe(total(window));
		expect(byName.body).toEqual(byNumber.body);
	});

	it('applies dateRange to the order date', async () => {
		const answer = await list('model.dateRange=1');
		const midnight = Date.UTC(2026, 10, 20, 5);

		expect(total(answer)).toBe(count(({ orderDate }) => orderDate >= midnight));
	});

	it('sorts descending unless asked otherwise', async () => {
		const descending = items(await list('model.orderBy=1')).map(({ TimeOfOrder }) => TimeOfOrder);
		const ascending = items(await list('model.orderBy=OrderDate&model.isAscending=true')).map(
			({ TimeOfOrder }) => TimeOfOrder,
		);

		expect(descending).toEqual([...descending].sort().reverse());
		expect(ascending).toEqual([...ascending].sort());
		expect(ascending).not.toEqual([...descending].reverse());
	});
});
