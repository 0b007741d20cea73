import type { Sandbox } from '../../../sandbox';
import type { Fixture } from '../../support/core/fixture';
import { calls, inSandbox } from '../../support/core/fixture';
import { at } from '../../support/core/records';
import { byId } from '../../support/operations/example';
import { storedRma } from '../../support/operations/rma';

const on = (operation: string, parameters: object) =>
	JSON.parse(JSON.stringify({ resource: 'rma', operation, ...parameters }));
const items = (...item: object[]) => ({ items: { item } });

/** An order with two lines, and an RMA for 2 of each. */
function withRma(
	work: (
		desk: Fixture & {
			rma: number;
			order: number;
			skus: [string, string];
			run(operation: string, parameters: object): ReturnType<Fixture['engine']['run']>;
		},
	) => Promise<void>,
) {
	return inSandbox(async (fixture) => {
		const { order, lines } = orderOfTwo(fixture.sandbox);
		const run = async (operation: string, parameters: object) =>
			await fixture.engine.run({ parameters: on(operation, parameters) });
		const [one, other] = lines;
		const created = await run('create', {
			order: byId(order),
			...items(
				{ sku: one.sku.toLowerCase(), quantity: '2', reason: 2, problem: 'Too small' },
				{ sku: other.sku, quantity: '2', reason: 3 },
			),
		});
		expect(created.error).toBeUndefined();
		fixture.sandbox.control.journal.clear();
		const rma = Number(created.items[0]?.rmaId);
		await work({ ...fixture, rma, order, skus: [one.sku, other.sku], run });
	});
}

function orderOfTwo({ data }: Sandbox) {
	const order = at(data.orders.values());
	const template = at(order.lines);
	const [one, other] = [at(data.products.values()), at(data.products.values(), 1)].map(
		({ sku }, index) => ({ ...template, id: order.id * 100 + index + 1, sku, quantity: 3 }),
	);
	if (!one || !other) throw new Error('There are no products');
	order.lines = [one, other];
	return { order: order.id, lines: [one, other] as const };
}

const ids = (sandbox: Sandbox, rma: number) => storedRma(sandbox, rma)?.lines.map(({ id }) => id);

test(
	'Create finds the lines of the order by SKU',
	withRma(async ({ sandbox, rma, order }) => {
		expect(storedRma(sandbox, rma)).toMatchObject({
			orderId: order,
			lines: [
				{ orderLineId: order * 100 + 1, quantityReturned: 2, reason: 2, problem: 'Too small' },
				{ orderLineId: order * 100 + 2, quantityReturned: 2, reason: 3 },
			],
		});
	}),
);

test.each([
	['a SKU that the order does not have', { sku: 'NONE', quantity: '1', reason: 1 }, /No item of/],
	['more than was ordered', { quantity: '4', reason: 1 }, /4 of .* only 3 were ordered/],
])('Create refuses %s, and sends nothing', async (_, item, message) => {
	await withRma(async ({ sandbox, order, skus: [sku], run }) => {
		const result = await run('create', { order: byId(order), ...items({ sku, ...item }) });
		expect(result.error?.message).toMatch(message);
		expect(calls(sandbox, 'POST')).toEqual([]);
	})();
});

test(
	'Create asks for the Item ID where two lines have the SKU',
	withRma(async ({ sandbox, order, skus: [sku], run }) => {
		const stored = sandbox.data.orders.get(order);
		if (stored?.lines[1]) stored.lines[1].sku = sku;
		const item = { sku, quantity: '1', reason: 1 };
		const result = await run('create', { order: byId(order), ...items(item) });
		expect(result.error?.message).toMatch(/2 items of order \d+ have the SKU/);
		const itemId = String(order * 100 + 2);
		const { items: made } = await run('create', {
			order: byId(order),
			...items({ ...item, itemId }),
		});
		expect(storedRma(sandbox, Number(made[0]?.rmaId))?.lines).toMatchObject([
			{ orderLineId: order * 100 + 2 },
		]);
	}),
);

