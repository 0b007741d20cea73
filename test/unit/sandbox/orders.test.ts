import { found, ids, isRow, items, startHarness, type Harness, type Row } from './client';

describe('orders', () => {
	let harness: Harness;
	beforeEach(async () => {
		harness = await startHarness({ orders: 30 });
	});
	afterEach(async () => await harness.sandbox.close());

	const row = async (id: unknown): Promise<Row> =>
		found(items(await harness.get(`/api/Orders?model.orderIDs=${String(id)}`))[0]);

	describe('reading one', () => {
		it('has another shape than the row of the list', async () => {
			const { body } = await harness.get('/api/Orders/1000001');

			expect(body).toMatchObject({
				OrderID: 1000001,
				OrderDetails: { CompanyId: expect.any(Number) },
				Statuses: { OrderStatus: expect.any(Number) },
				OrderItems: expect.arrayContaining([expect.objectContaining({ OrderID: 1000001 })]),
				TotalInfo: { GrandTotal: expect.any(Number) },
				ShippingDetails: { Carrier: expect.any(String) },
				ShippingAddress: { StreetLine1: expect.any(String) },
			});
			expect(body).not.toHaveProperty('ID');
			expect(body).not.toHaveProperty('Items');
			expect(JSON.stringify(body)).not.toContain('SalesRepEmail');
		});

		it.each([4711, -1])('answers 404 for the unknown id %s', async (id) => {
			const answer = await harness.get(`/api/Orders/${id}`);

			expect(answer.status).toBe(404);
			expect(answer.body).toHaveProperty('Message');
		});

		it('refuses an id that is none', async () => {
			expect((await harness.get('/api/Orders/first')).status).toBe(400);
		});
	});

	describe('changing', () => {
		it('answers nothing at all, and leaves alone what is null or left out', async () => {
			const before = await row(1000001);
			harness.clock.now += 60_000;
			const answer = await harness.put('/api/Orders/1000001', {
				SalesRep1: 14,
				CustomerId: null,
				shippingAddress: { AddressLine1: '5 New Road', City: null },
			});
			const after = await row(1000001);

			expect(answer.status).toBe(200);
			expect(answer.text).toBe('');
			expect(answer.headers.get('content-length')).toBe('0');
			expect(after).toEqual({
				...before,
				SalesRepId: 14,
				SalesRepEmail: 'rep14@example.com',
				LastUpdated: '2026-11-20T10:31:00.000',
				ShippingAddress: {
					...(isRow(before.ShippingAddress) && before.ShippingAddress),
					StreetLine1: '5 New Road',
				},
				Items: expect.anything(),
			});
		});

		it('refuses negative ids', async () => {
			const answer = await harness.put('/api/Orders/1000001', { CustomerId: -1 });

			expect(answer).toMatchObject({
				status: 500,
				body: { error_description: 'An ID cannot be negative.' },
			});
			expect((await harness.put('/api/Orders/-1', {})).status).toBe(404);
		});

		it('sets a status and answers the ids that it changed', async () => {
			await harness.put('/api/Orders/StatusCode', { Orders: [1000001], Status: 200 });
			const answer = await harness.put('/api/Orders/StatusCode', {
				orders: [1000001, 1000002, 4711],
				status: 'OnHold',
			});

			expect(answer.status).toBe(200);
			expect(answer.body).toEqual([1000002]);
			expect(await row(1000002)).toMatchObject({
				StatusCode: 200,
				LastUpdated: '2026-11-20T10:30:00.000',
			});
		});

		it('marks orders as exported', async () => {
			const { data } = harness.sandbox;
			const open = [...data.orders.values()].filter(({ isExported }) => !isExported);
			const wanted = open.map(({ id }) => id);
			const answer = await harness.put('/api/Orders/SetExported', {
				Orders: wanted,
				Exported: true,
			});

			expect(answer.body).toEqual(wanted);
			expect(ids(await harness.get('/api/Orders?model.exported=0'))).toEqual([]);
		});

		it('ships the whole order', async () => {
			const id = found(
				[...harness.sandbox.data.orders.values()].find((o) => o.shippingStatus === 1),
			).id;
			const shipping = { OrderID: id, ShippingCarrier: 'UPS', ShippingService: 'UPS Ground' };
			const future = await harness.put('/api/Orders/ShippingStatus', {
				...shipping,
				ShipDate: '2026-11-20T10:31:00',
			});
			const past = await harness.put('/api/Orders/ShippingStatus', {
				...shipping,
				ShipDate: '11/20/2026 10:30',
				TrackingNumber: '1ZTEST',
			});

			expect(future).toMatchObject({
				status: 500,
				body: { Message: 'Ship date cannot be in the future.' },
			});
			expect(past).toMatchObject({ status: 200, text: '' });
			expect(await row(id)).toMatchObject({ ShippingStatus: 3, TrackingNumber: '1ZTEST' });
		});

		it('deletes, but not what is shipped', async () => {
			const orders = [...harness.sandbox.data.orders.values()];
			const shipped = found(orders.find((order) => order.shippingStatus === 3));
			const open = found(orders.find((order) => order.shippingStatus === 1));

			expect(await harness.call('DELETE', `/api/Orders/${shipped.id}`)).toMatchObject({
				status: 500,
				body: { Title: expect.stringContaining('shipped') },
			});
			expect(await harness.call('DELETE', `/api/Orders/${open.id}`)).toMatchObject({ status: 200 });
			expect((await harness.get(`/api/Orders/${open.id}`)).status).toBe(404);
		});
	});

	it('keeps notes', async () => {
		const note = { Message: 'Call before delivery', Category: 1 };
		const added = await harness.post('/api/Orders/1000001/Notes', note);
		const { body } = await harness.get('/api/Orders/Notes?id=1000001');

		expect(added).toMatchObject({ status: 200, text: '' });
		expect(body).toEqual([
			expect.objectContaining({
				EntityID: 1000001,
				Category: 1,
				Note: 'Call before delivery',
				AuditDate: '2026-11-20T10:30:00.000',
				CreatedByEmail: 'demo@example.com',
			}),
		]);
		expect((await harness.get('/api/Orders/Notes?id=4711')).status).toBe(404);
	});
});
