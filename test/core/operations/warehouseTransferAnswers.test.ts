import { calls, type Fixture, inSandbox } from '../../support/core/fixture';
import { byId } from '../../support/operations/example';
import { bySku } from '../../support/operations/onProduct';
import { FROM, INTERIM, TO } from '../../support/operations/warehouseTransfer';

const ID = 1001;
const SKU = 'SHIRT-RED-L';
const PATH = `*/WarehouseInventoryTransfers/${ID}`;
const TRANSFER = { ID, Status: 2, FromWarehouseID: FROM, ToWarehouseID: TO };
const LINE = { ID: 7, ProductID: SKU, TransferQty: 5, TotalReceivedQty: 0 };

const on = (operation: string, parameters: object) =>
	JSON.parse(JSON.stringify({ resource: 'warehouseTransfer', operation, ...parameters }));

const returns = ({ sandbox }: Fixture, method: string, path: string, body: unknown) =>
	sandbox.control.faults.add({ kind: 'status', code: 200, method, path, body, times: Infinity });
/** Requests that change something. */
const changes = ({ sandbox }: Fixture) => calls(sandbox).filter(({ method }) => method !== 'GET');

const ALL = on('receive', { transferId: ID, receive: 'all' });
const CHOSEN = on('receive', {
	transferId: ID,
	products: { product: [{ sku: SKU, quantity: '2' }] },
});

describe.each([
	['everything', ALL],
	['chosen products', CHOSEN],
])('Receive: %s', (_, parameters) => {
	test.each<[string, object, object]>([
		['another transfer', { ...TRANSFER, ID: 1002 }, LINE],
		['no To Warehouse', { ...TRANSFER, ToWarehouseID: null }, LINE],
		['the To Warehouse 0', { ...TRANSFER, ToWarehouseID: 0 }, LINE],
		['no ID of a line', TRANSFER, { ...LINE, ID: null }],
		['no quantity received', TRANSFER, { ...LINE, TotalReceivedQty: undefined }],
		['a quantity received that is no number', TRANSFER, { ...LINE, TotalReceivedQty: 'none' }],
		['a quantity under another name', TRANSFER, { ...LINE, TransferQty: undefined, Quantity: 5 }],
		[
			'other names of members',
			TRANSFER,
			{ id: 7, productID: SKU, transferQty: 5, totalReceivedQty: 0 },
		],
	])('fails and receives nothing for %s', async (__, transfer, line) => {
		await inSandbox(async (fixture) => {
			returns(fixture, 'GET', PATH, transfer);
			returns(fixture, 'GET', `${PATH}/Products`, { Items: [line], TotalResults: 1 });
			expect((await fixture.engine.run({ parameters })).error).toBeDefined();
			expect(changes(fixture)).toEqual([]);
		})();
	});
});

test.each(['markRequested', 'markShipped'])(
	'%s does not believe the status of another transfer',
	async (operation) => {
		await inSandbox(async (fixture) => {
			const Status = operation === 'markShipped' ? 2 : 1;
			returns(fixture, 'GET', PATH, { ...TRANSFER, ID: 1002, Status });
			const parameters = on(operation, { transferId: ID });
			expect((await fixture.engine.run({ parameters })).error?.message).toBe(
				`Sellercloud returned another record than transfer ${ID}`,
			);
			expect(changes(fixture)).toEqual([]);
		})();
	},
);

test.each([
	['markRequested', 2, 'Shipped'],
	['markShipped', 3, 'Received'],
	['markShipped', '20', 'Partially Received'],
	['markShipped', 99, 'Cancelled'],
])('%s leaves a transfer with the status %j as it is', async (operation, Status, name) => {
	await inSandbox(async (fixture) => {
		returns(fixture, 'GET', PATH, { ...TRANSFER, Status });
		const parameters = on(operation, { transferId: ID });
		const { error } = await fixture.engine.run({ parameters });
		expect(error?.message).toMatch(`Transfer ${ID} is ${name}, not`);
		expect(changes(fixture)).toEqual([]);
	})();
});

test(
	'products are not added again if the list does not show their SKUs',
	inSandbox(async (fixture) => {
		const path = `${PATH}/Products`;
		const refusal = { kind: 'status', code: 400, method: 'POST', path, times: Infinity } as const;
		fixture.sandbox.control.faults.add({ ...refusal, body: { ErrorMessage: 'No' } });
		returns(fixture, 'GET', path, { Items: [{ id: 7, productID: 'A' }], TotalResults: 1 });
		const parameters = on('addProducts', {
			transferId: ID,
			product: bySku('={{ $json.sku }}'),
			quantity: '2',
		});
		const items = ['A', 'B'].map((sku) => ({ sku }));
		const { items: results } = await fixture.engine.run({
			parameters,
			items,
			onError: 'continueRegularOutput',
		});
		expect(results.map(({ error }) => error)).toEqual(['No', 'No']);
		expect(changes(fixture)).toHaveLength(1);
	}),
);

test.each([true, '', {}, { Saved: 'yes' }, { ID: null }])(
	'a transfer without an ID in the answer is not claimed: %j',
	async (body) => {
		await inSandbox(async (fixture) => {
			returns(fixture, 'POST', '*/WarehouseInventoryTransfers', body);
			const parameters = on('create', {
				title: 'Refill',
				company: byId(201),
				fromWarehouse: byId(FROM),
				interimWarehouse: byId(INTERIM),
				toWarehouse: byId(TO),
			});
			const { error } = await fixture.engine.run({ parameters });
			expect(error?.description).toMatch(/may have been created/);
		})();
	},
);
