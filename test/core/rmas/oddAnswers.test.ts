import { calls, inSandbox } from '../../support/core/fixture';
import { byId } from '../../support/operations/example';

const ORDER = 1_000_001;
const RMA = 50_001;
const SKU = 'SHIRT-RED-L';

const on = (operation: string, parameters: object) =>
	JSON.parse(JSON.stringify({ resource: 'rma', operation, ...parameters }));
const items = (...item: object[]) => ({ items: { item } });

const line = { ID: 500_010, ProductID: SKU, QtyToReturn: 2, QtyReceived: 0 };
const receive = on('receive', {
	rma: byId(RMA),
	warehouse: byId(101),
	...items({ sku: SKU, quantity: '1' }),
});

describe('nothing is received if the RMA does not show the item and how many are open', () => {
	test.each([
		['no ID', { ...line, ID: undefined }],
		['the ID null', { ...line, ID: null }],
		['an ID that is an object', { ...line, ID: { Value: 500_010 } }],
		['no quantity received', { ...line, QtyReceived: null }],
		['a negative quantity received', { ...line, QtyReceived: -5 }],
		['quantities that are lists', { ...line, QtyToReturn: [2], QtyReceived: [0] }],
		['no quantity returned', { ...line, QtyToReturn: undefined }],
		['other names of members', { id: 500_010, productID: SKU, qtyToReturn: 2, qtyReceived: 0 }],
	])('%s', async (_, item) => {
		await inSandbox(async ({ engine, sandbox }) => {
			const body = { ID: RMA, Items: [item] };
			sandbox.control.faults.add({
				kind: 'status',
				code: 200,
				method: 'GET',
				path: '*/Rma/*',
				body,
			});
			expect((await engine.run({ parameters: receive })).error).toBeDefined();
			expect(calls(sandbox, 'POST')).toEqual([]);
		})();
	});
});

test(
	'two items of the RMA with the same ID are not received as two',
	inSandbox(async ({ engine, sandbox }) => {
		const body = { ID: RMA, Items: [line, { ...line, ProductID: 'OTHER' }] };
		sandbox.control.faults.add({ kind: 'status', code: 200, method: 'GET', path: '*/Rma/*', body });
		const both = items({ sku: SKU, quantity: '2' }, { sku: 'OTHER', quantity: '2' });
		const { error } = await engine.run({ parameters: { ...receive, ...both } });
		expect(error?.message).toMatch(/listed twice/);
		expect(calls(sandbox, 'POST')).toEqual([]);
	}),
);

describe('Create', () => {
	const create = (item: object) =>
		on('create', { order: byId(ORDER), specifyItems: 'json', itemsJson: JSON.stringify([item]) });

	test.each([
		['no quantity', { ProductID: SKU, ReasonID: 2 }],
		['kit components without quantity', { ProductID: SKU, BundleItems: [{ ProductID: 'A' }] }],
		['0 of a kit component', { ProductID: SKU, BundleItems: [{ ProductID: 'A', QtyToReturn: 0 }] }],
		['kit components that are no list', { ProductID: SKU, BundleItems: 'A' }],
	])('sends nothing for %s', async (_, item) => {
		await inSandbox(async ({ engine, sandbox }) => {
			const { error } = await engine.run({ parameters: create(item) });
			expect(error?.message).toMatch(/QtyToReturn/);
			expect(calls(sandbox)).toEqual([]);
		})();
	});

	test.each([undefined, null, 'many', { value: 3 }])(
		'sends nothing if the order shows the quantity %j',
		async (Qty) => {
			await inSandbox(async ({ engine, sandbox }) => {
				const body = { OrderID: ORDER, OrderItems: [{ ID: 1, ProductID: SKU, Qty }] };
				const path = '*/Orders/*';
				sandbox.control.faults.add({ kind: 'status', code: 200, method: 'GET', path, body });
				const parameters = create({ ProductID: SKU, QtyToReturn: 5, ReasonID: 2 });
				const { error } = await engine.run({ parameters });
				expect(error?.message).toBe(`Sellercloud did not return how many of ${SKU} were ordered`);
				expect(calls(sandbox, 'POST')).toEqual([]);
			})();
		},
	);

	test(
		'does not claim an RMA without an ID',
		inSandbox(async ({ engine, sandbox }) => {
			const { faults } = sandbox.control;
			const order = { OrderID: ORDER, OrderItems: [{ ID: 1, ProductID: SKU, Qty: 9 }] };
			const ok = { kind: 'status', code: 200 } as const;
			faults.add({ ...ok, method: 'GET', path: '*/Orders/*', body: order });
			faults.add({ ...ok, method: 'POST', path: '*/Rma', body: { ID: null } });
			const parameters = create({ ProductID: SKU, QtyToReturn: 5, ReasonID: 2 });
			const { error } = await engine.run({ parameters });
			expect(error?.description).toMatch(/may have been created/);
		}),
	);
});

describe('Set Resolution with an amount is guarded as a refund, whatever the resolution is', () => {
	const resolve = (RefundAmount: unknown, maximumItems: number) =>
		on('setResolution', {
			rma: byId(RMA),
			resolution: 6,
			comment: 'OK',
			options: { maximumItems },
			specifyItems: 'json',
			itemsJson: JSON.stringify(['A', 'B'].map((ProductID) => ({ ProductID, RefundAmount }))),
		});

	test.each<[unknown, number, RegExp]>([
		[-5, 9, /above 0/],
		[0, 9, /above 0/],
		['12', 9, /above 0/],
		[12, 1, /Maximum Items is 1/],
	])('%j with Maximum Items %d', async (amount, most, message) => {
		await inSandbox(async ({ engine, sandbox }) => {
			const { error } = await engine.run({ parameters: resolve(amount, most) });
			expect(error?.message).toMatch(message);
			expect(calls(sandbox)).toEqual([]);
		})();
	});
});
