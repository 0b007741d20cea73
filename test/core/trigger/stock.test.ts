import { calls } from '../../support/core/fixture';
import { atDesk } from '../../support/core/orders';
import { at, plainProducts, setAvailable } from '../../support/core/records';

const EVENT = { event: 'availableQtyChanged' };
const LOW = { event: 'stockAtOrBelow', threshold: 5 };

const skusOf = (items: Array<Record<string, unknown>> | null) =>
	(items ?? []).map(({ sku, ID }) => sku ?? ID);

describe('Available Qty Changed', () => {
	test(
		'fires with the previous quantity, the new one and the difference',
		atDesk(async (desk) => {
			const product = at(plainProducts(desk.sandbox));
			setAvailable(desk, product, 12);
			const trigger = await desk.begun(EVENT);
			setAvailable(desk, product, 9);
			const [emitted, ...rest] = (await trigger.poll()) ?? [];
			expect(emitted).toMatchObject({
				sku: product.sku,
				available: 9,
				previousQty: 12,
				newQty: 9,
				change: -3,
			});
			// Its kits are products, too
			expect(rest.every(({ isKit }) => isKit === true)).toBe(true);
			expect(await trigger.poll()).toBeNull();
		}),
	);

	test(
		'does not fire for a recalculation that changes no quantity',
		atDesk(async (desk) => {
			const { sandbox } = desk;
			const product = at(plainProducts(sandbox));
			setAvailable(desk, product, 12);
			const trigger = await desk.begun(EVENT);
			const before = sandbox.data.stock.lastChange(product.sku, desk.tick());
			setAvailable(desk, product, 12);
			expect(sandbox.data.stock.lastChange(product.sku, desk.tick())).toBeGreaterThan(before);
			expect(await trigger.poll()).toBeNull();
		}),
	);

	test.each([
		['PhysicalQty', { reservedQty: 0 }, 'stock'],
		['ReservedQty', { reservedQty: 7 }, 'fields'],
		['OnOrder', { onOrderQty: 70 }, 'fields'],
	])('watches %s if the user chose so', async (quantity, change, by) => {
		await atDesk(async (desk) => {
			const product = at(plainProducts(desk.sandbox), 2);
			Object.assign(product, { reservedQty: 0, onOrderQty: 0 });
			setAvailable(desk, product, 20);
			const trigger = await desk.begun({ ...EVENT, quantity });
			if (by === 'fields') Object.assign(product, change);
			else setAvailable(desk, product, 30);
			expect((await trigger.poll())?.filter(({ isKit }) => isKit === false)).toMatchObject([
				{ sku: product.sku, change: expect.any(Number) },
			]);
		})();
	});

	test(
		'filters by company, vendor and saved view',
		atDesk(async (desk) => {
			const { begun, sandbox } = desk;
			const [one, two, three] = plainProducts(sandbox).slice(1);
			if (!one || !two || !three) throw new Error('Too few products');
			for (const product of sandbox.data.products.values()) {
				Object.assign(product, { companyId: 201, vendorId: 302 });
			}
			Object.assign(one, { companyId: 202 });
			Object.assign(two, { vendorId: 303 });
			Object.assign(three, { vendorId: 301 });
			const byCompany = await begun({ ...EVENT, filters: { companies: [202] } });
			const byVendor = await begun({ ...EVENT, filters: { vendors: [303] } });
			const view = { __rl: true, mode: 'list', value: '4' };
			const byView = await begun({ ...EVENT, scope: 'view', view });
			for (const product of [one, two, three]) setAvailable(desk, product, 777);
			expect(skusOf(await byCompany.poll())).toEqual([one.sku]);
			expect(skusOf(await byVendor.poll())).toEqual([two.sku]);
			expect(skusOf(await byView.poll())).toEqual([three.sku]);
		}),
	);

	test(
		'fires for a new product without a previous quantity, and not if its quantity is 0',
		atDesk(async (desk) => {
			const { sandbox } = desk;
			const trigger = await desk.begun({ ...EVENT, output: 'raw' });
			const template = at(plainProducts(sandbox));
			const add = (sku: string) => {
				const product = { ...template, sku, reservedQty: 0 };
				sandbox.data.products.set(sku, product);
				return product;
			};
			add('EMPTY');
			setAvailable(desk, add('FULL'), 4);
			expect(await trigger.poll()).toMatchObject([
				{ ID: 'FULL', InventoryAvailableQty: 4, previousQty: null, newQty: 4, change: null },
			]);
		}),
	);

	test(
		'a poll that fails halfway delivers what came, the next poll delivers the rest, and a crash repeats that batch',
		atDesk(
			async (desk) => {
				const { begun, start, sandbox } = desk;
				const trigger = await begun(EVENT);
				const stored = trigger.stored();
				for (const product of plainProducts(sandbox)) setAvailable(desk, product, 999);
				const fault = { kind: 'status', code: 400, path: '*/Inventory', skip: 1 } as const;
				sandbox.control.faults.add(fault);
				const first = skusOf(await trigger.poll());
				const second = skusOf(await trigger.poll());
				expect(first.length).toBeGreaterThan(0);
				expect(second.length).toBeGreaterThan(0);
				expect(await trigger.poll()).toBeNull();
				const again = skusOf(await start(EVENT, { stored }).poll());
				expect(again.sort()).toEqual([...first, ...second].sort());
			},
			{ products: 120 },
		),
	);

	test(
		'fails with more products than it may compare',
		atDesk(
			async (desk) => {
				const options = { mostCompared: 100 };
				const trigger = desk.start({ ...EVENT, options }, { activation: 'activate' });
				await expect(trigger.poll()).rejects.toThrow(/120 products to compare.* at most 100/);
				expect(calls(desk.sandbox)).toHaveLength(1);
				expect(await desk.start(EVENT).poll()).toBeNull();
			},
			{ products: 120 },
		),
	);

	test(
		'Fetch Test Event shows products and changes no state, and the trigger starts over with another quantity',
		atDesk(async (desk) => {
			const trigger = await desk.begun(EVENT);
			trigger.hasChanged();
			expect(await trigger.poll('manual')).toHaveLength(10);
			expect(trigger.hasChanged()).toBe(false);
			const other = { ...EVENT, quantity: 'PhysicalQty' };
			expect(await desk.start(other, { stored: trigger.stored() }).poll()).toBeNull();
		}),
	);
});

describe('Stock at or Below Threshold', () => {
	test(
		'fires when a quantity falls to the threshold, and again after it was above the threshold',
		atDesk(async (desk) => {
			const product = at(plainProducts(desk.sandbox), 3);
			setAvailable(desk, product, 6);
			const trigger = await desk.begun(LOW);
			const poll = async (available: number) => {
				setAvailable(desk, product, available);
				return skusOf(await trigger.poll()).filter((sku) => sku === product.sku);
			};
			expect(await poll(5)).toEqual([product.sku]);
			expect(await poll(3)).toEqual([]);
			expect(await poll(0)).toEqual([]);
			expect(await poll(6)).toEqual([]);
			expect(await poll(5)).toEqual([product.sku]);
		}),
	);

	test(
		'does not fire for a product that is low at the start, and shows it as a test event',
		atDesk(async (desk) => {
			const product = at(plainProducts(desk.sandbox), 3);
			setAvailable(desk, product, 2);
			const trigger = await desk.begun({ ...LOW, filters: { vendors: [product.vendorId] } });
			setAvailable(desk, product, 1);
			expect(await trigger.poll()).toBeNull();
			expect(skusOf(await trigger.poll('manual'))).toContain(product.sku);
		}),
	);
});
