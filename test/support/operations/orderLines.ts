import type { Sandbox } from '../../../sandbox';
import { type Example, refusedAt } from './example';
import { onOrder } from './onOrder';

/** The first line of an order, also where the order comes with the item. */
const lineOf = (order: string | number): string =>
	typeof order === 'number' ? String(order * 100 + 1) : '={{ $json.subject * 100 + 1 }}';

const linesIn = ({ data }: Sandbox, id: string | number) =>
	data.orders.get(Number(id))?.lines ?? [];
const skuIn = ({ data }: Sandbox): string => [...data.products.values()][0]?.sku ?? '';
/** A product of the seeded catalog, whatever the sandbox. */
const SKU = '={{ $json.sku || "DEMO-0001" }}';

export const orderLineExamples: Example[] = [
	onOrder(
		'addItems',
		{
			specifyItems: 'json',
			itemsJson: '[{"ProductID": "DEMO-0001", "Qty": 2, "SitePrice": 12.5}]',
		},
		{
			check: (_, sandbox, id) =>
				expect(linesIn(sandbox, id)).toContainEqual(
					expect.objectContaining({ quantity: 2, price: 12.5 }),
				),
			prepare: (sandbox) => {
				const [product] = sandbox.data.products.values();
				if (product) sandbox.data.products.set('DEMO-0001', { ...product, sku: 'DEMO-0001' });
			},
			bad: [
				[{ specifyItems: 'fields', items: {} }, /Items is empty/],
				[
					{ specifyItems: 'json', itemsJson: '[{' },
					/Items \(JSON\) must be a JSON object or array/,
				],
				[
					{ specifyItems: 'fields', items: { item: [{ sku: SKU, quantity: '={{ "" }}' }] } },
					/Quantity is empty/,
				],
				[
					{ specifyItems: 'fields', items: { item: [{ sku: SKU, quantity: '0' }] } },
					/Quantity must not be 0/,
				],
				[
					{
						specifyItems: 'fields',
						items: { item: [{ sku: SKU, quantity: '1', price: '-1' }] },
					},
					/Unit Price must not be below 0/,
				],
			],
		},
	),
	onOrder(
		'updateItems',
		(order) => ({ items: { item: [{ itemId: lineOf(order), quantity: '9' }] } }),
		{
			check: (_, sandbox, id) => {
				const line = linesIn(sandbox, id).find((one) => one.id === Number(id) * 100 + 1);
				expect(line).toMatchObject({ quantity: 9 });
				expect(line?.price).toBeGreaterThan(0);
			},
			bad: [
				[{ items: { item: [{ itemId: '7', price: '0' }] } }, /Unit Price must not be 0/],
				[{ items: { item: [{ itemId: '={{ "" }}' }] } }, /Item ID is empty/],
			],
		},
	),
	onOrder('removeItems', (order) => ({ itemIds: lineOf(order) }), {
		check(items, sandbox, id) {
			const removed = Number(id) * 100 + 1;
			expect(items).toEqual([{ orderId: id, itemIds: [removed], deleted: true }]);
			expect(linesIn(sandbox, id).map((line) => line.id)).not.toContain(removed);
		},
		bad: [
			[{ itemIds: '={{ "" }}' }, /Item IDs is empty/],
			[{ itemIds: '5, 0' }, /Item IDs must be an ID above 0/],
		],
	}),
	onOrder(
		'getPackages',
		{},
		{
			check: ([first], _, id) =>
				expect(first).toMatchObject({ orderId: id, items: expect.any(Array) }),
		},
	),
	onOrder(
		'getProfitAndLoss',
		{},
		{
			refusal: refusedAt('POST', '/rest/api/Orders/ProfitAndLoss'),
			check: ([first], sandbox, id) => {
				expect(first).toMatchObject({ OrderID: id, OrderItems: [expect.anything()] });
				expect(skuIn(sandbox)).not.toBe('');
			},
			subjects: ({ data }) =>
				[...data.orders.values()].filter(({ lines }) => lines.length === 1).map(({ id }) => id),
		},
	),
];
