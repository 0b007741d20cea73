import type { Sandbox } from '../../../../sandbox';
import type { Example } from '../example';
import type { Stage } from '../stage';

type Product = Sandbox['data']['products'] extends Map<string, infer Row> ? Row : never;

const WAREHOUSES = [101, 102, 103];

/** Products with stock of their own, from the end of the list, where no other test looks. */
const ownStock = ({ sandbox }: Stage): Product[] =>
	[...sandbox.data.products.values()]
		.filter((one) => one.shadowOf === undefined && one.components.length === 0 && one.isActive)
		.reverse();

const quantityOf = ({ sandbox }: Stage, sku: string, warehouseId = 101): number =>
	sandbox.data.stock.quantity(sku, warehouseId, Date.now());

/** Sets the stock of a product in all warehouses. */
function setStock({ sandbox }: Stage, sku: string, quantity: number): void {
	for (const warehouseId of WAREHOUSES) {
		const visibleFrom = Date.now();
		sandbox.data.stock.change({ sku, warehouseId, kind: 'set', quantity, visibleFrom });
	}
}

const SETTINGS = {
	assignments: {
		assignments: [
			{ id: 'one', name: 'warehouseId', value: 101, type: 'number' },
			{ id: 'two', name: 'mostChanges', value: 3, type: 'number' },
		],
	},
	options: {},
};

export const stockExamples: Example[] = [
	{
		id: 'ex3plStock',
		does: 'sets what differs, unless too much does or a row is wrong',
		choices: { Settings: SETTINGS },
		async play(stage) {
			const world = stage.of(this.id);
			const texts = (node: string) => world.to(node).map(({ parameters }) => parameters.text);
			const products = ownStock(stage).slice(0, 6);
			const [changed, emptied, same] = products.map(({ sku }) => sku);
			if (!changed || !emptied || !same) throw new Error('The sandbox has too few products');
			const sent = () => stage.sandbox.control.journal.count({ method: 'PUT' });
			const run = async (rows: ReadonlyArray<readonly [string, unknown]>) => {
				const lines = [['SKU', 'Quantity'], ...rows].map((row) => row.join(','));
				world.files.set('/outgoing/stock.csv', lines.join('\n'));
				await stage.run(this.id, 'Every day at 6:00');
			};
			const before = quantityOf(stage, changed);

			// Too many at once
			await run(products.map(({ sku }) => [sku, 7]));
			expect(quantityOf(stage, changed)).toBe(before);
			expect(texts('Tell that nothing was set')[0]).toMatch(/would change 6 products, and 0 rows/);
			// A row that is no number
			await run([
				[changed, 7],
				[emptied, 'sold out'],
			]);
			expect(quantityOf(stage, changed)).toBe(before);
			expect(texts('Tell that nothing was set')[1]).toMatch(/1 rows are wrong\.\n.*Quantity/s);
			expect(texts('Tell what was set')).toEqual([]);

			const good = [
				[changed, 7],
				[emptied, 0],
				[same, quantityOf(stage, same)],
				['NO-SUCH-SKU', 5],
			] as const;
			await run(good);
			expect(quantityOf(stage, changed)).toBe(7);
			expect(quantityOf(stage, emptied)).toBe(0);
			expect(texts('Tell what was set')).toEqual([
				expect.stringMatching(new RegExp(`for 2 products:\n.*${before} to 7\n.* to 0$`)),
			]);
			expect(texts('Tell which SKUs are unknown')[0]).toMatch(/^1 rows .*\nNO-SUCH-SKU: /);
			const writes = sent();
			await run(good);
			expect(sent()).toBe(writes);
			expect(texts('Tell what was set')).toHaveLength(1);
		},
	},
	{
		id: 'exLowStock',
		does: 'tells of a product once, when it falls to the limit',
		isActive: true,
		async play(stage) {
			const product = ownStock(stage)[7];
			if (!product) throw new Error('The sandbox has too few products');
			const about = () =>
				stage
					.of(this.id)
					.to('Tell purchasing')
					.map(({ parameters }) => String(parameters.text))
					.filter((text) => text.includes(`${product.sku} (${product.name}) has `));
			setStock(stage, product.sku, 1);
			await stage.until(this.id, 'a message', () => (about().length > 0 ? true : undefined));
			setStock(stage, product.sku, 0);
			await stage.afterTwoPolls('Inventory');
			expect(about()).toHaveLength(1);
		},
	},
	{
		id: 'exLowStockPo',
		does: 'drafts a purchase order for each vendor once a week, after a dry run',
		async play(stage) {
			const { purchaseOrders } = stage.sandbox.data;
			const trigger = 'Every Monday at 6:00';
			const low = ownStock(stage).slice(10, 14);
			for (const { sku } of low) setStock(stage, sku, 0);
			for (const product of low) product.onOrderQty = 0;
			const before = new Set(purchaseOrders.keys());
			const created = () => [...purchaseOrders.values()].filter(({ id }) => !before.has(id));

			const dry = await stage.run(this.id, trigger);
			expect(dry.jsonOf('Draft purchase orders')[0]).toMatchObject({ dryRun: true });
			expect(created()).toEqual([]);

			await stage.change(this.id, 'Draft purchase orders', { dryRun: false });
			await stage.run(this.id, trigger);
			const drafts = created();
			const lines = drafts.flatMap(({ vendorId, lines: own }) =>
				own.map(({ sku, quantity }) => ({ vendorId, sku, quantity })),
			);
			expect(lines).toEqual(
				expect.arrayContaining(low.map(({ sku, vendorId }) => ({ sku, vendorId, quantity: 24 }))),
			);
			expect(drafts.map(({ status }) => status)).toEqual(drafts.map(() => 0));
			const told = stage.of(this.id).to('Tell purchasing');
			expect(told).toHaveLength(drafts.length);
			expect(told[0]?.parameters.text).toMatch(
				/^Please check purchase order \d+ \(Low stock .*24 x /,
			);

			await stage.run(this.id, trigger);
			expect(created()).toHaveLength(drafts.length);
			expect(told).toHaveLength(drafts.length);
		},
	},
];
