import { calls } from '../../support/core/fixture';
import { atDesk, idsOf } from '../../support/core/orders';

const EVENT = 'orderCreated';

test(
	'simplified output has names in place of codes',
	atDesk(async ({ begun, create }) => {
		const trigger = await begun({ event: EVENT });
		const createdOn = Date.parse('2026-06-10T15:30:00.250Z');
		const id = create({ createdOn, dropshipStatus: 2 });
		const [order] = (await trigger.poll()) ?? [];
		expect(order).toMatchObject({
			orderId: id,
			status: 'In Process',
			paymentStatus: 'Charged',
			shippingStatus: 'Unshipped',
			dropshipStatus: 'Requested',
			channel: 'Amazon',
			companyId: 201,
			currency: 'USD',
			customer: { email: expect.stringContaining('@') },
			shipTo: { line1: expect.any(String), country: 'US' },
			tracking: [],
			lines: [{ sku: expect.any(String), quantity: expect.any(Number) }, ...anyRest(order)],
		});
	}),
);

const anyRest = (order: Record<string, unknown> | undefined): unknown[] =>
	Array.isArray(order?.lines) ? order.lines.slice(1) : [];

test(
	'selected fields come in their order, with dates that have the offset of the account',
	atDesk(async ({ begun, create }) => {
		const selectedFields = ['createdOn', 'Order ID', 'statusCode'];
		const trigger = await begun({ event: EVENT, output: 'selected', selectedFields });
		const id = create({ createdOn: Date.parse('2026-06-10T15:30:00.250Z') });
		const items = await trigger.poll();
		expect(JSON.stringify(items)).toBe(
			JSON.stringify([{ createdOn: '2026-06-10T11:30:00.250-04:00', orderId: id, statusCode: 2 }]),
		);
	}),
);

test.each([
	[[], /^Fields is empty$/],
	[['orderId', 'weight'], /^Fields .*weight/],
])('the selected fields %j are refused', async (selectedFields, message) => {
	await atDesk(async ({ start }) => {
		const trigger = start({ event: EVENT, output: 'selected', selectedFields });
		await expect(trigger.poll()).rejects.toThrow(message);
	})();
});

test(
	'raw output is the row as Sellercloud sends it',
	atDesk(async ({ begun, create }) => {
		const trigger = await begun({ event: EVENT, output: 'raw' });
		const id = create();
		expect(await trigger.poll()).toMatchObject([{ ID: id, StatusCode: 2, OrderSource: 4 }]);
	}),
);

test(
	'full detail takes one more call for each order, and orders that could not be read are delivered by the next poll',
	atDesk(async ({ begun, create, sandbox, forgetCalls }) => {
		const trigger = await begun({ event: EVENT, output: 'detail' });
		const ids = Array.from({ length: 12 }, () => create());
		sandbox.control.faults.add({
			kind: 'status',
			code: 400,
			path: '*/Orders/*',
			skip: 5,
			times: 1,
		});
		const first = await trigger.poll();
		expect(first?.[0]).toMatchObject({ OrderID: ids[0], Statuses: { OrderStatus: 2 } });
		expect(first?.length).toBeGreaterThanOrEqual(5);
		expect(first?.length).toBeLessThan(12);
		const second = await trigger.poll();
		expect([...idsOf(first), ...idsOf(second)].sort()).toEqual(ids);
		await forgetCalls();
		expect(await trigger.poll()).toBeNull();
		expect(calls(sandbox)).toHaveLength(1);
	}),
);

test(
	'an order that was deleted before its details were read is emitted with its row',
	atDesk(async ({ begun, create, sandbox }) => {
		const trigger = await begun({ event: EVENT, output: 'detail' });
		const id = create();
		const body = { Message: `Order ${id} was not found.` };
		sandbox.control.faults.add({ kind: 'status', code: 404, body, path: '*/Orders/*' });
		expect(await trigger.poll()).toMatchObject([{ ID: id }]);
	}),
);
