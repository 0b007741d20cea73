import type { INodeParameters } from 'n8n-workflow';
import { TENANT_ZONE } from '../../../sandbox';
import { calls, inSandbox } from '../../support/core/fixture';
import { examples } from '../../support/operations';
import { byId } from '../../support/operations/example';
import { parametersOf } from '../../support/operations/run';

const on = (operation: string, change: INodeParameters = {}): INodeParameters => ({
	resource: 'purchaseOrder',
	operation,
	...change,
});
const many = (filters: INodeParameters) => on('getAll', { returnAll: true, filters });
const one = byId(705);
const NEW_YORK = { credential: { timezone: TENANT_ZONE } };

const exampleOf = (operation: string) => {
	const found = examples.find((o) => o.resource === 'purchaseOrder' && o.operation === operation);
	if (!found) throw new Error('There is no such example');
	return found;
};

test(
	'Get and Get Many return the same record, though Sellercloud shapes them differently',
	inSandbox(async ({ sandbox, engine }) => {
		for (const order of sandbox.data.purchaseOrders.values()) order.memo = 'Fragile';
		const single = await engine.run({
			parameters: on('get', { purchaseOrder: byId('={{ $json.id }}') }),
			items: [{ id: 701 }, { id: 705 }],
		});
		const listed = await engine.run({ parameters: many({ purchaseOrderIds: '701, 705' }) });
		expect(single.items).toEqual(listed.items);
		expect(single.items[0]).toMatchObject({
			purchaseOrderId: 701,
			status: 'Received',
			receivingStatus: 'Fully Received',
			tracking: [expect.stringMatching(/^1Z/)],
			lines: [{ quantity: 20, quantityReceived: 20 }, {}],
		});
		const names = ['memo', 'createdOn', 'lastUpdated', 'statusCode'];
		const selected = await engine.run({
			parameters: on('get', { purchaseOrder: one, output: 'selected', selectedFields: names }),
		});
		expect(selected.items).toMatchObject([{ memo: 'Fragile', statusCode: 1 }]);
		expect(Object.values(selected.items[0] ?? {})).not.toContain(null);
	}, NEW_YORK),
);

test.each([
	['ignores the filter', { Items: [{ ID: 999, Items: [] }], TotalResults: 1 }],
	['does not have it', { Items: [], TotalResults: 0 }],
])('Get reads the lines elsewhere if the list %s', async (_, body) => {
	await inSandbox(async ({ sandbox, engine }) => {
		sandbox.control.faults.add({ kind: 'status', code: 200, path: '*/PurchaseOrders', body });
		const { items } = await engine.run({ parameters: on('get', { purchaseOrder: one }) });
		const [line] = sandbox.data.purchaseOrders.get(705)?.lines ?? [];
		expect(items).toMatchObject([
			{
				purchaseOrderId: 705,
				lines: [{ id: 7050, sku: line?.sku, quantity: 20, quantityReceived: null }, {}],
			},
		]);
	})();
});

test.each<[string, INodeParameters, string]>([
	['Updated After', { updatedAfter: '2031-01-01' }, 'updatedAfter'],
	['Created Before', { createdBefore: '2001-01-01' }, 'createdBefore'],
	['Purchase Order IDs', { purchaseOrderIds: '1' }, 'purchaseOrderIds'],
	['Company Names or IDs', { companies: [999] }, 'companies'],
])('a server that ignores %s returns no list of other records', async (title, filters) => {
	await inSandbox(async ({ sandbox, engine }) => {
		const all = await engine.run({ parameters: many({}) });
		expect(all.items).toHaveLength(10);
		const raw = await engine.run({ parameters: { ...many({}), output: 'raw' } });
		const body = { Items: raw.items, TotalResults: raw.items.length };
		sandbox.control.faults.add({ kind: 'status', code: 200, path: '*/PurchaseOrders', body });
		const { error, items } = await engine.run({ parameters: many(filters) });
		expect(error?.message).toBe(`Sellercloud returned a record that does not match ${title}`);
		expect(items).toEqual([]);
	})();
});

test(
	'dates of filters are in the time zone of the account, and a saved view takes no filters',
	inSandbox(async ({ sandbox, engine }) => {
		await engine.run({ parameters: many({ createdAfter: '2026-06-10T12:00:00Z' }) });
		const [sent] = calls(sandbox);
		expect(new URLSearchParams(sent?.query).get('model.createDateFrom')).toBe(
			'2026-06-10T08:00:00',
		);
		const viewed = await engine.run({
			parameters: on('getAll', { source: 'view', view: byId(5), filters: { keyword: 'x' } }),
		});
		expect(viewed.items).toHaveLength(4);
		const query = calls(sandbox, 'GET', '/rest/api/PurchaseOrders/GetAllByView')[0]?.query;
		expect([...new URLSearchParams(query).keys()].sort()).toEqual([
			'pageNumber',
			'pageSize',
			'viewID',
		]);
	}, NEW_YORK),
);

test.each([
	['Id', '{"Id": 901}'],
	['ID', '{"ID": 901}'],
	['a bare number', '901'],
])('the ID of a new purchase order may come as %s', async (_, body) => {
	await inSandbox(async ({ sandbox, engine }) => {
		sandbox.control.faults.add({ kind: 'status', code: 200, path: '*/PurchaseOrders', body });
		const { items } = await engine.run({ parameters: parametersOf(exampleOf('create'), 301) });
		expect(items).toEqual([{ purchaseOrderId: 901, success: true }]);
	})();
});