test(
	'the items of another order or RMA are never taken',
	withRma(async ({ sandbox, rma, order, skus: [sku], run }) => {
		const answer = (path: string, body: object) =>
			sandbox.control.faults.add({ kind: 'status', code: 200, method: 'GET', path, body });
		answer(`/rest/api/Rma/${rma}`, {
			ID: rma + 1,
			Items: [{ ID: 1, ProductID: sku, QtyToReturn: 9, QtyReceived: 0 }],
		});
		answer(`/rest/api/Orders/${order}`, {
			OrderID: order + 1,
			OrderItems: [{ ID: 1, ProductID: sku, Qty: 9 }],
		});
		const received = await run('receive', {
			rma: byId(rma),
			warehouse: byId(101),
			...items({ sku, quantity: '1' }),
		});
		expect(received.error?.message).toBe(`Sellercloud returned another record than RMA ${rma}`);
		const item = { sku, quantity: '1', reason: 1 };
		const created = await run('create', { order: byId(order), ...items(item) });
		expect(created.error?.message).toBe(`Sellercloud returned another record than order ${order}`);
		expect(calls(sandbox, 'POST')).toEqual([]);
	}),
);

describe('Receive', () => {
	const receive = (rma: number, ...item: object[]) => ({
		rma: byId(rma),
		warehouse: byId(101),
		...items(...item),
	});

	test(
		'puts items into stock, and never more than are open',
		withRma(async ({ sandbox, rma, skus: [one, other], run }) => {
			const first = await run('receive', receive(rma, { sku: one, quantity: '1' }));
			expect(first.items).toMatchObject([{ received: [{ sku: one, quantity: 1 }] }]);
			const tooMany = await run(
				'receive',
				receive(rma, { sku: other, quantity: '2' }, { sku: one, quantity: '2' }),
			);
			expect(tooMany.error?.message).toBe(`2 of ${one} would be received, but only 1 are open`);
			const rest = receive(rma, { sku: other, quantity: '2' }, { sku: one, quantity: '1' });
			expect((await run('receive', rest)).error).toBeUndefined();
			expect((await run('receive', rest)).error?.message).toMatch(/only 0 are open/);
			expect(storedRma(sandbox, rma)?.lines.map((line) => line.quantityReceived)).toEqual([2, 2]);
			expect(calls(sandbox, 'POST')).toHaveLength(2);
		}),
	);

	test(
		'an item that is listed twice is refused',
		withRma(async ({ sandbox, rma, skus: [sku], run }) => {
			const [id] = ids(sandbox, rma) ?? [];
			const twice = receive(rma, { sku, quantity: '2' }, { itemId: String(id), quantity: '1' });
			expect((await run('receive', twice)).error?.message).toMatch(/listed twice/);
			expect(calls(sandbox, 'POST')).toEqual([]);
		}),
	);

	test(
		'if the answer is lost, running it again receives nothing twice',
		withRma(async ({ sandbox, rma, skus: [sku], run }) => {
			const path = `/rest/api/Rma/${rma}/Receive`;
			sandbox.control.faults.add({ kind: 'reset', afterHandling: true, method: 'POST', path });
			const all = receive(rma, { sku, quantity: '2' });
			expect((await run('receive', all)).error?.description).toMatch(/may have been made/);
			expect((await run('receive', all)).error?.message).toMatch(/only 0 are open/);
			expect(storedRma(sandbox, rma)?.lines[0]?.quantityReceived).toBe(2);
			expect(calls(sandbox, 'POST')).toHaveLength(1);
		}),
	);

	test(
		'an RMA that does not say how many are open is not received',
		withRma(async ({ sandbox, rma, skus: [sku], run }) => {
			const body = { ID: rma, Items: [{ ID: 1, ProductID: sku }] };
			const path = `/rest/api/Rma/${rma}`;
			sandbox.control.faults.add({ kind: 'status', code: 200, method: 'GET', path, body });
			const result = await run('receive', receive(rma, { sku, quantity: '1' }));
			expect(result.error?.message).toMatch(/did not return how many/);
			expect(calls(sandbox, 'POST')).toEqual([]);
		}),
	);

	test(
		'a Bin ID puts them into a bin, and a blank one is not sent',
		withRma(async ({ sandbox, rma, skus: [one, other], run }) => {
			await run('receive', receive(rma, { sku: one, quantity: '1', bin: '31', serials: 'S1, S2' }));
			await run('receive', receive(rma, { sku: other, quantity: '1', bin: '' }));
			const [binned, plain] = calls(sandbox, 'POST');
			const [first, second] = ids(sandbox, rma) ?? [];
			expect(binned?.path).toBe(`/rest/api/Rma/${rma}/Receive/BinEnabled`);
			expect(JSON.parse(binned?.body ?? '')).toEqual({
				Items: [
					{
						RmaItemID: first,
						QtyToReceive: 1,
						WarehouseID: 101,
						WarehouseBinID: 31,
						Serials: ['S1', 'S2'],
					},
				],
			});
			expect(plain?.path).toBe(`/rest/api/Rma/${rma}/Receive`);
			expect(JSON.parse(plain?.body ?? '')).toEqual({
				Items: [{ RmaItemID: second, QtyToReceive: 1, WarehouseID: 101 }],
			});
		}),
	);

	test.each([
		[[{ QtyToReceive: 1 }], /SKU and Item ID are empty/],
		[[{ ProductID: 'A', QtyToReceive: 0 }], /Quantity .* above 0/],
		[[{ ProductID: 'A', QtyToReceive: null }], /Quantity .* above 0/],
		[[{ ProductID: 'A', QtyToReceive: 1.5 }], /Quantity .* above 0/],
		[[{ ProductID: 'A', QtyToReceive: '1' }], /Quantity .* above 0/],
		[[{ RmaItemID: 0, QtyToReceive: 1 }], /RmaItemID must be an ID above 0/],
		[[{ ProductID: 'A', QtyToReceive: 1, WarehouseBinID: 0 }], /Bin ID above 0/],
		[[], /Items/],
		['nonsense', /Items/],
	])('JSON is checked like fields: %j', async (list, message) => {
		await withRma(async ({ sandbox, rma, run }) => {
			const itemsJson = JSON.stringify(list);
			const parameters = { rma: byId(rma), warehouse: byId(101), specifyItems: 'json', itemsJson };
			expect((await run('receive', parameters)).error?.message).toMatch(message);
			expect(calls(sandbox)).toEqual([]);
		})();
	});
});

