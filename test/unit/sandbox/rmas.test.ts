import { startHarness, type Harness } from './client';

describe('RMAs', () => {
	let harness: Harness;
	beforeEach(async () => {
		harness = await startHarness({ orders: 20, settleTime: 0 });
	});
	afterEach(async () => await harness.sandbox.close());

	const created = async () => {
		const [order] = [...harness.sandbox.data.orders.values()].slice(-1);
		const [line] = order?.lines ?? [];
		const { body } = await harness.post('/api/Rma', {
			OrderID: order?.id,
			OrderItems: [
				{ OrderItemID: line?.id, QtyToReturn: 2, ReasonID: 2, Description: 'Too small' },
			],
		});
		return { id: Number(Object(body).ID), sku: line?.sku ?? '' };
	};
	const rma = async (id: number) => Object((await harness.get(`/api/Rma/${id}`)).body);

	it('receives what came back into the stock of a warehouse, also more than was expected', async () => {
		const { id, sku } = await created();
		const before = await rma(id);
		const { stock } = harness.sandbox.data;
		const stocked = () => stock.quantity(sku, 101, harness.clock.now);
		const had = stocked();
		harness.clock.now += 60_000;
		await harness.post(`/api/Rma/${id}/Receive`, {
			Items: [{ RmaItemID: before.Items[0].ID, QtyToReceive: 3, WarehouseID: 101 }],
		});

		const after = await rma(id);
		expect(after.Items).toMatchObject([{ QtyToReturn: 2, QtyReceived: 3, ReceiveStatus: 2 }]);
		expect(after.Changes.ReceivedOn).not.toBeNull();
		expect(after.Changes.LastUpdatedOn).not.toBe(before.Changes.LastUpdatedOn);
		expect(stocked()).toBe(had + 3);
	});

	it('refunds, notes and updates', async () => {
		const { id } = await created();
		const [item] = (await rma(id)).Items;
		const Items = [{ RmaItemID: item.ID, RefundAmount: 12.5 }];
		await harness.post(`/api/Rma/${id}/Resolution`, { ResolutionType: 1, Comment: 'OK', Items });
		await harness.post(`/api/Rma/${id}/Notes`, { Category: 1, Message: 'Hello' });
		await harness.put(`/api/Rma/${id}`, { Status: 3 });

		const { body } = await harness.get(`/api/Rma?model.rMAIDs=${id}`);
		expect(Object(body).Items).toMatchObject([
			{
				RMAStatusCode: 3,
				TotalRefunded: 12.5,
				ReturnNotes: [{ Category: 1, Note: 'Hello' }],
				Items: [{ ReasonName: 'Wrong item', Resolution: 1 }],
			},
		]);
	});

	it('adds only items of orders of the same customer', async () => {
		const { id } = await created();
		const { customerId } = harness.sandbox.data.rmas.get(id) ?? {};
		const other = [...harness.sandbox.data.orders.values()].find(
			(order) => order.customerId !== customerId,
		);
		const refused = await harness.post(`/api/Rma/${id}/Items`, [
			{ OrderID: other?.id, OrderItemID: other?.lines[0]?.id, QtyReturned: 1, ReturnReason: 1 },
		]);

		expect(refused.status).toBe(500);
		expect(refused.text).toMatch(/another customer/);
	});
});
