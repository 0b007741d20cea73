import { calls, inSandbox } from '../../support/core/fixture';
import { byId } from '../../support/operations/example';
import { sized } from '../../support/sized';

jest.setTimeout(300_000);

const ORDER = byId('={{ $json.id }}');
const column = (name: string, value: string) => ({
	columns: { column: [{ name, value }] },
});
const on = (operation: string, parameters: object) =>
	JSON.parse(JSON.stringify({ resource: 'order', operation, order: ORDER, ...parameters }));

/** A multiple of what fits into each call. */
const ORDERS = sized(200, 1000);
const FEW = Math.floor(ORDERS / 3);
const many = { orders: ORDERS, products: 20 };

test.each([
	['Update Status', on('updateStatus', { status: 100 }), 200],
	['Set as Exported', on('setExported', { exported: false }), 200],
	['Set Dropship Status', on('setDropshipStatus', { dropshipStatus: 7 }), 200],
	['Set as Exported to QuickBooks', on('setQuickBooksExported', {}), 200],
	['Get Custom Columns', on('getCustomColumns', {}), 100],
	['Get Profit and Loss', on('getProfitAndLoss', {}), 50],
])(
	`%s: ${ORDERS} items are few calls, and each has its own result`,
	async (_name, parameters, perCall) => {
		await inSandbox(async ({ sandbox, engine }) => {
			const ids = [...sandbox.data.orders.keys()];
			const result = await engine.run({ parameters, items: ids.map((id) => ({ id })) });
			expect(result.error).toBeUndefined();
			expect(result.items.map(({ orderId, OrderID }) => orderId ?? OrderID)).toEqual(ids);
			expect(result.outputs[0]?.map(({ pairedItem }) => Object(pairedItem).item)).toEqual(
				ids.map((_, index) => index),
			);
			// Orders that were so already are looked up, 50 in a call
			const lookups = calls(sandbox, 'GET', '/rest/api/Orders').length;
			expect(lookups).toBeLessThanOrEqual(ORDERS / 50);
			expect(calls(sandbox).length - lookups).toBe(ORDERS / perCall);
		}, many)();
	},
);

test(
	'Set Custom Columns: the API takes one order at a time, so items of one order share a call',
	inSandbox(async ({ sandbox, engine }) => {
		const ids = [...sandbox.data.orders.keys()];
		const parameters = on('setCustomColumns', column('={{ $json.name }}', '={{ $json.value }}'));
		const each = await engine.run({
			parameters,
			items: ids.map((id) => ({ id, name: 'BATCH', value: `B-${id}` })),
		});
		expect(each.error).toBeUndefined();
		expect(calls(sandbox)).toHaveLength(ORDERS);
		expect([...sandbox.data.orders.values()].map((one) => one.customColumns?.BATCH)).toEqual(
			ids.map((id) => `B-${id}`),
		);
		sandbox.control.journal.clear();
		const names = ['BATCH', 'PACKED_BY', 'PRIORITY'];
		const items = ids
			.slice(0, FEW)
			.flatMap((id) => names.map((name) => ({ id, name, value: '7' })));
		const shared = await engine.run({ parameters, items });
		expect(shared.items).toHaveLength(3 * FEW);
		expect(calls(sandbox)).toHaveLength(FEW);
	}, many),
);
