/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { against } from '../../support/core/anyServer';
import { perVendor } from '../../support/core/purchasing';
import { byId } from '../../support/operations/example';

const TITLE = 'Low stock 7 (V301 C201)';
const LINE = { SKU: 'ABC-1', QtyOrdered: 5, UnitPrice: 9 };
const ROW = { ID: 5, PurchaseTitle: TITLE, Items: [LINE] };
const OTHER = { ID: 6, PurchaseTitle: 'Some other purchase order with a long title' };
const WANTED = perVendor({ vendor: byId(301), sku: 'ABC-1', quantity: 5, price: 2 });

type Search = (keyword: string, rows: IDataObject[]) => IDataObject[];
const inAnyCase: Search = (keyword, rows) =>
	rows.filter((row) =>
		String(row.PurchaseTitle ?? row.purchaseTitle)
			.toLowerCase()
			.includes(keyword.toLowerCase()),
	);

/** Purchase orders of a server that says `answer` to a new one. @returns also what was posted */
async function ordersIn(
	rows: IDataObject[],
	{
		search = inAnyCase,
		answer = { Id: 900 },
		parameters = WANTED,
	}: {
		search?: Search;
		answer?: unknown;
		parameters?: INodeParameters;
	} = {},
) {
	let posts = 0;
	const result = await against(
		({ method, url }: IncomingMessage, response: ServerResponse) => {
			if (method === 'POST') {
				posts++;
				response.end(JSON.stringify(answer));
				return;
			}
			const keyword = new URL(String(url), 'http://localhost').searchParams.get('model.keyword');
			const Items = keyword === null ? rows : search(keyword, rows);
			response.end(JSON.stringify({ Items, TotalResults: Items.length }));
		},
		JSON.parse(JSON.stringify(parameters)),
	);
	return { ...result, posts };
}

describe('Create per Vendor', () => {
	test('finds its purchase order in other letters, and shows what that one has', async () => {
		const { items, posts } = await ordersIn([
			{ ...ROW, PurchaseTitle: TITLE.toUpperCase() },
			OTHER,
		]);
		const lines = [{ sku: 'ABC-1', quantity: 5, price: 9 }];
		expect(items).toMatchObject([{ purchaseOrderId: 5, created: false, lines }]);
		expect(posts).toBe(0);
	});

	test('creates nothing if the list has its purchase order, and the search does not find it', async () => {
		const search: Search = (keyword, rows) => inAnyCase(keyword, rows).filter(({ ID }) => ID !== 5);
		const { message, posts } = await ordersIn([ROW, OTHER], { search });
		expect(message).toMatch(/did not find one that the list has/);
		expect(posts).toBe(0);
	});

	test('creates nothing if the titles are under another name', async () => {
		const { message, posts } = await ordersIn([{ ID: 5, purchaseTitle: TITLE, Items: [LINE] }]);
		expect(message).toMatch(/its list of purchase orders has no PurchaseTitle/);
		expect(posts).toBe(0);
	});

	test('says so if another execution has created the same at the same time', async () => {
		let searches = 0;
		const search: Search = (keyword) => {
			if (keyword !== TITLE) return inAnyCase(keyword, [OTHER]);
			return searches++ === 0 ? [] : [ROW, { ...ROW, ID: 900 }];
		};
		const { message, description, items } = await ordersIn([OTHER], { search });
		expect(message).toBe(`Another purchase order is called "${TITLE}", too: 5`);
		expect(description).toMatch(/^Purchase order 900 was created\./);
		expect(items).toEqual([]);
	});

	test.each([[{}], [true], [null], [0], ['no']])(
		'takes a purchase order with the ID %j for none that it knows',
		async (ID) => {
			const { message, posts } = await ordersIn([{ ...ROW, ID }, OTHER]);
			expect(message).toMatch(/^Sellercloud returned a purchase order called .* without an ID$/);
			expect(posts).toBe(0);
		},
	);
});

const CREATE: INodeParameters = {
	resource: 'purchaseOrder',
	operation: 'create',
	company: byId(201),
	vendor: byId(301),
	items: { item: [{ sku: 'ABC-1', quantity: 5, price: 2 }] },
};

describe.each([
	['Create', CREATE],
	['Create per Vendor', WANTED],
])('%s', (_, parameters) => {
	test.each([[true], [{ Id: true }], [{ Id: [7] }], [{ Id: {} }], [{ Id: 0 }], [-3]])(
		'takes the answer %j for no ID',
		async (answer) => {
			const { items, message } = await ordersIn([OTHER], { answer, parameters });
			expect(message).toBe('Sellercloud did not return the ID of the new purchase order');
			expect(items).toEqual([]);
		},
	);

	test.each([
		[{ ErrorMessage: 'Vendor is blocked' }, 'Vendor is blocked'],
		[{ Id: 7, ErrorMessage: 'Vendor is blocked' }, 'Vendor is blocked'],
		[{ Id: 7, Success: false }, 'Sellercloud returned an object'],
	])('claims no success for %j', async (answer, expected) => {
		const { items, message } = await ordersIn([OTHER], { answer, parameters });
		expect(message).toMatch(expected);
		expect(items).toEqual([]);
	});
});

