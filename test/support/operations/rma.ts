import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { byOutput } from './settings';
import { badIds, byId, type Example, refusedAt, unshipped } from './example';

const UNKNOWN = 4711;
const notFound: Example['refusal'] = { subject: UNKNOWN, message: /RMA 4711 was not found/ };
/** RMAs with an open item. */
const open = ({ data }: Sandbox): number[] =>
	[...data.rmas.values()].filter(({ status }) => status === 0).map(({ id }) => id);
export const storedRma = ({ data }: Sandbox, id: unknown) => data.rmas.get(Number(id));

/** The first line of an RMA of the seeded data, also where the RMA comes with the item. */
const lineOf = (rma: string | number): string =>
	typeof rma === 'number' ? String(rma * 10) : '={{ $json.subject * 10 }}';
const one = (item: INodeParameters): INodeParameters => ({ items: { item: [item] } });

/** An operation on one RMA. */
function onRma(
	operation: string,
	parameters: INodeParameters | ((rma: string | number) => INodeParameters),
	more: Partial<Example> = {},
): Example {
	return {
		resource: 'rma',
		operation,
		subjects: open,
		parameters: (rma) => ({
			rma: byId(rma),
			...(typeof parameters === 'function' ? parameters(rma) : parameters),
		}),
		refusal: notFound,
		...more,
		bad: [...badIds('rma', 'RMA'), ...(more.bad ?? [])],
	};
}

