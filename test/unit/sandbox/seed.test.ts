import { seedData } from '../../../sandbox/data/seed';
import { settingsFrom } from '../../../sandbox/options';
import { startHarness, NOW, type Harness } from './client';

const DAY = 24 * 3600_000;

describe('the seeded data', () => {
	const seed = (options = {}) => seedData(settingsFrom(options), NOW);

	it('is the same for the same seed, and another for another', () => {
		const orders = (seedNumber: number) => [...seed({ seed: seedNumber }).orders.values()];

		expect(orders(7)).toEqual(orders(7));
		expect(orders(7)).not.toEqual(orders(8));
	});

	it('has the usual sizes', () => {
		const { orders, products, warehouses, companies } = seed();

		expect([orders.size, products.size, warehouses.size, companies.size]).toEqual([240, 120, 4, 3]);
		expect([...warehouses.values()].map(({ type }) => type)).toEqual([0, 0, 1, 3]);
	});

	it.each([1, 2, 3, 4, 5])('spreads orders over 60 days with seed %s', (number) => {
		const created = [...seed({ seed: number }).orders.values()].map(({ createdOn }) => createdOn);
		const lastWeek = created.filter((time) => time > NOW - 7 * DAY).length;

		expect(created).toEqual([...created].sort((a, b) => a - b));
		expect(Math.min(...created)).toBeGreaterThanOrEqual(NOW - 60 * DAY);
		expect(Math.max(...created)).toBeLessThanOrEqual(NOW);
		expect(lastWeek).toBeGreaterThanOrEqual(20);
		expect(lastWeek).toBeLessThanOrEqual(45);
	});

	it('has no order changed before its creation or after now', () => {
		for (const { createdOn, lastUpdated, orderDate, shipDate } of seed().orders.values()) {
			expect(orderDate).toBeLessThanOrEqual(createdOn);
			expect(lastUpdated).toBeGreaterThanOrEqual(createdOn);
			expect(lastUpdated).toBeLessThanOrEqual(NOW);
			expect(shipDate ?? NOW).toBeLessThanOrEqual(NOW);
		}
	});

	it('has SKUs that break careless URLs, shadows and kits', () => {
		const products = [...seed().products.values()];
		const skus = products.map(({ sku }) => sku).join('\n');

		for (const character of ['/', '#', '&', '%', ' ', '?', '+']) expect(skus).toContain(character);
		expect(products.some(({ shadowOf }) => shadowOf)).toBe(true);
		expect(products.some(({ components }) => components.length > 0)).toBe(true);
	});

	it('sells only what is in the catalog', () => {
		const { orders, products } = seed();
		const skus = [...orders.values()].flatMap(({ lines }) => lines.map(({ sku }) => sku));

		expect(skus.every((sku) => products.has(sku.toUpperCase()))).toBe(true);
	});

	describe('in a small sandbox', () => {
		let harness: Harness;
		beforeAll(async () => {
			harness = await startHarness({ orders: 0, products: 1 });
		});
		afterAll(async () => await harness.sandbox.close());

		it('can be empty', async () => {
			expect((await harness.get('/api/Orders?pageNumber=1')).body).toEqual({
				Items: [],
				TotalResults: 0,
			});
		});
	});
});