describe('Set Resolution', () => {
	test(
		'refunds more items than Maximum Items only if that is allowed',
		withRma(async ({ sandbox, rma, skus: [sku, other], run }) => {
			const refund = (maximumItems: number) => ({
				rma: byId(rma),
				resolution: 1,
				comment: 'OK',
				options: { maximumItems },
				...items({ sku, refundAmount: '5' }, { sku: other, refundAmount: '7' }),
			});
			expect((await run('setResolution', refund(1))).error?.message).toMatch(/Maximum Items is 1/);
			expect(calls(sandbox)).toEqual([]);
			expect((await run('setResolution', refund(2))).error).toBeUndefined();
			expect(storedRma(sandbox, rma)?.totalRefunded).toBe(12);
		}),
	);

	test(
		'exchanges with a replacement',
		withRma(async ({ sandbox, rma, skus: [sku, other], run }) => {
			await run('setResolution', {
				rma: byId(rma),
				resolution: 4,
				comment: 'OK',
				...items({ sku, replacementSku: other }),
			});
			expect(storedRma(sandbox, rma)?.lines[0]).toMatchObject({
				resolution: 4,
				replacementSku: other,
			});
		}),
	);
});

test(
	'Update Items sends what was entered, and nothing else',
	withRma(async ({ sandbox, rma, skus: [sku], run }) => {
		await run('updateItems', { rma: byId(rma), ...items({ sku, problem: 'Zipper' }) });
		const [sent] = calls(sandbox, 'PUT');
		const [id] = ids(sandbox, rma) ?? [];
		expect(JSON.parse(sent?.body ?? '')).toEqual([{ ID: id, ProblemDescription: 'Zipper' }]);
	}),
);

test(
	'Get and Get Many return the same for one RMA, as far as Sellercloud returns it',
	withRma(async ({ rma, run }) => {
		const [single] = (await run('get', { rma: byId(rma) })).items;
		const [row] = (await run('getAll', { filters: { rmaIds: String(rma) } })).items;
		expect(Object.keys(single ?? {})).toEqual(Object.keys(row ?? {}));
		for (const [name, value] of Object.entries(single ?? {})) {
			if (value !== null && !['customer', 'lines'].includes(name)) {
				expect({ [name]: value }).toEqual({ [name]: row?.[name] });
			}
		}
		const parts = ({ id, sku, quantityReturned, quantityReceived, orderId }: object & Line) => ({
			id,
			sku,
			quantityReturned,
			quantityReceived,
			orderId,
		});
		expect(Object(single).lines.map(parts)).toEqual(Object(row).lines.map(parts));
		expect(Object(single).customer.id).toBe(Object(row).customer.id);
	}),
);

interface Line {
	id: unknown;
	sku: unknown;
	quantityReturned: unknown;
	quantityReceived: unknown;
	orderId: unknown;
}
