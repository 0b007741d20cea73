import { atDesk, idsOf } from '../../support/core/orders';
import { calls } from '../../support/core/fixture';

const EVENT = 'orderCreated';

test(
	'simplified output has names beside codes, and dates with the offset of the account',
	atDesk(async ({ begun, create }) => {
		const trigger = await begun({ event: EVENT });
		const id = create({ createdOn: Date.parse('2026-06-10T15:30:00.250Z') });
		const [order] = (await trigger.poll()) ?? [];
		expect(order).toMatchObject({
			orderId: id,
			status: 'In Process',
			statusCode: 2,
			paymentStatus: 'Charged',
			shippingStatus: 'Unshipped',
			channel: 'Amazon',
			companyId: 201,
			createdOn: '2026-06-10T11:30:00.250-04:00',
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
	'row output is the row as Sellercloud sends it',
	atDesk(async ({ begun, create }) => {
		const trigger = await begun({ event: EVENT, output: 'row' });
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
