import type { Sandbox } from '../../../sandbox';
import { byId, type Example, refusedAt } from './example';
import { bySku, plain, unitsOf } from './onProduct';

const PATH = '/rest/api/WarehouseInventoryTransfers';
export const [FROM, INTERIM, TO] = [101, 104, 102] as const;

type Transfers = Sandbox['data']['transfers'];
export type Transfer = Transfers extends Map<number, infer Row> ? Row : never;

/** Makes a transfer of some products, 5 units of each. @returns its ID */
export function transferOf(
	sandbox: Sandbox,
	status: number,
	skus: string[],
	more: Partial<Transfer> = {},
): number {
	const { transfers } = sandbox.data;
	const id = 1001 + transfers.size;
	transfers.set(id, {
		id,
		title: 'Refill',
		status,
		companyId: 201,
		fromWarehouseId: FROM,
		interimWarehouseId: INTERIM,
		toWarehouseId: TO,
		notes: '',
		createdOn: Date.parse('2026-06-10T15:30:00Z'),
		lines: skus.map((sku, index) => ({
			id: id * 1000 + index + 1,
			sku,
			quantity: 5,
			received: 0,
			serialNumbers: [],
		})),
		...more,
	});
	return id;
}

export const transferIn = ({ data }: Sandbox, id: number | string): Transfer => {
	const transfer = data.transfers.get(Number(id));
	if (!transfer) throw new Error(`There is no transfer ${id}`);
	return transfer;
};

const inStatus = (status: number) => (sandbox: Sandbox) =>
	Array.from({ length: 5 }, () => transferOf(sandbox, status, plain(sandbox).slice(0, 2)));

const unknown: Example['refusal'] = { subject: 4711, message: /Transfer 4711 was not found/ };
const badId: Example['bad'] = [
	[{ transferId: '={{ $json.nothing }}' }, /Transfer ID is empty/],
	[{ transferId: 0 }, /Transfer ID must be an ID above 0, not 0/],
];

/** An operation on one transfer. */
const onTransfer = (
	operation: string,
	status: number,
	parameters: ReturnType<Example['parameters']>,
	more: Partial<Example> = {},
): Example => ({
	resource: 'warehouseTransfer',
	operation,
	parameters: (transferId) => ({ transferId, ...parameters }),
	subjects: inStatus(status),
	refusal: unknown,
	...more,
	bad: [...badId, ...(more.bad ?? [])],
});

const marked = (operation: string, before: number, after: number, status: string): Example =>
	onTransfer(
		operation,
		before,
		{},
		{
			check: (items, sandbox, id) => {
				expect(items).toEqual([{ transferId: id, status, changed: true, success: true }]);
				expect(transferIn(sandbox, id).status).toBe(after);
			},
		},
	);

