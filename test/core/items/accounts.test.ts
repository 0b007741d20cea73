import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { call } from '../../support/core/call';
import { calls, inSandbox } from '../../support/core/fixture';
import { byId } from '../../support/operations/example';
import type { Sandbox } from '../../../sandbox';
import type { Engine } from '../../support/core/run';

interface Accounts {
	engine: Engine;
	/** Two servers with orders of the same IDs. */
	one: Sandbox;
	other: Sandbox;
	/** Items for one and the other in turn, in runs of one to three. */
	items: Array<IDataObject & { tenant: string; mark: string; id: number }>;
}

/** Which server is next. */
const TURNS = [0, 1, 0, 0, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1];

/** A credential whose fields are expressions over the item. */
const CREDENTIAL = {
	endpoint: '={{ $json.tenant }}',
	readOnly: '={{ $json.readOnly ?? false }}',
	inventoryPin: '={{ $json.pin ?? "" }}',
	timezone: '={{ $json.timezone ?? "" }}',
};

const withAccounts = (work: (accounts: Accounts) => Promise<void>) =>
	inSandbox(
		async ({ sandbox: one, engine }) =>
			await inSandbox(async ({ sandbox: other }) => {
				const ids = [...one.data.orders.keys()];
				const items = TURNS.map((turn, index) => ({
					tenant: [one, other][turn]?.endpoint ?? '',
					mark: ['one', 'other'][turn] ?? '',
					id: ids[index] ?? 0,
				}));
				await work({ engine, one, other, items });
			})(),
		{ credential: CREDENTIAL },
	);

const on = (operation: string, parameters: object): INodeParameters =>
	JSON.parse(JSON.stringify({ resource: 'order', operation, ...parameters }));

/** IDs of the items of a server. */
const idsFor = ({ endpoint }: Sandbox, items: Accounts['items']) =>
	items.flatMap(({ tenant, id }) => (tenant === endpoint ? [id] : []));

