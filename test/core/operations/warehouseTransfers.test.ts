import type { INodeParameters } from 'n8n-workflow';
import { calls, type Fixture, inSandbox } from '../../support/core/fixture';
import { byId } from '../../support/operations/example';
import { bySku, plain } from '../../support/operations/onProduct';
import {
	FROM,
	INTERIM,
	TO,
	transferIn,
	transferOf,
	unitsOfTransfer,
} from '../../support/operations/warehouseTransfer';

const PATH = '/rest/api/WarehouseInventoryTransfers';

const run = async (
	{ engine }: Fixture,
	operation: string,
	parameters: INodeParameters,
	items: object[] = [{}],
) =>
	await engine.run({
		parameters: { resource: 'warehouseTransfer', operation, ...parameters },
		items: JSON.parse(JSON.stringify(items)),
		onError: 'continueRegularOutput',
	});

const added = { product: bySku('={{ $json.sku }}'), quantity: '={{ $json.quantity }}' };
/** Requests that change something. */
const changes = ({ sandbox }: Fixture) => calls(sandbox).filter(({ method }) => method !== 'GET');

test(
	'the whole way of a transfer moves its units, and running it again moves nothing',
	inSandbox(async (fixture) => {
		const { sandbox } = fixture;
		const [sku = ''] = plain(sandbox);
		const before = unitsOfTransfer(sandbox, sku);
		const moved = (from: number, interim: number, to: number) =>
			expect(unitsOfTransfer(sandbox, sku).map((units, at) => units - (before[at] ?? 0))).toEqual([
				from,
				interim,
				to,
			]);
		const created = await run(fixture, 'create', {
			title: 'Refill',
			company: byId(201),
			fromWarehouse: byId(FROM),
			interimWarehouse: byId(INTERIM),
			toWarehouse: byId(TO),
		});
		const transferId = Number(created.items[0]?.transferId);
		await run(fixture, 'addProducts', { transferId, product: bySku(sku), quantity: '4' });
		const everything = { transferId, receive: 'all' };
		for (const isFirst of [true, false]) {
			const requested = isFirst ? await run(fixture, 'markRequested', { transferId }) : undefined;
			if (requested) expect(requested.items).toMatchObject([{ changed: true }]);
			const shipped = await run(fixture, 'markShipped', { transferId });
			expect(shipped.items).toMatchObject([{ changed: isFirst }]);
			moved(-4, 4, 0);
		}
		const received = await run(fixture, 'receive', everything);
		expect(received.items).toMatchObject([{ received: [{ sku, quantity: 4, warehouseId: TO }] }]);
		moved(-4, 0, 4);
		const again = await run(fixture, 'receive', everything);
		expect(again.items).toMatchObject([
			{ received: [], note: expect.stringMatching(/Nothing is left/) },
		]);
		moved(-4, 0, 4);
		expect(transferIn(sandbox, transferId).status).toBe(3);
	}),
);

