import { calls, inSandbox } from '../../support/core/fixture';
import { byId, unshipped } from '../../support/operations/example';

const on = (operation: string, parameters: object) =>
	JSON.parse(JSON.stringify({ resource: 'order', operation, ...parameters }));

describe('a filter that comes out empty', () => {
	const run = (ifFilterEmpty?: string) =>
		on('getAll', {
			filters: { channelOrderNumber: '={{ $json.nothing }}' },
			options: ifFilterEmpty === undefined ? {} : { ifFilterEmpty },
		});

	test(
		'fails, and nothing is asked for',
		inSandbox(async ({ sandbox, engine }) => {
			const result = await engine.run({ parameters: run() });
			expect(result.error?.message).toBe('Channel Order # is empty');
			expect(calls(sandbox)).toHaveLength(0);
		}),
	);

	test(
		'gives no rows, or is ignored, if the user says so',
		inSandbox(async ({ sandbox, engine }) => {
			const none = await engine.run({ parameters: run('noRows') });
			expect(none.error).toBeUndefined();
			expect(none.items).toEqual([]);
			expect(calls(sandbox)).toHaveLength(0);
			expect((await engine.run({ parameters: run('ignore') })).items).toHaveLength(50);
		}),
	);
});

describe('what cannot be undone', () => {
	const cancel = (options: object) =>
		on('updateStatus', { order: byId('={{ $json.id }}'), status: -1, options });

	test(
		'is not begun for more than 50 items, unless that is allowed',
		inSandbox(async ({ sandbox, engine }) => {
			const items = [...sandbox.data.orders.keys()].slice(0, 51).map((id) => ({ id }));
			const refused = await engine.run({ parameters: cancel({}), items });
			expect(refused.error?.message).toBe(
				'This would change 51 records or order lines, but Maximum Items is 50',
			);
			expect(calls(sandbox)).toHaveLength(0);
			const allowed = await engine.run({ parameters: cancel({ maximumItems: 60 }), items });
			expect(allowed.items).toHaveLength(51);
			const dry = await engine.run({ parameters: cancel({ dryRun: true }), items });
			expect(dry.items).toHaveLength(51);
			expect(calls(sandbox, 'PUT')).toHaveLength(1);
		}),
	);

	test(
		'is not what can be set back',
		inSandbox(async ({ sandbox, engine }) => {
			const items = [...sandbox.data.orders.keys()].slice(0, 51).map((id) => ({ id }));
			const hold = { ...cancel({}), status: 200 };
			expect((await engine.run({ parameters: hold, items })).error).toBeUndefined();
			expect(calls(sandbox, 'PUT')).toHaveLength(1);
		}),
	);
});

describe('a filter that the server does not know', () => {
	const everything = (sandbox: { data: { orders: Map<number, unknown> } }) => {
		const [id] = sandbox.data.orders.keys();
		return { Items: [{ ID: id, OrderSourceOrderID: 'SOMETHING-ELSE' }], TotalResults: 1 };
	};

	test.each([
		['filters', { filters: { channelOrderNumber: 'WEB-1' } }],
		['ids', { filters: { orderIds: '4711' } }],
	])('is noticed by what comes back: %s', async (_, parameters) => {
		await inSandbox(async ({ sandbox, engine }) => {
			const body = everything(sandbox);
			sandbox.control.faults.add({ kind: 'status', code: 200, path: '/rest/api/Orders', body });
			const result = await engine.run({ parameters: on('getAll', parameters) });
			expect(result.error?.message).toMatch(/returned a record that does not match/);
			expect(result.items).toEqual([]);
		})();
	});

	test(
		'leads no operation to the wrong order',
		inSandbox(async ({ sandbox, engine }) => {
			const body = everything(sandbox);
			sandbox.control.faults.add({ kind: 'status', code: 200, path: '/rest/api/Orders', body });
			const result = await engine.run({
				parameters: on('addNote', {
					order: { __rl: true, mode: 'channelOrderNumber', value: 'WEB-1' },
					note: 'For somebody else',
				}),
			});
			expect(result.error?.message).toBe('No order has the Channel Order # "WEB-1"');
			expect(calls(sandbox, 'POST')).toHaveLength(0);
		}),
	);

	test(
		'gives no orders of customers with another address',
		inSandbox(async ({ sandbox, engine }) => {
			const body = { Items: [{ UserID: 20001, Email: 'other@example.com' }], TotalResults: 1 };
			sandbox.control.faults.add({ kind: 'status', code: 200, path: '/rest/api/Customers', body });
			const parameters = on('getAll', { filters: { customerEmail: 'me@example.com' } });
			expect((await engine.run({ parameters })).items).toEqual([]);
			expect(calls(sandbox, 'GET', '/rest/api/Orders')).toHaveLength(0);
		}),
	);
});

describe('an order named by its Channel Order #', () => {
	const note = on('addNote', {
		order: { __rl: true, mode: 'channelOrderNumber', value: '={{ $json.number }}' },
		note: 'Hello',
	});

	test(
		'is looked up, many in one call',
		inSandbox(async ({ sandbox, engine }) => {
			const orders = [...sandbox.data.orders.values()];
			const result = await engine.run({
				parameters: note,
				items: orders.map(({ channelOrderId }) => ({ number: channelOrderId })),
			});
			expect(result.items.map(({ orderId }) => orderId)).toEqual(orders.map(({ id }) => id));
			expect(calls(sandbox, 'GET')).toHaveLength(3);
		}),
	);

	test(
		'that is entered as an ID is an error that names the mode for it',
		inSandbox(async ({ sandbox, engine }) => {
			const order = { __rl: true, mode: 'id', value: '114-1234567-1234567' };
			const { error } = await engine.run({ parameters: { ...note, order } });
			expect(error?.message).toMatch(/^Order must be a whole number/);
			expect(error?.description).toMatch(/choose By Channel Order #/);
			expect(calls(sandbox)).toEqual([]);
		}),
	);

	test(
		'is refused when there are several, and is the only one that fails',
		inSandbox(async ({ sandbox, engine }) => {
			const [one, other, third] = [...sandbox.data.orders.values()];
			if (!one || !other || !third) throw new Error('There are too few orders');
			other.channelOrderId = one.channelOrderId;
			const result = await engine.run({
				parameters: note,
				items: [{ number: one.channelOrderId }, { number: third.channelOrderId }],
				onError: 'continueRegularOutput',
			});
			expect(result.items[0]?.error).toMatch(/2 orders have the Channel Order #/);
			expect(result.items[1]).toMatchObject({ orderId: third.id, success: true });
		}),
	);
});

test(
	'an order that is shipped already keeps its tracking number, unless that is to be written over',
	inSandbox(async ({ sandbox, engine }) => {
		const [id = 0] = unshipped(sandbox);
		const ship = (trackingNumber: string, ifShipped: string) =>
			engine.run({
				parameters: on('markShipped', {
					order: byId(id),
					carrier: 'UPS',
					service: 'UPS Ground',
					trackingNumber,
					ifShipped,
				}),
			});
		expect((await ship('1ZFIRST', 'skip')).items).toMatchObject([{ skipped: false }]);
		expect((await ship('1ZSECOND', 'skip')).items).toMatchObject([{ skipped: true }]);
		expect(sandbox.data.orders.get(id)?.trackingNumber).toBe('1ZFIRST');
		expect((await ship('1ZTHIRD', 'overwrite')).items).toMatchObject([{ skipped: false }]);
		expect(sandbox.data.orders.get(id)?.trackingNumber).toBe('1ZTHIRD');
	}),
);