describe('items whose credential is an expression over the item', () => {
	test.each([
		['one at a time', { concurrency: 1 }],
		['at the same time', { concurrency: 16 }],
		['in batches', { concurrency: 2, batching: { batch: { batchSize: 3, batchInterval: 0 } } }],
	])(
		'are read from their own server %s',
		async (_, options) =>
			await withAccounts(async ({ engine, one, other, items }) => {
				const path = '={{ "/api/Orders/" + $json.id + "?mark=" + $json.mark }}';
				const result = await engine.run({ parameters: { path, options }, items });
				expect(result.items.map(({ OrderID }) => OrderID)).toEqual(items.map(({ id }) => id));
				for (const [sandbox, mark] of [[one, 'one'] as const, [other, 'other'] as const]) {
					const sent = calls(sandbox);
					expect(sent.every(({ query }) => query.startsWith(`mark=${mark}&`))).toBe(true);
					expect(sent).toHaveLength(idsFor(sandbox, items).length);
				}
			})(),
	);

	test(
		'are read page by page from their own server',
		withAccounts(async ({ engine, one, other, items }) => {
			for (const id of [...other.data.orders.keys()].slice(55)) other.data.orders.delete(id);
			const result = await engine.run({
				parameters: {
					path: '={{ "/api/Orders?mark=" + $json.mark }}',
					returnAll: true,
					options: { concurrency: 8 },
				},
				items,
			});
			const counts = items.map(
				(_, index) =>
					result.outputs[0]?.filter(({ pairedItem }) => Object(pairedItem).item === index).length,
			);
			expect(counts).toEqual(
				items.map(({ mark }) => (mark === 'one' ? one : other).data.orders.size),
			);
			for (const [sandbox, mark] of [[one, 'one'] as const, [other, 'other'] as const]) {
				expect(calls(sandbox).every(({ query }) => query.startsWith(`mark=${mark}&`))).toBe(true);
			}
		}),
	);

	test(
		'are sent to an endpoint of their own server',
		withAccounts(async ({ engine, one, other, items }) => {
			const result = await engine.run({
				parameters: call('GET /api/Orders/{id}', { id: '={{ $json.id }}' }),
				items,
			});
			expect(result.error).toBeUndefined();
			for (const sandbox of [one, other]) {
				const paths = idsFor(sandbox, items).map((id) => `/rest/api/Orders/${id}`);
				const sent = calls(sandbox, 'GET').filter(({ path }) => path.includes('Orders'));
				expect(sent.map(({ path }) => path).sort()).toEqual(paths.sort());
			}
		}),
	);

	test(
		'share a call only with items of the same server',
		withAccounts(async ({ engine, one, other, items }) => {
			const before = new Map([...one.data.orders].map(([id, { status }]) => [id, status]));
			const result = await engine.run({
				parameters: on('updateStatus', { order: byId('={{ $json.id }}'), status: 200 }),
				items,
			});
			expect(result.error).toBeUndefined();
			for (const sandbox of [one, other]) {
				const [put, ...more] = calls(sandbox, 'PUT');
				expect(more).toEqual([]);
				expect(JSON.parse(put?.body ?? '{}').Orders).toEqual(idsFor(sandbox, items));
				const touched = new Set(idsFor(sandbox, items));
				for (const [id, { status }] of sandbox.data.orders) {
					if (!touched.has(id)) expect(status).toBe(before.get(id));
				}
			}
		}),
	);

	test(
		'are written only where their own Read Only is off, also where others share a call',
		withAccounts(async ({ engine, one, other, items }) => {
			const locked = items.map((item, index) => ({ ...item, readOnly: index % 3 === 0 }));
			for (const operation of ['updateStatus', 'addNote']) {
				const result = await engine.run({
					parameters: on(operation, {
						order: byId('={{ $json.id }}'),
						...(operation === 'addNote' ? { note: 'Hello' } : { status: 200 }),
					}),
					items: locked,
					onError: 'continueRegularOutput',
				});
				expect(result.items.map(({ error }) => /read-only/.test(String(error ?? '')))).toEqual(
					locked.map(({ readOnly }) => readOnly),
				);
			}
			for (const sandbox of [one, other]) {
				const written = idsFor(
					sandbox,
					locked.filter(({ readOnly }) => !readOnly),
				);
				const [put, ...more] = calls(sandbox, 'PUT');
				expect(more).toEqual([]);
				expect(JSON.parse(put?.body ?? '{}').Orders).toEqual(written);
				expect(calls(sandbox, 'POST').map(({ path }) => path)).toEqual(
					written.map((id) => `/rest/api/Orders/${id}/Notes`),
				);
			}
		}),
	);

	test(
		'find an order by its number on their own server',
		withAccounts(async ({ engine, one, other, items }) => {
			const ids = [...one.data.orders.keys()];
			// The same number is of another order there
			items.forEach(({ id }, index) => {
				const number = { channelOrderId: `WEB-${index}` };
				Object.assign(one.data.orders.get(id) ?? {}, number);
				Object.assign(other.data.orders.get(ids[20 + index] ?? 0) ?? {}, number);
			});
			const result = await engine.run({
				parameters: on('addNote', {
					order: { __rl: true, mode: 'channelOrderNumber', value: '={{ $json.number }}' },
					note: 'Hello',
				}),
				items: items.map((item, index) => ({ ...item, number: `WEB-${index}` })),
			});
			expect(result.error).toBeUndefined();
			const wanted = items.map(({ id, tenant }, index) =>
				tenant === one.endpoint ? ['one', id] : ['other', ids[20 + index]],
			);
			const noted = [one, other].map((sandbox) =>
				calls(sandbox, 'POST').map(({ path }) => Number(/Orders\/(\d+)/.exec(path)?.[1])),
			);
			expect(noted[0]).toEqual(wanted.filter(([mark]) => mark === 'one').map(([, id]) => id));
			expect(noted[1]).toEqual(wanted.filter(([mark]) => mark === 'other').map(([, id]) => id));
		}),
	);

	test(
		'are sent with the PIN and read in the time zone of their own account',
		withAccounts(async ({ engine, one, other, items }) => {
			const [sku] = one.data.products.keys();
			const result = await engine.run({
				parameters: {
					resource: 'inventory',
					operation: 'adjust',
					product: { __rl: true, mode: 'sku', value: String(sku) },
					warehouse: byId(101),
					adjustment: 1,
					quantity: '1',
					reason: '={{ $json.mark }}',
				},
				items: items.map((item) => ({ ...item, pin: `pin of ${item.mark}` })),
				onError: 'continueRegularOutput',
			});
			expect(result.items).toHaveLength(items.length);
			for (const [sandbox, mark] of [[one, 'one'] as const, [other, 'other'] as const]) {
				const bodies = calls(sandbox, 'PUT')
					.concat(calls(sandbox, 'POST'))
					.filter(({ body }) => body.includes('PinCode'))
					.map(({ body }) => JSON.parse(body));
				expect(bodies).toHaveLength(idsFor(sandbox, items).length);
				for (const body of bodies) {
					expect(body).toMatchObject({ PinCode: `pin of ${mark}`, Reason: mark });
				}
			}
			const zones = ['America/New_York', 'Europe/Berlin'];
			const read = await engine.run({
				parameters: on('get', { order: byId('={{ $json.id }}') }),
				items: items.map((item, index) => ({ ...item, timezone: zones[TURNS[index] ?? 0] })),
			});
			expect(read.items.map(({ orderDate }) => String(orderDate).slice(-6))).toEqual(
				TURNS.map((turn) => expect.stringMatching(turn === 0 ? /-0[45]:00/ : /\+0[12]:00/)),
			);
		}),
	);
});
