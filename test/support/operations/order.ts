import { type Example, refusedAt } from './example';
import { onOrder } from './onOrder';

export const orderExamples: Example[] = [
	onOrder(
		'addNote',
		{ note: 'Call before delivery', category: 1 },
		{
			check: (_, { data }, id) =>
				expect(data.orders.get(Number(id))?.notes).toMatchObject([
					{ text: 'Call before delivery', category: 1 },
				]),
			bad: [[{ note: ' ' }, /Note is empty/]],
		},
	),
	onOrder(
		'get',
		{},
		{
			check: ([order], _, id) => expect(order).toMatchObject({ orderId: id, status: 'In Process' }),
		},
	),
	{
		resource: 'order',
		operation: 'getAll',
		parameters: (id) => ({ filters: { orderIds: String(id) } }),
		check: ([order], _, id) => expect(order).toMatchObject({ orderId: id }),
		refusal: refusedAt('GET', '/rest/api/Orders'),
		bad: [
			[{ filters: { channelOrderNumber: '' } }, /Channel Order # is empty/],
			[{ filters: { orderIds: '1, 0' } }, /Order IDs must be an ID above 0/],
			[{ filters: { createdAfter: 'soon' } }, /Created After must be a date/],
			[{ limit: 0 }, /Limit must be a whole number above 0/],
		],
	},
	onOrder(
		'getNotes',
		{},
		{
			prepare: ({ data }, ids) => {
				for (const id of ids) {
					data.orders.get(Number(id))?.notes.push({
						id: 1,
						category: 0,
						text: 'Hello',
						isPinned: false,
						createdOn: Date.parse('2026-06-10T15:30:00Z'),
						author: 'demo@example.com',
					});
				}
			},
			check: (items) =>
				expect(items).toMatchObject([
					{ category: 'General', note: 'Hello', createdOn: '2026-06-10T11:30:00.000-04:00' },
				]),
		},
	),
	onOrder(
		'setExported',
		{ exported: true },
		{
			refusal: refusedAt('PUT', '/rest/api/Orders/SetExported'),
			check: (items, { data }, id) => {
				expect(items).toEqual([{ orderId: id, exported: true, changed: true, reason: null }]);
				expect(data.orders.get(Number(id))?.isExported).toBe(true);
			},
		},
	),
	onOrder(
		'updateStatus',
		{ status: 200 },
		{
			refusal: refusedAt('PUT', '/rest/api/Orders/StatusCode'),
			check: (items, { data }, id) => {
				expect(items).toEqual([
					{ orderId: id, status: 'On Hold', statusCode: 200, changed: true, reason: null },
				]);
				expect(data.orders.get(Number(id))?.status).toBe(200);
			},
			bad: [[{ status: '={{ "Nonsense" }}' }, /Status must be one of/]],
		},
	),
];