describe('Add Products', () => {
	test(
		'1,000 products of one transfer are 5 calls, and each has its own result',
		inSandbox(
			async (fixture) => {
				const { sandbox } = fixture;
				const skus = plain(sandbox).slice(0, 1000);
				expect(skus).toHaveLength(1000);
				const transferId = transferOf(sandbox, 0, []);
				const result = await run(
					fixture,
					'addProducts',
					{ transferId, ...added },
					skus.map((sku, index) => ({ sku, quantity: index + 1 })),
				);
				expect(result.items).toEqual(
					skus.map((sku, index) => ({ transferId, sku, added: index + 1, success: true })),
				);
				expect(result.outputs[0]?.map(({ pairedItem }) => Object(pairedItem).item)).toEqual(
					skus.map((_, index) => index),
				);
				expect(transferIn(sandbox, transferId).lines).toMatchObject(
					skus.map((sku, index) => ({ sku, quantity: index + 1 })),
				);
				expect(calls(sandbox)).toHaveLength(5);
			},
			{ products: 1600 },
		),
	);

	test(
		'a product that there is not hides no other, and none is added twice',
		inSandbox(async (fixture) => {
			const { sandbox } = fixture;
			const [one, two, three] = plain(sandbox);
			const transferId = transferOf(sandbox, 0, []);
			const skus = [one, 'NO-SUCH', two, three];
			const items = skus.map((sku) => ({ sku, quantity: 2 }));
			const result = await run(fixture, 'addProducts', { transferId, ...added }, items);
			expect(result.items.map(({ success, error }) => success ?? error)).toEqual([
				true,
				'Product NO-SUCH was not found.',
				true,
				true,
			]);
			expect(transferIn(sandbox, transferId).lines).toMatchObject(
				[one, two, three].map((sku) => ({ sku, quantity: 2 })),
			);
		}),
	);

	test(
		'a refused call is not sent in parts if some of its products are in the transfer: they may have been added',
		inSandbox(async (fixture) => {
			const { sandbox } = fixture;
			const [one = '', two = ''] = plain(sandbox);
			const transferId = transferOf(sandbox, 0, [one]);
			const items = [one, 'NO-SUCH', two].map((sku) => ({ sku, quantity: 2 }));
			const result = await run(fixture, 'addProducts', { transferId, ...added }, items);
			expect(result.items.map(({ error }) => error)).toEqual(
				items.map(() => 'Product NO-SUCH was not found.'),
			);
			expect(changes(fixture)).toHaveLength(1);
		}),
	);

	test(
		'the same product in two items is added twice',
		inSandbox(async (fixture) => {
			const { sandbox } = fixture;
			const [sku = ''] = plain(sandbox);
			const transferId = transferOf(sandbox, 0, []);
			const items = [2, 2, 3].map((quantity) => ({ sku, quantity }));
			const result = await run(fixture, 'addProducts', { transferId, ...added }, items);
			expect(result.items.map(({ added: units }) => units)).toEqual([2, 2, 3]);
			expect(transferIn(sandbox, transferId).lines).toMatchObject([{ sku, quantity: 7 }]);
		}),
	);

	test(
		'is not sent again when its answer is lost',
		inSandbox(async (fixture) => {
			const { sandbox } = fixture;
			const [sku = ''] = plain(sandbox);
			const transferId = transferOf(sandbox, 0, []);
			const path = `${PATH}/${transferId}/Products`;
			sandbox.control.faults.add({ kind: 'reset', afterHandling: true, method: 'POST', path });
			const item = { transferId, product: bySku(sku), quantity: '2' };
			const result = await run(fixture, 'addProducts', item);
			expect(result.items).toMatchObject([{ error: expect.any(String) }]);
			expect(transferIn(sandbox, transferId).lines).toMatchObject([{ sku, quantity: 2 }]);
		}),
	);
});

describe('Receive', () => {
	test(
		'more than is left of a product is refused before anything is received',
		inSandbox(async (fixture) => {
			const { sandbox } = fixture;
			const [one = '', two = ''] = plain(sandbox);
			const transferId = transferOf(sandbox, 2, [one, two]);
			const receive = async (...products: Array<[string, number]>) =>
				await run(fixture, 'receive', {
					transferId,
					receive: 'json',
					productsJson: JSON.stringify(
						products.map(([ProductID, QtyToReceive]) => ({ ProductID, QtyToReceive })),
					),
				});
			expect((await receive([one, 3])).items).toMatchObject([{ success: true }]);
			expect((await receive([two, 1], [one, 3])).items).toMatchObject([
				{ error: `Only 2 of ${one} are left to receive, not 3` },
			]);
			expect(transferIn(sandbox, transferId).lines).toMatchObject([
				{ received: 3 },
				{ received: 0 },
			]);
			expect((await receive(['NO-SUCH', 1])).items).toMatchObject([
				{ error: 'The transfer has no product NO-SUCH' },
			]);
			expect(changes(fixture)).toHaveLength(1);
		}),
	);

	test(
		'a product whose line is there twice is not received into the first one',
		inSandbox(async (fixture) => {
			const { sandbox } = fixture;
			const [sku = ''] = plain(sandbox);
			const transferId = transferOf(sandbox, 2, [sku, sku]);
			const result = await run(fixture, 'receive', {
				transferId,
				products: { product: [{ sku: sku.toLowerCase(), quantity: '1' }] },
			});
			expect(result.items).toMatchObject([{ error: expect.stringMatching(/more than once/) }]);
			expect(changes(fixture)).toEqual([]);
		}),
	);

	test(
		'goes to the chosen warehouse, with serial numbers, also where the transfer has many products',
		inSandbox(async (fixture) => {
			const { sandbox } = fixture;
			const skus = plain(sandbox).slice(0, 70);
			const transferId = transferOf(sandbox, 2, skus);
			const [sku = ''] = skus.slice(-1);
			const result = await run(fixture, 'receive', {
				transferId,
				warehouse: byId(FROM),
				products: { product: [{ sku, quantity: '2', serialNumbers: 'S-1, S-2' }] },
			});
			expect(result.items).toMatchObject([{ received: [{ sku, warehouseId: FROM }] }]);
			expect(transferIn(sandbox, transferId).lines.at(-1)).toMatchObject({
				received: 2,
				serialNumbers: ['S-1', 'S-2'],
			});
		}),
	);
});
