import type { Sandbox } from '../../sandbox';
import { inSandbox } from '../support/core/fixture';
import { byId } from '../support/operations/example';
import { bySku, plain } from '../support/operations/onProduct';
import { sentTo } from '../support/operations/run';

const PATH = '/rest/api/Inventory/ManualReserves/Get';

const firstSku = (sandbox: Sandbox): string => plain(sandbox)[0] ?? '';

const bodies = (sandbox: Sandbox): unknown[] =>
	sentTo(sandbox)
		.filter(({ method }) => method !== 'GET')
		.map(({ body }) => JSON.parse(body));

function setAside({ data: { catalogExtras: extras } }: Sandbox, sku: string, count: number): void {
	for (let made = 0; made < count; made++) {
		const id = extras.nextReserveId++;
		const times = { start: 0, end: 1, createdOn: 0 };
		extras.reserves.set(id, { id, sku, quantity: 1, type: 0, warehouseId: 102, ...times });
	}
}

describe('manual reserves', () => {
	const list = (sku: string, more = {}) => ({
		resource: 'inventory',
		operation: 'getReserves',
		product: bySku(sku),
		...more,
	});

	test.each([
		[0, 1],
		[7, 2],
		[50, 2],
		[120, 4],
	])(
		'of %i all are read, though the answer does not say how many there are',
		async (count, calls) =>
			await inSandbox(async ({ engine, sandbox }) => {
				const sku = firstSku(sandbox);
				setAside(sandbox, sku, count);
				const { items } = await engine.run({ parameters: list(sku, { returnAll: true }) });
				expect(new Set(items.map(({ reserveId }) => reserveId)).size).toBe(count);
				expect(items).toHaveLength(count);
				expect(sandbox.control.journal.count({ path: PATH })).toBe(calls);
				for (const item of items) {
					expect(item).toMatchObject({
						sku,
						reservedFor: 'Customer',
						warehouseId: 102,
						warehouse: 'West Warehouse',
					});
				}
			})(),
	);

	test(
		'up to a limit need no further page',
		inSandbox(async ({ engine, sandbox }) => {
			const sku = firstSku(sandbox);
			setAside(sandbox, sku, 60);
			const { items } = await engine.run({ parameters: list(sku, { limit: 50 }) });
			expect(items).toHaveLength(50);
			expect(sandbox.control.journal.count({ path: PATH })).toBe(1);
		}),
	);

	test.each(['{"Items":[],"TotalResults":0}', '[]', '', '{"Message":"Later"}', 'null'])(
		'are no list in %j',
		async (body) =>
			await inSandbox(async ({ engine, sandbox }) => {
				sandbox.control.faults.add({
					kind: 'status',
					code: 200,
					path: PATH,
					body,
					times: Infinity,
				});
				const { error } = await engine.run({ parameters: list(firstSku(sandbox)) });
				expect(error?.message).toMatch(/no list of manual reserves/);
			})(),
	);

	test(
		'a server that answers every page with the first ends the list',
		inSandbox(async ({ engine, sandbox }) => {
			const ManualReserves = [{ ReserveId: 1 }, { ReserveId: 2 }];
			const body = JSON.stringify({ ProductId: 'A', ManualReserves });
			sandbox.control.faults.add({ kind: 'status', code: 200, path: PATH, body, times: Infinity });
			const { items } = await engine.run({ parameters: list(firstSku(sandbox)) });
			expect(items.map(({ reserveId }) => reserveId)).toEqual([1, 2]);
		}),
	);
});

describe('a SKU to SKU transfer', () => {
	const transfer = (sandbox: Sandbox, fromWarehouse: number, additionalFields = {}) => ({
		resource: 'inventory',
		operation: 'transfer',
		fromProduct: bySku(firstSku(sandbox)),
		fromWarehouse: byId(fromWarehouse),
		toProduct: bySku('KETTLE#2'),
		quantity: '1',
		additionalFields,
	});

	test(
		'names the target warehouse always, and serial numbers as one text',
		inSandbox(async ({ engine, sandbox }) => {
			const serialNumbers = 'S-1, S-2';
			const { error } = await engine.run({
				parameters: transfer(sandbox, 101, { serialNumbers }),
			});
			expect(error).toBeUndefined();
			expect(bodies(sandbox)).toMatchObject([{ ToWarehouseID: 101, SerialNumbers: 'S-1,S-2' }]);
		}),
	);

	test.each([{ fromBinId: '7' }, { toBinId: '8' }])(
		'with one bin alone (%j) is not sent',
		async (bin) =>
			await inSandbox(async ({ engine, sandbox }) => {
				const { error } = await engine.run({ parameters: transfer(sandbox, 102, bin) });
				expect(error?.message).toMatch(/From Bin ID and To Bin ID go together/);
				expect(bodies(sandbox)).toEqual([]);
			})(),
	);

	test(
		'out of a warehouse with bins takes both',
		inSandbox(async ({ engine, sandbox }) => {
			const bins = { fromBinId: '7', toBinId: '8' };
			const { items } = await engine.run({ parameters: transfer(sandbox, 102, bins) });
			expect(items).toMatchObject([{ toWarehouseId: 102, success: true }]);
		}),
	);
});
