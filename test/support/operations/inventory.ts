import type { Sandbox } from '../../../sandbox';
import { byId, type Example, refusedAt } from './example';
import { bySku, onProduct, plain, unitsOf } from './onProduct';

const WAREHOUSE = 101;
const FROM_OTHERS = 'KETTLE#2';
/** Made when it is asked for: what records the outputs has no `expect`. */
const note = () => expect.stringContaining('30 to 60 seconds');

const others = (sandbox: Sandbox): string[] => plain(sandbox).filter((sku) => sku !== FROM_OTHERS);

/** Sets units aside. @returns the ids */
const withReserves = ({ data: { catalogExtras: extras } }: Sandbox, skus: string[]): number[] =>
	skus.map((sku) => {
		const id = extras.nextReserveId++;
		const [start, end] = ['2026-06-10T15:30:00Z', '2026-07-10T15:30:00Z'].map(Date.parse);
		const about = { quantity: 3, type: 1, channel: 4, warehouseId: WAREHOUSE };
		extras.reserves.set(id, { id, sku, ...about, start: start ?? 0, end: end ?? 0, createdOn: 0 });
		return id;
	});

export const inventoryExamples: Example[] = [
	onProduct(
		'inventory',
		'adjust',
		{ warehouse: byId(WAREHOUSE), adjustment: 0, quantity: '3', reason: 'Cycle count' },
		{
			check: (items, sandbox, sku) => {
				const warehouseId = WAREHOUSE;
				expect(items).toEqual([{ sku, warehouseId, adjustedBy: -3, success: true, note: note() }]);
				const visible = sandbox.data.stock.quantity(String(sku), WAREHOUSE, Date.now());
				expect(visible - unitsOf(sandbox, sku, WAREHOUSE)).toBe(3);
			},
			bad: [
				[{ quantity: '={{ $json.nothing }}' }, /Quantity is empty/],
				[{ quantity: '0' }, /Quantity must be above 0, not 0/],
				[{ quantity: '-3' }, /Quantity must be above 0, not -3/],
				[{ reason: ' ' }, /Reason is empty/],
				[{ warehouse: byId('={{ $json.nothing }}') }, /Warehouse is empty/],
			],
		},
	),
	onProduct(
		'inventory',
		'createReserve',
		{
			reserveFor: 1,
			channel: 4,
			warehouse: byId(WAREHOUSE),
			quantity: '2',
			start: '2026-11-20',
			end: '2026-12-20',
		},
		{
			check: (items, { data }, sku) => {
				expect(items).toMatchObject([
					{ sku, warehouseId: WAREHOUSE, quantity: 2, start: '2026-11-20T00:00:00' },
				]);
				expect([...data.catalogExtras.reserves.values()]).toMatchObject([{ sku, channel: 4 }]);
			},
			bad: [
				[{ end: '2026-11-20' }, /End must be after Start/],
				[{ start: 'soon' }, /Start must be a date/],
				[{ quantity: '0' }, /Quantity must be above 0/],
				[{ reserveFor: 0, customer: byId('={{ $json.nothing }}') }, /Customer is empty/],
			],
		},
	),
	{
		resource: 'inventory',
		operation: 'deleteReserve',
		parameters: (id) => ({ product: bySku(FROM_OTHERS), reserveId: id }),
		subjects: (sandbox) => withReserves(sandbox, new Array<string>(5).fill(FROM_OTHERS)),
		check: (items, { data }, id) => {
			expect(items).toEqual([{ sku: FROM_OTHERS, reserveId: id, deleted: true }]);
			expect(data.catalogExtras.reserves.has(Number(id))).toBe(false);
		},
		refusal: { subject: 4711, message: /KETTLE#2 has no reserve 4711/ },
		bad: [[{ reserveId: ' ' }, /Reserve ID is empty/]],
	},
	onProduct(
		'inventory',
		'get',
		{},
		{
			refusal: { subject: 'NO-SUCH', message: /No product was found for NO-SUCH/ },
			check: (items, _, sku) =>
				expect(items).toMatchObject([
					{ sku, available: expect.any(Number), physical: expect.any(Number) },
				]),
		},
	),
	{
		resource: 'inventory',
		operation: 'getAll',
		parameters: (sku) => ({ filters: { skus: String(sku), physicalQtyFrom: '1' } }),
		subjects: plain,
		check: (items, _, sku) => expect(items).toMatchObject([{ sku }]),
		refusal: refusedAt('GET', '/rest/api/Inventory'),
		bad: [
			[{ filters: { upc: '' } }, /UPC is empty/],
			[{ filters: { vendors: [0] } }, /Vendor Names or IDs must be an ID above 0/],
		],
		badSubject: '',
	},
	onProduct(
		'inventory',
		'getByWarehouse',
		{},
		{
			check: (items, sandbox, sku) =>
				expect(items).toContainEqual(
					expect.objectContaining({
						sku,
						warehouseId: WAREHOUSE,
						physical: unitsOf(sandbox, sku, WAREHOUSE),
					}),
				),
			bad: [[{ filters: { warehouse: byId('={{ $json.nothing }}') } }, /Warehouse is empty/]],
		},
	),
	onProduct(
		'inventory',
		'getReserves',
		{},
		{
			prepare: (sandbox, skus) => void withReserves(sandbox, skus.map(String)),
			check: (items, _, sku) =>
				expect(items).toMatchObject([
					{ sku, quantity: 3, channel: 'Amazon', start: '2026-06-10T11:30:00.000-04:00' },
				]),
			bad: [[{ limit: 0 }, /Limit must be a whole number above 0/]],
		},
	),
	...['set', 'setQuantities'].map((operation) =>
		onProduct(
			'inventory',
			operation,
			{ warehouse: byId(WAREHOUSE), quantity: '1234' },
			{
				check: (items, sandbox, sku) => {
					expect(items).toMatchObject([
						{ sku, warehouseId: WAREHOUSE, quantity: 1234, note: note() },
					]);
					expect(unitsOf(sandbox, sku, WAREHOUSE)).toBe(1234);
				},
				bad: [
					[{ quantity: ' ' }, /Quantity is empty/],
					[{ quantity: '0' }, /Quantity must not be 0/],
					[{ quantity: '-1' }, /Quantity must not be below 0/],
					[{ quantity: '1.5' }, /Quantity must be a whole number/],
					[{ warehouse: byId('={{ $json.nothing }}') }, /Warehouse is empty/],
				],
			},
		),
	),
	{
		resource: 'inventory',
		operation: 'transfer',
		parameters: (sku) => ({
			fromProduct: bySku(sku),
			fromWarehouse: byId(WAREHOUSE),
			toProduct: bySku(FROM_OTHERS),
			quantity: '2',
			additionalFields: { reason: 'Repacked' },
		}),
		subjects: others,
		check: (items, sandbox, sku) => {
			expect(items).toMatchObject([
				{ fromSku: sku, toSku: FROM_OTHERS, quantity: 2, note: note() },
			]);
			const visible = sandbox.data.stock.quantity(FROM_OTHERS, WAREHOUSE, Date.now());
			expect(unitsOf(sandbox, FROM_OTHERS, WAREHOUSE)).toBe(visible + 2);
		},
		refusal: { subject: 'NO-SUCH', message: /Product NO-SUCH was not found/ },
		bad: [
			[{ fromProduct: bySku('={{ $json.nothing }}') }, /From Product is empty/],
			[{ quantity: '0' }, /Quantity must be above 0/],
			[{ fromWarehouse: byId(0) }, /From Warehouse must be an ID above 0/],
		],
		badSubject: '',
	},
];