test(
	'an answer without an ID is no success, and Create does not send again',
	inSandbox(async ({ sandbox, engine }) => {
		sandbox.control.faults.add({ kind: 'status', code: 200, path: '*/PurchaseOrders', body: '' });
		const { error } = await engine.run({ parameters: parametersOf(exampleOf('create'), 301) });
		expect(error?.description).toMatch(/may have been created/);
		expect(calls(sandbox, 'POST')).toHaveLength(1);
	}),
);

test(
	'by the case, only what goes with cases is sent',
	inSandbox(async ({ sandbox, engine }) => {
		const [product] = sandbox.data.products.values();
		const line = { sku: product?.sku ?? '', cases: '2', unitsPerCase: '12', casePrice: '96' };
		const { error } = await engine.run({
			parameters: {
				...parametersOf(exampleOf('create'), 301),
				quantityIn: 'cases',
				caseItems: { item: [line] },
			},
		});
		expect(error).toBeUndefined();
		const [sent] = calls(sandbox, 'POST');
		expect(JSON.parse(sent?.body ?? '')).toMatchObject({
			CaseQtyMode: true,
			Products: [{ ProductID: line.sku, QtyCasesOrdered: 2, QtyUnitsPerCase: 12, CasePrice: 96 }],
		});
		expect([...sandbox.data.purchaseOrders.values()].at(-1)?.lines).toMatchObject([
			{ quantity: 24, price: 8 },
		]);
	}),
);

test(
	'1,000 lines of one purchase order are one call, and equal ones are all added',
	inSandbox(async ({ sandbox, engine }) => {
		const [product] = sandbox.data.products.values();
		const items = Array.from({ length: 1000 }, (_, index) => ({ quantity: 1 + (index % 2) }));
		const result = await engine.run({
			parameters: on('addItems', {
				purchaseOrder: one,
				items: {
					item: [{ sku: product?.sku ?? '', quantity: '={{ $json.quantity }}', price: '2' }],
				},
			}),
			items,
		});
		expect(result.items).toHaveLength(1000);
		expect(result.outputs[0]?.map(({ pairedItem }) => Object(pairedItem).item)).toEqual(
			items.map((_, index) => index),
		);
		expect(calls(sandbox)).toHaveLength(1);
		expect(sandbox.data.purchaseOrders.get(705)?.lines).toHaveLength(1002);
	}),
);

test(
	'one item that can’t be changed does not hide the others of its call',
	inSandbox(async ({ sandbox, engine }) => {
		const result = await engine.run({
			parameters: on('updateItems', {
				purchaseOrder: one,
				items: { item: [{ itemId: '={{ $json.line }}', quantity: '33' }] },
			}),
			items: [{ line: 7050 }, { line: 4711 }, { line: 7051 }],
			onError: 'continueRegularOutput',
		});
		expect(result.items.map(({ success, error }) => success ?? error)).toEqual([
			true,
			'Item 4711 is not in purchase order 705.',
			true,
		]);
		expect(sandbox.data.purchaseOrders.get(705)?.lines).toMatchObject([
			{ quantity: 33 },
			{ quantity: 33 },
		]);
	}),
);

test.each([
	['setTrackingNumber', true, /is enabled/],
	['addTrackingNumbers', false, /is disabled/],
])('%s says which setting of the account stands in the way', async (operation, has, message) => {
	await inSandbox(async ({ sandbox, engine }) => {
		sandbox.data.purchasing.hasMultipleTracking = has;
		const { error } = await engine.run({ parameters: parametersOf(exampleOf(operation), 705) });
		expect(error?.message).toMatch(/"Enable Multiple Tracking Numbers On PO"/);
		expect(error?.message).toMatch(message);
	})();
});

test(
	'each custom column is a request of its own, which a dry run says',
	inSandbox(async ({ sandbox, engine }) => {
		const columns = {
			column: [
				{ name: 'BUYER', value: 'Ada' },
				{ name: 'CONTAINER', value: '' },
			],
		};
		const parameters = on('setCustomColumns', { purchaseOrder: one, columns });
		const shown = await engine.run({ parameters: { ...parameters, options: { dryRun: true } } });
		expect(shown.items).toMatchObject([{ note: expect.stringMatching(/a request of its own/) }]);
		const { items } = await engine.run({ parameters });
		expect(items).toMatchObject([{ success: true }]);
		expect(calls(sandbox, 'PUT')).toHaveLength(2);
		expect(sandbox.data.purchaseOrders.get(705)?.customColumns).toEqual({
			BUYER: 'Ada',
			CONTAINER: '',
		});
	}),
);

test(
	'an order can be linked to a new purchase order, with some of its items',
	inSandbox(async ({ sandbox, engine }) => {
		const [order] = sandbox.data.orders.values();
		const [line] = order?.lines ?? [];
		const parameters = on('linkOrder', {
			order: byId(order?.id ?? 0),
			linkTo: 'new',
			company: byId(201),
			vendor: byId(302),
		});
		await engine.run({ parameters });
		await engine.run({
			parameters: {
				...parameters,
				items: { item: [{ itemId: String(line?.id), quantity: '1' }] },
			},
		});
		const newPo = { CompanyID: 201, VendorID: 302 };
		expect(calls(sandbox, 'POST').map(({ body }): unknown => JSON.parse(body))).toEqual([
			{ NewPo: newPo, Items: null },
			{ NewPo: newPo, Items: [{ OrderItemID: line?.id, QtyForPo: 1 }] },
		]);
		expect(sandbox.data.purchasing.links).toMatchObject([
			{ orderId: order?.id, purchaseOrderId: 711 },
			{ orderId: order?.id, purchaseOrderId: 712 },
		]);
	}),
);
