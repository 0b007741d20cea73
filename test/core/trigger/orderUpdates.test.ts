import { atDesk, idsOf } from '../../support/core/orders';

describe('Order Updated', () => {
	test(
		'fires for every update, also for those that the workflow makes itself',
		atDesk(async ({ begun, create, change }) => {
			const trigger = await begun({ event: 'orderUpdated' });
			const id = create();
			expect(idsOf(await trigger.poll())).toEqual([id]);
			change(id);
			expect(idsOf(await trigger.poll())).toEqual([id]);
			expect(await trigger.poll()).toBeNull();
		}),
	);

	test(
		'fires only when the chosen fields change, so that a workflow that updates other fields does not start itself',
		atDesk(async ({ begun, create, change }) => {
			const filters = { changedFields: ['ShippingStatus', 'StatusCode'], includeFba: false };
			const trigger = await begun({ event: 'orderUpdated', filters });
			const id = create();
			create({ channel: 20 });
			expect(await trigger.poll()).toMatchObject([{ orderId: id }]);
			change(id, { isExported: true, trackingNumber: '1Z' });
			expect(await trigger.poll()).toBeNull();
			change(id, { status: 200 });
			expect(idsOf(await trigger.poll())).toEqual([id]);
		}),
	);
});

describe('Order Waiting for Export', () => {
	test(
		'delivers an order again until it is marked',
		atDesk(async ({ start, create, change, wait, sandbox }) => {
			for (const order of sandbox.data.orders.values()) order.isExported = true;
			const options = { repeatAfter: 30 };
			const trigger = start({ event: 'orderWaitingForExport', options });
			const [id, other] = [create(), create()];
			create({ paymentStatus: 10 });
			create({ dropshipStatus: 2 });
			expect(idsOf(await trigger.poll())).toEqual([id, other]);
			wait(10);
			expect(await trigger.poll()).toBeNull();
			change(id, { isExported: true });
			wait(25);
			expect(idsOf(await trigger.poll())).toEqual([other]);
		}),
	);

	test(
		'fails where the server would ignore the filter',
		atDesk(async ({ start, sandbox }) => {
			sandbox.control.faults.add({
				kind: 'status',
				code: 200,
				path: '*/swagger/docs/v1',
				body: { swagger: '2.0', paths: { '/api/Orders': { get: { parameters: [] } } } },
			});
			const trigger = start({ event: 'orderWaitingForExport' });
			await expect(trigger.poll()).rejects.toThrow(/cannot filter orders by whether/);
		}),
	);
});