export const rmaExamples: Example[] = [
	onRma(
		'addItems',
		(rma) => ({
			order: byId(rma),
			specifyItems: 'json',
			itemsJson:
				'={{ [{ ProductID: $json.sku || "DEMO-0001", QtyReturned: 1, ReturnReason: 2 }] }}',
		}),
		{
			// An order of the same ID, of the customer of the RMA, which has the product of the example
			prepare: ({ data }) => {
				for (const rma of data.rmas.values()) {
					const order = data.orders.get(rma.orderId);
					const [line] = order?.lines ?? [];
					if (!order || !line) continue;
					const lines = [{ ...line, id: rma.id * 100, sku: 'DEMO-0001' }];
					data.orders.set(rma.id, { ...order, id: rma.id, lines });
				}
			},
			refusal: refusedAt('POST', '/rest/api/Rma/50005/Items'),
			check: (items, sandbox, id) => {
				expect(items).toEqual([{ rmaId: id, orderId: id, success: true }]);
				expect(storedRma(sandbox, id)?.lines).toMatchObject([
					{},
					{ sku: 'DEMO-0001', quantityReturned: 1, reason: 2, orderLineId: Number(id) * 100 },
				]);
			},
			bad: [
				[{ order: byId(0) }, /Order must be an ID above 0/],
				[{ itemsJson: '{}' }, /must be a list of objects/],
				[{ itemsJson: '[{ "ProductID": "A", "QtyReturned": 0 }]' }, /Quantity .* above 0/],
			],
		},
	),
	onRma(
		'addNote',
		{ note: 'Call first', category: 1 },
		{
			check: (_, sandbox, id) =>
				expect(storedRma(sandbox, id)?.notes).toMatchObject([{ category: 1, text: 'Call first' }]),
			bad: [[{ note: ' ' }, /Note is empty/]],
		},
	),
	{
		resource: 'rma',
		operation: 'create',
		subjects: (sandbox) => unshipped(sandbox),
		parameters: (order) => ({
			order: byId(order),
			...one({
				itemId:
					typeof order === 'number' ? String(order * 100 + 1) : '={{ $json.subject * 100 + 1 }}',
				quantity: '1',
				reason: 2,
				problem: 'Too small',
			}),
		}),
		refusal: { subject: UNKNOWN, message: /Order 4711 was not found/ },
		check: ([rma], sandbox, order) => {
			expect(rma).toEqual({ rmaId: expect.any(Number), orderId: order, success: true });
			expect(storedRma(sandbox, rma?.rmaId)).toMatchObject({
				orderId: order,
				lines: [{ orderLineId: Number(order) * 100 + 1, quantityReturned: 1, reason: 2 }],
			});
		},
		bad: [
			...badIds('order', 'Order'),
			[{ items: {} }, /Items is empty/],
			[one({ sku: 'A', quantity: '={{ "" }}', reason: 1 }), /Quantity is empty/],
			[one({ sku: 'A', quantity: '0', reason: 1 }), /Quantity .* above 0/],
			[one({ sku: 'A', quantity: '-1', reason: 1 }), /Quantity .* above 0/],
			[one({ quantity: '1', reason: 1 }), /SKU and Item ID are empty/],
			[one({ sku: 'A', quantity: '1', reason: '={{ "" }}' }), /Reason Name or ID is empty/],
		],
	},
	onRma(
		'get',
		{},
		{
			check: ([rma], _, id) =>
				expect(rma).toMatchObject({
					rmaId: id,
					status: 'Open',
					company: expect.any(String),
					customer: { id: expect.any(Number), name: expect.any(String) },
					lines: [{ quantityReturned: 1, quantityReceived: 0, sku: expect.any(String) }],
				}),
		},
	),
	{
		resource: 'rma',
		operation: 'getAll',
		subjects: open,
		parameters: (id) => ({ filters: { rmaIds: String(id) } }),
		check: ([rma], _, id) => expect(rma).toMatchObject({ rmaId: id, status: 'Open' }),
		refusal: refusedAt('GET', '/rest/api/Rma'),
		bad: [
			[{ filters: { channelRmaNumber: '' } }, /Channel RMA # is empty/],
			[{ filters: { rmaIds: '1, 0' } }, /RMA IDs must be an ID above 0/],
			[{ filters: { createdAfter: 'soon' } }, /Created After must be a date/],
		],
	},
	{
		resource: 'rma',
		operation: 'getReasons',
		...byOutput,
		check: ([reason]) => expect(reason).toEqual({ reasonId: 1, name: 'Damaged' }),
		refusal: refusedAt('GET', '/rest/api/Rma/ReturnReasons'),
	},
	onRma(
		'receive',
		(rma) => ({ warehouse: byId(101), ...one({ itemId: lineOf(rma), quantity: '1' }) }),
		{
			check: ([received], sandbox, id) => {
				expect(received).toMatchObject({
					rmaId: id,
					warehouseId: 101,
					received: [{ itemId: Number(id) * 10, quantity: 1, binId: null }],
					success: true,
				});
				expect(storedRma(sandbox, id)?.lines).toMatchObject([
					{ quantityReceived: 1, warehouseId: 101 },
				]);
			},
			bad: [
				[{ warehouse: byId(0) }, /Warehouse must be an ID above 0/],
				[one({ sku: 'A', quantity: '={{ "" }}' }), /Quantity is empty/],
				[one({ sku: 'A', quantity: '0' }), /Quantity .* above 0/],
				[one({ sku: 'A', quantity: '1', bin: '0' }), /Bin ID must be an ID above 0/],
				[
					{
						items: {
							item: [
								{ sku: 'A', quantity: '1', bin: '3' },
								{ sku: 'B', quantity: '1' },
							],
						},
					},
					/All items need a Bin ID above 0/,
				],
			],
		},
	),
	onRma(
		'setResolution',
		(rma) => ({
			resolution: 1,
			comment: 'As agreed',
			...one({ itemId: lineOf(rma), refundAmount: '12.5' }),
		}),
		{
			check: (_, sandbox, id) =>
				expect(storedRma(sandbox, id)).toMatchObject({
					totalRefunded: 12.5,
					lines: [{ resolution: 1, refundAmount: 12.5 }],
				}),
			bad: [
				[{ comment: '={{ "" }}' }, /Comment is empty/],
				[one({ sku: 'A' }), /Refund Amount must be above 0/],
				[one({ sku: 'A', refundAmount: '-1' }), /Refund Amount must not be below 0/],
				[{ resolution: 4 }, /Replacement SKU is empty/],
				[{ resolution: '={{ "Nonsense" }}' }, /Resolution must be one of/],
			],
		},
	),
	onRma(
		'update',
		{ updateFields: { status: 3, trackingNumber: '1Z9' } },
		{
			check: (_, sandbox, id) =>
				expect(storedRma(sandbox, id)).toMatchObject({ status: 3, trackingNumber: '1Z9' }),
			bad: [
				[{ updateFields: {} }, /There are no changes to send/],
				[{ updateFields: { status: '={{ "Nonsense" }}' } }, /Status must be one of/],
				[{ updateFields: { trackingNumber: '={{ "" }}' } }, /Tracking Number is empty/],
			],
		},
	),
	onRma('updateItems', (rma) => one({ itemId: lineOf(rma), quantity: '2', approval: 1 }), {
		check: (_, sandbox, id) =>
			expect(storedRma(sandbox, id)?.lines).toMatchObject([
				{ quantityReturned: 2, approval: 1, problem: 'Arrived damaged' },
			]),
		bad: [
			[{ items: {} }, /Items is empty/],
			[one({ sku: 'A', quantity: '0' }), /Quantity .* above 0/],
			[one({ sku: 'A', approval: 'Nonsense' }), /Approval Status must be one of/],
		],
	}),
];
