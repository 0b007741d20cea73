import { against } from '../../support/core/anyServer';

const GET = { resource: 'order', operation: 'get', order: '5', output: 'raw', splitLines: true };

const itemsOf = async (members: object) => {
	const { items, message } = await against(
		(_, response) => response.end(JSON.stringify({ OrderID: 5, OrderItems: [], ...members })),
		GET,
	);
	expect(message).toBeUndefined();
	return items;
};

test.each([{ Items: { Line1: 1 } }, { Items: 'A x 2' }, { OrderItems: ['A', 'B'] }])(
	'%j is no list of lines, so it stays in the raw order',
	async (members) => {
		expect(await itemsOf(members)).toEqual([{ OrderID: 5, ...members }]);
	},
);

test.each([{ Items: null }, { Items: [] }])('%j is left out', async (members) => {
	expect(await itemsOf(members)).toEqual([{ OrderID: 5 }]);
});

test('lines that the raw order has under both names are returned once', async () => {
	const lines = [{ ID: 1 }, { ID: 2 }];
	expect(await itemsOf({ OrderItems: lines, Items: lines })).toEqual(
		lines.map((line) => ({ OrderID: 5, line })),
	);
});