/** Receives from a purchase order whose row and items a server has. */
async function received(line: IDataObject, parameters: INodeParameters, items: IDataObject[] = []) {
	let posts = 0;
	const result = await against(
		({ method, url }: IncomingMessage, response: ServerResponse) => {
			if (method === 'POST') posts++;
			const isItems = url?.includes('/701/Items');
			const list = { Items: [{ ID: 701, Items: [line] }], TotalResults: 1 };
			response.end(method === 'POST' ? '' : JSON.stringify(isItems ? { Items: items } : list));
		},
		JSON.parse(
			JSON.stringify({
				resource: 'purchaseOrder',
				operation: 'receive',
				purchaseOrder: byId(701),
				...parameters,
			}),
		),
	);
	return { ...result, posts };
}

describe('Receive', () => {
	const line = { ID: 1, QtyOrdered: 5, QtyReceived: 0 };
	const ofJson = (itemsJson: unknown): INodeParameters => ({
		specifyItems: 'json',
		itemsJson: JSON.stringify(itemsJson),
	});

	test.each([
		[
			[
				{ ID: 1, QtyToReceive: 5 },
				{ ID: ' 1', QtyToReceive: 5 },
			],
			/^Item 2 needs an ID above 0 in ID/,
		],
		[[{ ID: true, QtyToReceive: 5 }], /needs an ID above 0 in ID/],
		[[{ ID: [1], QtyToReceive: 5 }], /needs an ID above 0 in ID/],
		[[{ ID: 1, QtyToReceive: 5, WarehouseId: 0 }], /needs an ID above 0 in WarehouseId/],
		[[{ ID: 1, QtyToReceive: 5, WarehouseBinId: -3 }], /needs an ID above 0 in WarehouseBinId/],
	])('refuses the items %j', async (items, expected) => {
		const { message, posts } = await received(line, ofJson(items));
		expect(message).toMatch(expected);
		expect(posts).toBe(0);
	});

	test.each([[0], [''], [null], [-12], [{}]])(
		'refuses cases if %j units are in a case',
		async (QtyUnitsPerCase) => {
			const cases = { quantityIn: 'cases', caseItems: { item: [{ itemId: 1, cases: 50 }] } };
			const { message, posts } = await received(line, cases, [{ ID: 1, QtyUnitsPerCase }]);
			expect(message).toMatch(/does not say how much of it is still to come/);
			expect(posts).toBe(0);
		},
	);

	test('refuses more than was ordered if less than nothing was received', async () => {
		const items = { items: { item: [{ itemId: 1, quantity: 50 }] } };
		const { message, posts } = await received({ ...line, QtyReceived: -50 }, items);
		expect(message).toMatch(/does not say how much of it is still to come/);
		expect(posts).toBe(0);
	});
});

test('Add Items takes no product that is not text, and no warehouse below 1', async () => {
	for (const change of [{ ProductID: true }, { ProductID: {} }, { WarehouseID: -4 }]) {
		const itemsJson = [{ ProductID: 'A', QtyUnitsOrdered: 5, UnitPrice: 1, ...change }];
		const { message, asked } = await against((_, response) => response.end(), {
			resource: 'purchaseOrder',
			operation: 'addItems',
			purchaseOrder: byId(701),
			specifyItems: 'json',
			itemsJson: JSON.stringify(itemsJson),
		});
		expect(message).toMatch(/^Item 1 needs (text in ProductID|an ID above 0 in WarehouseID)/);
		expect(asked).toBe(0);
	}
});

test.each([
	[{ POId: 999 }, 'purchase order 999'],
	[{}, 'a purchase order without an ID'],
	[null, 'a purchase order without an ID'],
])('Get takes %j for no answer about purchase order 701', async (Purchase, what) => {
	const { items, message } = await against(
		({ url }: IncomingMessage, response: ServerResponse) => {
			const list = { Items: [{ ID: 701, Items: [] }], TotalResults: 1 };
			response.end(JSON.stringify(url?.endsWith('/701') ? { Purchase } : list));
		},
		{ resource: 'purchaseOrder', operation: 'get', purchaseOrder: byId(701) },
	);
	expect(message).toBe(`Sellercloud returned ${what} instead of purchase order 701`);
	expect(items).toEqual([]);
});

test.each<[string, Record<string, string | object>]>([
	[
		'A',
		{
			resource: 'vendor',
			operation: 'addProducts',
			vendor: byId(301),
			products: {
				product: [
					{ sku: 'A', price: 1 },
					{ sku: 'a', price: 2 },
				],
			},
		},
	],
	[
		'1Z',
		{
			resource: 'purchaseOrder',
			operation: 'addTrackingNumbers',
			purchaseOrder: byId(701),
			trackingNumbers: {
				tracking: ['UPS', 'DHL'].map((carrier) => ({
					trackingNumber: '1Z',
					carrier,
					shippedOn: '2026-01-01',
					shippingStatus: 1,
				})),
			},
		},
	],
])('%s twice with different values is refused instead of sent once', async (name, parameters) => {
	const { asked, message } = await against((_, response) => response.end(), parameters);
	expect(message?.toUpperCase()).toBe(`${name} IS IN THE ITEM TWICE, WITH DIFFERENT VALUES`);
	expect(asked).toBe(0);
});