export const warehouseTransferExamples: Example[] = [
	onTransfer(
		'addProducts',
		0,
		{ product: bySku('KETTLE#2'), quantity: '3' },
		{
			subjects: (sandbox) => Array.from({ length: 5 }, () => transferOf(sandbox, 0, [])),
			check: (items, sandbox, id) => {
				expect(items).toEqual([{ transferId: id, sku: 'KETTLE#2', added: 3, success: true }]);
				expect(transferIn(sandbox, id).lines).toMatchObject([{ sku: 'KETTLE#2', quantity: 3 }]);
			},
			bad: [
				[{ product: bySku('={{ $json.nothing }}') }, /Product is empty/],
				[{ quantity: '={{ $json.nothing }}' }, /Quantity is empty/],
				[{ quantity: ' ' }, /Quantity is empty/],
				[{ quantity: '0' }, /Quantity must be above 0, not 0/],
				[{ quantity: '-3' }, /Quantity must be above 0, not -3/],
				[{ quantity: '1.5' }, /Quantity must be a whole number/],
			],
		},
	),
	{
		resource: 'warehouseTransfer',
		operation: 'create',
		parameters: (company) => ({
			title: 'Refill West',
			company: byId(company),
			fromWarehouse: byId(FROM),
			interimWarehouse: byId(INTERIM),
			toWarehouse: byId(TO),
			notes: 'Before Monday',
		}),
		subjects: ({ data }) => [...data.companies.keys()],
		check: (items, sandbox, companyId) => {
			expect(items).toEqual([
				{ transferId: 1001, title: 'Refill West', status: 'Pending', created: true, success: true },
			]);
			expect(transferIn(sandbox, 1001)).toMatchObject({
				companyId,
				status: 0,
				fromWarehouseId: FROM,
				interimWarehouseId: INTERIM,
				toWarehouseId: TO,
				notes: 'Before Monday',
			});
		},
		refusal: { subject: 4711, message: /Company 4711 does not exist/ },
		bad: [
			[{ title: ' ' }, /Title is empty/],
			[{ toWarehouse: byId(FROM) }, /From Warehouse and To Warehouse must not be the same/],
			[{ interimWarehouse: byId(TO) }, /Interim Warehouse must not be one of the other two/],
			[{ interimWarehouse: byId(FROM) }, /Interim Warehouse must not be one of the other two/],
			[{ interimWarehouse: byId('={{ $json.nothing }}') }, /Interim Warehouse is empty/],
			[{ company: byId('={{ $json.nothing }}') }, /Company is empty/],
		],
	},
	onTransfer(
		'get',
		2,
		{},
		{
			check: (items, _, id) =>
				expect(items).toMatchObject([
					{
						transferId: id,
						status: 'Shipped',
						fromWarehouseId: FROM,
						toWarehouseId: TO,
						createdOn: '2026-06-10T11:30:00.000-04:00',
					},
				]),
		},
	),
	{
		resource: 'warehouseTransfer',
		operation: 'getAll',
		parameters: (id) => ({
			filters: {
				transferIds: String(id),
				statuses: [1],
				fromWarehouse: byId(FROM),
				toWarehouse: byId(TO),
				companies: [201],
			},
		}),
		subjects: inStatus(1),
		check: (items, _, id) => expect(items).toMatchObject([{ transferId: id, status: 'Requested' }]),
		refusal: refusedAt('GET', PATH),
		bad: [
			[{ filters: { transferIds: '1, 0' } }, /Transfer IDs must be an ID above 0/],
			[{ filters: { fromWarehouse: byId('') } }, /From Warehouse is empty/],
		],
	},
	onTransfer(
		'getProducts',
		1,
		{},
		{
			check: (items, sandbox, id) =>
				expect(items).toMatchObject(
					plain(sandbox)
						.slice(0, 2)
						.map((sku) => ({ transferId: id, sku, quantity: 5, quantityReceived: 0 })),
				),
			bad: [[{ limit: 0 }, /Limit must be a whole number above 0/]],
		},
	),
	marked('markRequested', 0, 1, 'Requested'),
	marked('markShipped', 1, 2, 'Shipped'),
	onTransfer(
		'receive',
		2,
		{ receive: 'chosen', products: { product: [{ sku: 'KETTLE#2', quantity: '2' }] } },
		{
			subjects: (sandbox) =>
				Array.from({ length: 5 }, () => transferOf(sandbox, 2, ['KETTLE#2', 'A+B=C?'])),
			check: (items, sandbox, id) => {
				const itemId = Number(id) * 1000 + 1;
				const received = [{ sku: 'KETTLE#2', itemId, quantity: 2, warehouseId: TO }];
				expect(items).toMatchObject([{ transferId: id, received, success: true }]);
				expect(transferIn(sandbox, id)).toMatchObject({ status: 20, lines: [{ received: 2 }, {}] });
			},
			bad: [
				[{ products: {} }, /Products is empty/],
				[
					{ products: { product: [{ sku: 'KETTLE#2', quantity: '={{ $json.nothing }}' }] } },
					/Quantity is empty/,
				],
				[
					{ products: { product: [{ sku: 'KETTLE#2', quantity: '0' }] } },
					/QtyToReceive of KETTLE#2 must be a whole number above 0/,
				],
				[
					{
						receive: 'json',
						productsJson: '[{"ProductID": "KETTLE#2", "QtyToReceive": ""}]',
					},
					/Product 1 \(KETTLE#2\) has no QtyToReceive/,
				],
				[
					{
						receive: 'json',
						productsJson:
							'[{"ProductID": "A", "QtyToReceive": 1}, {"ProductID": "a", "QtyToReceive": 2}]',
					},
					/a is listed twice/,
				],
				[{ receive: 'json', productsJson: '[]' }, /Products.*empty/],
			],
		},
	),
];

/** Units of a product in the three warehouses of a transfer, also those that do not show yet. */
export const unitsOfTransfer = (sandbox: Sandbox, sku: string): number[] =>
	[FROM, INTERIM, TO].map((warehouse) => unitsOf(sandbox, sku, warehouse));
