import { INVENTORY_PIN } from '../../../sandbox';
import type { Product } from '../../../sandbox/data/model';
import { found, ids, isRow, items, startHarness, type Harness } from './client';

const SETTLE_TIME = 30_000;

describe('inventory', () => {
	let harness: Harness;
	let products: Product[];
	beforeEach(async () => {
		harness = await startHarness({ orders: 5 });
		products = [...harness.sandbox.data.products.values()];
	});
	afterEach(async () => await harness.sandbox.close());

	const pick = (test: (product: Product) => boolean) => found(products.find(test));
	const plain = () =>
		pick((one) => one.companyId !== 203 && !one.shadowOf && one.components.length === 0);
	const shadow = () => pick((one) => one.companyId !== 203 && one.shadowOf !== undefined);
	const guarded = () => pick((one) => one.companyId === 203 && !one.shadowOf);

	const atWarehouse = async (sku: string, warehouseID = 101): Promise<unknown> => {
		const url = `/api/Inventory/Warehouses?productID=${encodeURIComponent(sku)}&warehouseID=${warehouseID}`;
		const { body } = await harness.get(url);
		return Array.isArray(body) && isRow(body[0]) ? body[0].PhysicalQty : undefined;
	};
	const inList = async (sku: string): Promise<unknown> => {
		const answer = await harness.get(`/api/Inventory?inventoryID=${encodeURIComponent(sku)}`);
		return items(answer)[0]?.PhysicalQty;
	};
	const adjust = async (change: Record<string, unknown>) =>
		await harness.put('/api/Inventory/AdjustPhysicalInventory', {
			AdjustmentType: 1,
			Reason: 'test',
			WarehouseID: 101,
			...change,
		});
	const set = async (change: Record<string, unknown>) =>
		await harness.put('/api/Inventory/SetPhysicalInventory', { WarehouseID: 101, ...change });

	it('answers the quantity of each warehouse', async () => {
		const { body } = await harness.get('/api/Inventory/Warehouses?productID=KETTLE%232');

		expect(body).toEqual(
			[101, 102, 103, 104].map((WarehouseID) => ({
				ProductID: 'KETTLE#2',
				WarehouseID,
				PhysicalQty: expect.any(Number),
				AvailableQty: expect.any(Number),
			})),
		);
	});

	it('answers 500 for an unknown SKU', async () => {
		expect(await harness.get('/api/Inventory/Warehouses?productID=NOTHING')).toMatchObject({
			status: 500,
			body: {
				Message: 'An error has occurred.',
				ExceptionMessage: 'Product NOTHING was not found.',
			},
		});
		expect(await harness.get('/api/Inventory/Details?productID=NOTHING')).toMatchObject({
			status: 500,
			body: { ErrorMessage: 'Product NOTHING not found.' },
		});
	});

	it('shows a stock sheet with quantities as text', async () => {
		const { body } = await harness.get('/api/Inventory/Details?productID=LAMP%2F01-RED');

		expect(body).toMatchObject({
			General: { ProductName: expect.any(String) },
			Inventory: { PhysicalInventory: expect.stringMatching(/^\d+$/) },
		});
	});

	it('shows an adjustment only after the settle time, in the list too', async () => {
		const { sku } = plain();
		const [there, listed] = [Number(await atWarehouse(sku)), Number(await inList(sku))];

		expect(await adjust({ ProductID: sku, Qty: 7 })).toMatchObject({ status: 200, text: '' });
		harness.clock.now += SETTLE_TIME - 1;
		expect([await atWarehouse(sku), await inList(sku)]).toEqual([there, listed]);
		harness.clock.now += 1;
		expect([await atWarehouse(sku), await inList(sku)]).toEqual([there + 7, listed + 7]);
		await adjust({ ProductID: sku, Qty: 10, AdjustmentType: 'Subtract' });
		harness.clock.now += SETTLE_TIME;
		expect(await atWarehouse(sku)).toBe(there - 3);
	});

	it('finds a changed quantity by lastAggregate and not by lastUpdated', async () => {
		const { sku } = plain();
		await adjust({ ProductID: sku, Qty: 7 });
		harness.clock.now += SETTLE_TIME;
		const from = '2026-11-20T10:30:00';

		expect(ids(await harness.get(`/api/Inventory?model.lastAggregateFrom=${from}`))).toEqual([sku]);
		expect(ids(await harness.get(`/api/Inventory?model.lastUpdatedFrom=${from}`))).toEqual([]);
	});

	it('sets a quantity, in the order in which changes came', async () => {
		const { sku } = plain();
		await adjust({ ProductID: sku, Qty: 100 });
		await set({ ProductID: sku, PhysicalQty: 5, InventoryDate: '2026-11-20T10:30:00' });
		await adjust({ ProductID: sku, Qty: 1 });
		harness.clock.now += SETTLE_TIME;

		expect(await atWarehouse(sku)).toBe(6);
	});

	it('reads an inventory date without a zone as the tenant’s', async () => {
		const { sku: ProductID } = plain();
		const answer = await set({ ProductID, PhysicalQty: 5, InventoryDate: '2026-11-20T15:30:00' });

		expect(answer.status).toBe(500);
		expect(answer.text).toBe('"Future date is not allowed."');
	});

	it('shows none of a shadow in the list, but its parent’s stock per warehouse', async () => {
		const { sku, shadowOf = '' } = shadow();

		expect(await inList(sku)).toBe(0);
		expect(await atWarehouse(sku)).toBe(await atWarehouse(shadowOf));
	});

	it('adjusts a shadow, which changes the parent, and refuses to set it', async () => {
		const { sku, shadowOf = '' } = shadow();
		const before = Number(await atWarehouse(shadowOf));

		expect(await set({ ProductID: sku, PhysicalQty: 5 })).toMatchObject({
			status: 500,
			body: { ErrorMessage: expect.stringContaining('shadow') },
		});
		expect((await adjust({ ProductID: sku, Qty: 2 })).status).toBe(200);
		harness.clock.now += SETTLE_TIME;
		expect(await atWarehouse(shadowOf)).toBe(before + 2);
	});

	it('demands the PIN where the company does', async () => {
		const ProductID = guarded().sku;

		expect(await adjust({ ProductID, Qty: 1 })).toMatchObject({
			status: 500,
			body: { Title: 'PIN is required to change inventory quantity.' },
		});
		expect(await set({ ProductID, PhysicalQty: 1, PinCode: '0000' })).toMatchObject({
			status: 500,
			body: { Title: 'The PIN for changing inventory quantity is wrong.' },
		});
		expect((await adjust({ ProductID, Qty: 1, PinCode: INVENTORY_PIN })).status).toBe(200);
	});
});
