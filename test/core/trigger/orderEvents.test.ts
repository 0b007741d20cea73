import { atDesk, idsOf } from '../../support/core/orders';

describe('Order Created', () => {
	test(
		'fires once for an order, however often it is updated later',
		atDesk(async ({ begun, create, change, wait }) => {
			const trigger = await begun({ event: 'orderCreated' });
			const id = create();
			expect(idsOf(await trigger.poll())).toEqual([id]);
			change(id);
			wait(30);
			change(id);
			expect(await trigger.poll()).toBeNull();
		}),
	);

	test(
		'fires for a shopping cart when it becomes an order, and not for quotes or void orders',
		atDesk(async ({ begun, create, change, wait }) => {
			const trigger = await begun({ event: 'orderCreated' });
			const cart = create({ status: 1 });
			create({ status: 300 });
			create({ status: 999 });
			expect(await trigger.poll()).toBeNull();
			wait(600);
			change(cart, { status: 2 });
			expect(idsOf(await trigger.poll())).toEqual([cart]);
		}),
	);

	test(
		'fires for an unpaid order when it is paid, if unpaid orders are excluded',
		atDesk(async ({ begun, create, change, wait }) => {
			const filters = { includeUnpaid: false, includeFullyShipped: false };
			const trigger = await begun({ event: 'orderCreated', filters });
			const [unpaid, shipped] = [create({ paymentStatus: 10 }), create({ shippingStatus: 3 })];
			expect(await trigger.poll()).toBeNull();
			wait(90);
			change(unpaid, { paymentStatus: 30 });
			change(shipped);
			expect(idsOf(await trigger.poll())).toEqual([unpaid]);
		}),
	);

	test(
		'fires for an order that is moved to the warehouse after it was created',
		atDesk(async ({ begun, create, change, sandbox }) => {
			const trigger = await begun({ event: 'orderCreated', filters: { warehouses: [103] } });
			const linesAt = (warehouseId: number) =>
				[...(sandbox.data.orders.values().next().value?.lines ?? [])].map((line) => ({
					...line,
					warehouseId,
				}));
			const id = create({ lines: linesAt(101) });
			expect(await trigger.poll()).toBeNull();
			change(id, { lines: linesAt(103) });
			expect(idsOf(await trigger.poll())).toEqual([id]);
		}),
	);

	test(
		'does not fire for orders that are older than the start',
		atDesk(async ({ begun, change, sandbox }) => {
			const trigger = await begun({ event: 'orderCreated' });
			for (const id of [...sandbox.data.orders.keys()].slice(0, 30)) change(id, { status: 2 });
			expect(await trigger.poll()).toBeNull();
		}),
	);

	test(
		'filters by channel and company, and excludes FBA, WFS and AWD if the user chose so',
		atDesk(async ({ begun, create }) => {
			const byChannels = await begun({ event: 'orderCreated', filters: { channels: [6, 20] } });
			const byChannel = await begun({ event: 'orderCreated', filters: { channels: [6] } });
			const byCompany = await begun({ event: 'orderCreated', filters: { companies: [202] } });
			const own = await begun({ event: 'orderCreated', filters: { includeFba: false } });
			const [amazon, website, fba, other] = [
				create(),
				create({ channel: 6 }),
				create({ channel: 20 }),
				create({ companyId: 202, channel: 79 }),
			];
			create({ channel: 81, companyId: 203 });
			expect(idsOf(await byChannels.poll())).toEqual([website, fba]);
			expect(idsOf(await byChannel.poll())).toEqual([website]);
			expect(idsOf(await byCompany.poll())).toEqual([other]);
			expect(idsOf(await own.poll())).toEqual([amazon, website]);
		}),
	);
});

