import type { INodeParameters } from 'n8n-workflow';
import { calls, inSandbox } from '../../support/core/fixture';
import { byId } from '../../support/operations/example';

const receive = (change: INodeParameters = {}): INodeParameters => ({
	resource: 'purchaseOrder',
	operation: 'receive',
	purchaseOrder: byId(705),
	items: { item: [{ itemId: '={{ $json.line }}', quantity: '={{ $json.quantity }}' }] },
	...change,
});
const RECEIVE = '/rest/api/PurchaseOrders/705/receive';

test(
	'never more than is still to come is received, however often it is run',
	inSandbox(async ({ sandbox, engine }) => {
		const [line] = sandbox.data.purchaseOrders.get(705)?.lines ?? [];
		const run = async (quantity: number) =>
			await engine.run({ parameters: receive(), items: [{ line: 7050, quantity }] });
		expect((await run(21)).error?.message).toBe(
			'Item 7050 was not received: 21 is more than the 20 that are still to come',
		);
		expect((await run(20)).error).toBeUndefined();
		expect((await run(20)).error?.message).toMatch(/20 is more than the 0 that are still to come/);
		expect(line?.quantityReceived).toBe(20);
		expect(calls(sandbox, 'POST', RECEIVE)).toHaveLength(1);
	}),
);

test(
	'items of one purchase order share a call, and one that is refused does not hide the others',
	inSandbox(async ({ sandbox, engine }) => {
		const result = await engine.run({
			parameters: receive(),
			items: [
				{ line: 7050, quantity: 5 },
				{ line: 4711, quantity: 5 },
				{ line: 7051, quantity: 21 },
				{ line: 7051, quantity: 20 },
			],
			onError: 'continueRegularOutput',
		});
		expect(result.items.map(({ success, error }) => success ?? error)).toEqual([
			true,
			'Item 4711 is not in purchase order 705',
			'Item 7051 was not received: 21 is more than the 20 that are still to come',
			true,
		]);
		expect(sandbox.data.purchaseOrders.get(705)?.lines).toMatchObject([
			{ quantityReceived: 5 },
			{ quantityReceived: 20 },
		]);
		// The same line again is a call of its own, after what is still to come was read again
		expect(calls(sandbox, 'POST', RECEIVE)).toHaveLength(2);
	}),
);

test(
	'two items that receive the same of one line are not taken for one',
	inSandbox(async ({ sandbox, engine }) => {
		const items = [8, 8, 8].map((quantity) => ({ line: 7050, quantity }));
		const result = await engine.run({
			parameters: receive(),
			items,
			onError: 'continueRegularOutput',
		});
		expect(result.items.map(({ success }) => success)).toEqual([true, true, undefined]);
		expect(result.items[2]?.error).toMatch(/8 is more than the 4 that are still to come/);
		expect(sandbox.data.purchaseOrders.get(705)?.lines[0]?.quantityReceived).toBe(16);
	}),
);

test(
	'cases are received as cases, into the warehouse and bin that were chosen',
	inSandbox(async ({ sandbox, engine }) => {
		const order = sandbox.data.purchaseOrders.get(705);
		const [line] = order?.lines ?? [];
		if (!order || !line) throw new Error('There is no such purchase order');
		order.isByCase = true;
		line.cases = { ordered: 2, unitsPerCase: 10, price: 50 };
		const run = async (cases: string) =>
			await engine.run({
				parameters: receive({
					quantityIn: 'cases',
					caseItems: { item: [{ itemId: '7050', cases, warehouseId: '102', binId: '12' }] },
				}),
			});
		expect((await run('3')).error?.message).toMatch(/30 is more than the 20/);
		expect((await run('2')).error).toBeUndefined();
		expect(line.quantityReceived).toBe(20);
		const [sent] = calls(sandbox, 'POST', RECEIVE);
		expect(JSON.parse(sent?.body ?? '')).toEqual({
			Items: [{ ID: 7050, CaseQtyToReceive: 2, WarehouseId: 102, WarehouseBinId: 12 }],
		});
	}),
);

test.each([
	['does not have it', { Items: [], TotalResults: 0 }, /No purchase order was found for 705/],
	[
		'ignores the filter',
		{ Items: [{ ID: 999, Items: [] }], TotalResults: 300 },
		/No purchase order was found for 705/,
	],
	[
		'has no quantities',
		{ Items: [{ ID: 705, Items: [{ ID: 7050 }] }], TotalResults: 1 },
		/does not say how much of it is still to come/,
	],
])('nothing is received if the list %s', async (_, body, message) => {
	await inSandbox(async ({ sandbox, engine }) => {
		const answer = { kind: 'status', code: 200, path: '*/PurchaseOrders', times: 9 } as const;
		sandbox.control.faults.add({ ...answer, body });
		const { error } = await engine.run({
			parameters: receive(),
			items: [{ line: 7050, quantity: 1 }],
		});
		expect(error?.message).toMatch(message);
		expect(calls(sandbox, 'POST', RECEIVE)).toEqual([]);
	})();
});
