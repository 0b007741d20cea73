import { atDesk, idsOf } from '../../support/core/orders';
import { at, changePurchaseOrder } from '../../support/core/records';

const view = (value: number) => ({ __rl: true, mode: 'list', value: String(value) });
const EVENT = { event: 'orderEnteredView', view: view(1) };
const HELD = { status: 200 };

test(
	'an order that enters the view is emitted once, and again after two polls did not find it',
	atDesk(async ({ begun, create, change, forgetCalls, sandbox }) => {
		const old = create(HELD);
		const trigger = await begun(EVENT);
		const id = create();
		change(old);
		expect(await trigger.poll()).toBeNull();
		change(id, HELD);
		await forgetCalls();
		expect(await trigger.poll()).toMatchObject([{ orderId: id, status: 'On Hold' }]);
		const [call] = sandbox.control.journal.entries();
		expect(call?.query).toBe('viewID=1&pageNumber=1&pageSize=50');
		change(id, { status: 2 });
		expect(await trigger.poll()).toBeNull();
		change(id, HELD);
		expect(await trigger.poll()).toBeNull();
		change(id, { status: 2 });
		expect(await trigger.poll()).toBeNull();
		expect(await trigger.poll()).toBeNull();
		change(id, HELD);
		expect(idsOf(await trigger.poll())).toEqual([id]);
	}),
);

test(
	'an order whose details cannot be read is delivered by the next poll',
	atDesk(async ({ begun, create, sandbox }) => {
		const trigger = await begun({ ...EVENT, output: 'detail' });
		const ids = [create(HELD), create(HELD)];
		const fault = { kind: 'status', code: 400, path: '*/Orders/1*', times: 1 } as const;
		sandbox.control.faults.add(fault);
		const [first, second] = [idsOf(await trigger.poll()), idsOf(await trigger.poll())];
		expect([first.length, second.length]).toEqual([1, 1]);
		expect([...first, ...second].sort()).toEqual(ids);
		expect(await trigger.poll()).toBeNull();
	}),
);

test(
	'a failure at the start is shown, and an order that enters later is emitted',
	atDesk(async ({ start, create, sandbox }) => {
		create(HELD);
		sandbox.control.faults.add({ kind: 'status', code: 403, path: '*/GetAllByView', times: 1 });
		const trigger = start(EVENT);
		await expect(trigger.poll()).rejects.toThrow(/permit/);
		expect(await trigger.poll()).toBeNull();
		const id = create(HELD);
		expect(idsOf(await trigger.poll())).toEqual([id]);
	}),
);

test(
	'products, inventory and purchase orders have views of their own',
	atDesk(async (desk) => {
		const { begun, sandbox } = desk;
		const products = await begun({ event: 'productEnteredView', view: view(3) });
		const inventory = await begun({ event: 'inventoryEnteredView', view: view(4) });
		const purchases = await begun({ event: 'purchaseOrderEnteredView', view: view(5) });
		const active = [...sandbox.data.products.values()].filter((one) => one.isActive);
		const product = at(active.filter(({ vendorId }) => vendorId !== 301));
		Object.assign(product, { isActive: false, vendorId: 301 });
		changePurchaseOrder(desk, 709, { receivingStatus: 2 });
		expect(await products.poll()).toMatchObject([{ sku: product.sku, active: false }]);
		expect(await inventory.poll()).toMatchObject([{ sku: product.sku, vendorId: 301 }]);
		expect(await purchases.poll()).toMatchObject([
			{ purchaseOrderId: 709, receivingStatus: 'Fully Received' },
		]);
	}),
);

test(
	'the trigger starts over with another view, and fails without one',
	atDesk(async ({ begun, start, create }) => {
		const trigger = await begun(EVENT);
		create({ isRush: true });
		const other = start({ ...EVENT, view: view(2) }, { stored: trigger.stored() });
		expect(await other.poll()).toBeNull();
		await expect(start({ event: 'orderEnteredView' }).poll()).rejects.toThrow(/No saved view/);
		expect(idsOf(await other.poll('manual')).length).toBeGreaterThan(0);
	}),
);
