import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { calls, inSandbox } from '../../support/core/fixture';
import { byId, unshipped } from '../../support/operations/example';
import { bySku, plain } from '../../support/operations/onProduct';

const PATH = '/rest/api/Inventory/ManualReserves/Get';

const firstSku = (sandbox: Sandbox): string => plain(sandbox)[0] ?? '';

const bodies = (sandbox: Sandbox): unknown[] =>
	calls(sandbox)
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
		'are not a list in %j',
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
				expect(error?.message).toMatch(/instead of a record with ManualReserves|^Later$/);
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
				expect(error?.message).toMatch(/From Bin ID and To Bin ID must be set together/);
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

describe('Mark as Shipped', () => {
	const zone = { credential: { timezone: 'America/New_York' } };
	const ship = (order: number, more = {}) => ({
		resource: 'order',
		operation: 'markShipped',
		order: byId(order),
		carrier: 'UPS',
		service: 'UPS Ground',
		trackingNumber: '1Z',
		...more,
	});
	const MINUTE = 60_000;

	/** An order of so many ms ago, and what it is shipped with. */
	const shippedAfter = (age: number, more = {}) =>
		inSandbox(async ({ engine, sandbox }) => {
			const order = sandbox.data.orders.get(unshipped(sandbox)[0] ?? 0);
			if (!order) throw new Error('The sandbox has none');
			order.orderDate = Date.now() - age;
			const before = Date.now();
			const { error } = await engine.run({ parameters: ship(order.id, more) });
			expect(error).toBeUndefined();
			expect(order.shipDate).toBeGreaterThanOrEqual(order.orderDate);
			expect(order.shipDate).toBeGreaterThan(before - 6 * MINUTE);
			expect(order.shipDate).toBeLessThanOrEqual(Date.now());
		}, zone);

	test('sends a ship date a little past, by the clock of the account', shippedAfter(90 * MINUTE));

	test('sends none before the order', shippedAfter(2 * MINUTE + 345));

	test(
		'writes over what is shipped already without moving its ship date',
		inSandbox(async ({ engine, sandbox }) => {
			const shipped = [...sandbox.data.orders.values()].find(
				({ shippingStatus, shipDate }) => shippingStatus === 3 && shipDate !== undefined,
			);
			if (!shipped) throw new Error('The sandbox has none');
			const shipDate = Math.floor((shipped.shipDate ?? 0) / 1000) * 1000;
			shipped.shipDate = shipDate;
			shipped.orderDate = Math.min(shipped.orderDate, shipDate);
			await engine.run({ parameters: ship(shipped.id, { ifShipped: 'overwrite' }) });
			expect(shipped).toMatchObject({ trackingNumber: '1Z', shipDate });
		}, zone),
	);

	test(
		'shows the ship date in a dry run',
		inSandbox(async ({ engine, sandbox }) => {
			const [id = 0] = unshipped(sandbox);
			const { items } = await engine.run({ parameters: ship(id, { options: { dryRun: true } }) });
			const date = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
			expect(items).toMatchObject([{ body: { ShipDate: date } }]);
		}, zone),
	);
});

describe('a product', () => {
	const sent = (status: object) => ({ Items: [{ ID: 'A', ...status }], TotalResults: 1 });

	test.each<[object, boolean | null]>([
		[{ ActiveStatus: 'Active' }, true],
		[{ ActiveStatus: 'Inactive', Status: 1 }, false],
		[{ ActiveStatus: '1' }, true],
		[{ ActiveStatus: '0' }, false],
		[{ ActiveStatus: 1 }, true],
		[{ ActiveStatus: 0 }, false],
		[{ ActiveStatus: 'Discontinued', Status: 1 }, true],
		[{ ActiveStatus: 'Discontinued' }, null],
		[{}, null],
	])(
		'with %j is active: %j',
		async (status, active) =>
			await inSandbox(async ({ engine, sandbox }) => {
				const body = sent(status);
				sandbox.control.faults.add({ kind: 'status', code: 200, path: '/rest/api/Catalog', body });
				const { items } = await engine.run({
					parameters: { resource: 'product', operation: 'getAll', output: 'simplified' },
				});
				expect(items).toMatchObject([{ sku: 'A', active }]);
			})(),
	);
});

test(
	'a label is there for what was shipped with Shipbridge, and for nothing else',
	inSandbox(async ({ engine, sandbox }) => {
		const label = async (order: number) =>
			await engine.run({
				parameters: { resource: 'order', operation: 'downloadLabel', order: byId(order) },
			});
		const shipped = [...sandbox.data.orders.values()].filter(({ isShipbridge }) => isShipbridge);
		const [first, second] = shipped;
		if (!first || !second) throw new Error('The sandbox has none');
		const { outputs } = await label(first.id);
		expect(outputs[0]?.[0]?.binary?.data).toMatchObject({
			fileName: `Label_${first.id}.pdf`,
			mimeType: 'application/pdf',
		});
		second.isShipbridge = false;
		expect((await label(second.id)).error?.message).toMatch(/not shipped with Shipbridge/);
	}),
);

describe('a list without a row', () => {
	const hints = async (parameters: INodeParameters): Promise<string> => {
		let shown = '';
		await inSandbox(async ({ engine }) => {
			const { run } = await engine.run({ parameters });
			shown = JSON.stringify(Object(run.data.resultData.runData.Sellercloud)[0].hints ?? []);
		})();
		return shown;
	};
	const orders = (filters: INodeParameters) => ({
		resource: 'order',
		operation: 'getAll',
		filters,
	});

	test('says that other companies may have been left out', async () => {
		expect(await hints(orders({ keyword: 'NO-SUCH' }))).toMatch(/default company/);
		const path = '/api/Catalog?model.keyword=NO-SUCH';
		expect(await hints({ path })).toMatch(/default company/);
		const page = `${path}&model.pageNumber=1`;
		expect(await hints({ path: page })).toMatch(/default company/);
	});

	test('says so to an agent, with the name of the filter', async () => {
		const answer = async (parameters: INodeParameters) => {
			let hint: unknown;
			await inSandbox(async ({ engine }) => {
				hint = (await engine.run({ parameters, asTool: true })).items[0]?.hint;
			})();
			return hint;
		};
		const nothing = 'model.orderSourceRMAID=NO-SUCH';
		expect(await answer({ path: `/api/Rma?${nothing}` })).toMatch(
			/^No records match\..* default company\. .*Company Names or IDs under Filters \(in API Request: model\.companyIDList\)\.$/,
		);
		expect(await answer(orders({ keyword: 'NO-SUCH' }))).toMatch(/: model\.companyID\)/);
		for (const parameters of [
			{ path: `/api/Rma?${nothing}&model.companyIDList=201` },
			{ path: '/api/Warehouses?model.name=NO-SUCH' },
			orders({ keyword: 'NO-SUCH', companies: [201] }),
		]) {
			const hint = await answer(parameters);
			expect(hint).toMatch(/^No records match\./);
			expect(hint).not.toMatch(/default company/);
		}
	});

	test('says nothing where companies were asked for, or rows came', async () => {
		const path = '/api/Catalog?model.keyword=NO-SUCH&model.companyID=201';
		expect(await hints({ path })).toBe('[]');
		expect(await hints({ path: '/api/Warehouses?model.name=NO-SUCH' })).toBe('[]');
		expect(await hints(orders({}))).toBe('[]');
	});
});