describe('Order Ready to Ship', () => {
	test(
		'fires for an order when it is in process, paid, and not assigned to a dropship vendor',
		atDesk(async ({ begun, create, change }) => {
			const trigger = await begun({ event: 'orderReadyToShip' });
			const ready = create({ shippingStatus: 2 });
			const unpaid = create({ paymentStatus: 20 });
			const held = create({ status: 200 });
			const dropship = create({ dropshipStatus: 2 });
			create({ shippingStatus: 3 });
			create({ channel: 20 });
			expect(idsOf(await trigger.poll())).toEqual([ready]);
			change(unpaid, { paymentStatus: 30 });
			change(held, { status: 2 });
			change(dropship, { dropshipStatus: 6 });
			change(ready, { status: 200 });
			expect(idsOf(await trigger.poll())).toEqual([unpaid, held, dropship]);
			change(ready, { status: 2 });
			expect(await trigger.poll()).toBeNull();
		}),
	);

	test(
		'includes unpaid and FBA orders if the user chose so',
		atDesk(async ({ begun, create }) => {
			const filters = { includeUnpaid: true, includeFba: true };
			const trigger = await begun({ event: 'orderReadyToShip', filters });
			const ids = [create({ paymentStatus: 10 }), create({ channel: 20 })];
			expect(idsOf(await trigger.poll())).toEqual(ids);
		}),
	);
});

describe('Order Shipped', () => {
	test(
		'fires for a shipment with an old ship date, and again after it was unshipped',
		atDesk(async ({ begun, create, change, wait, sandbox }) => {
			const trigger = await begun({ event: 'orderShipped' });
			const id = create();
			expect(await trigger.poll()).toBeNull();
			const { orderDate } = sandbox.data.orders.get(id) ?? {};
			change(id, { shippingStatus: 3, shipDate: orderDate, trackingNumber: '1Z1' });
			expect(await trigger.poll()).toMatchObject([
				{ orderId: id, previousShippingStatus: 'Unshipped', tracking: ['1Z1'] },
			]);
			change(id, { trackingNumber: '1Z2' });
			wait(20);
			expect(await trigger.poll()).toBeNull();
			change(id, { shippingStatus: 1 });
			expect(await trigger.poll()).toBeNull();
			change(id, { shippingStatus: 3 });
			expect(idsOf(await trigger.poll())).toEqual([id]);
		}),
	);

	test(
		'fires for partial shipments if the user chose so, and then for the full one',
		atDesk(async ({ begun, create, change }) => {
			const filters = { includePartlyShipped: true, includeFba: false };
			const trigger = await begun({ event: 'orderShipped', filters });
			const [id, fba] = [create(), create({ channel: 20 })];
			await trigger.poll();
			change(id, { shippingStatus: 2 });
			change(fba, { shippingStatus: 3 });
			expect(await trigger.poll()).toMatchObject([
				{ orderId: id, shippingStatus: 'Partially Shipped' },
			]);
			change(id, { shippingStatus: 3 });
			expect(await trigger.poll()).toMatchObject([
				{
					orderId: id,
					shippingStatus: 'Fully Shipped',
					previousShippingStatus: 'Partially Shipped',
				},
			]);
		}),
	);
});

describe('Order Status Changed', () => {
	test(
		'fires with the new and the previous status, and not for other updates',
		atDesk(async ({ begun, create, change }) => {
			const trigger = await begun({ event: 'orderStatusChanged', output: 'raw' });
			const id = create();
			expect(await trigger.poll()).toMatchObject([{ ID: id, StatusCode: 2, previousStatus: null }]);
			change(id, { trackingNumber: 'x' });
			expect(await trigger.poll()).toBeNull();
			change(id, { status: 200 });
			expect(await trigger.poll()).toMatchObject([{ ID: id, StatusCode: 200, previousStatus: 2 }]);
		}),
	);

	test(
		'waits for the chosen statuses, and can skip orders that it sees for the first time',
		atDesk(async ({ begun, create, change }) => {
			const filters = { statuses: [100, 200] };
			const trigger = await begun({ event: 'orderStatusChanged', filters });
			const options = { learnsFirst: true };
			const careful = await begun({ event: 'orderStatusChanged', filters, options });
			const id = create();
			const held = create({ status: 200 });
			expect(idsOf(await trigger.poll())).toEqual([held]);
			expect(await careful.poll()).toBeNull();
			change(id, { status: 100 });
			change(held, { status: 2 });
			expect(idsOf(await trigger.poll())).toEqual([id]);
			expect(idsOf(await careful.poll())).toEqual([id]);
		}),
	);
});
