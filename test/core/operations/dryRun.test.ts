import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { calls, inSandbox } from '../../support/core/fixture';
import { byId, unshipped } from '../../support/operations/example';
import { bySku, plain, unitsOf } from '../../support/operations/onProduct';

const DRY = { options: { dryRun: true } };

test.each<[operation: string, parameters: INodeParameters, body: object, names: object]>([
	[
		'a code',
		{ resource: 'order', operation: 'updateStatus', status: 200 },
		{ Status: 200 },
		{ Status: 'On Hold' },
	],
	[
		'a code that an expression gives by its name',
		{ resource: 'order', operation: 'updateStatus', status: '={{ "in process" }}' },
		{ Status: 2 },
		{ Status: 'In Process' },
	],
	[
		'codes of a collection',
		{
			resource: 'rma',
			operation: 'update',
			rma: byId(1),
			updateFields: { approval: 2, status: 1, trackingNumber: '2' },
		},
		{ ApprovalStatus: 2, Status: 1, TrackingNumber: '2' },
		{ ApprovalStatus: 'Denied', Status: 'On Hold' },
	],
	[
		'codes of entries, by the place of each',
		{
			resource: 'product',
			operation: 'setPrices',
			product: bySku('A'),
			channelPrices: {
				price: [
					{ channel: 4, price: '3' },
					{ channel: 9999, price: '4' },
					{ channel: 6, price: '4' },
				],
			},
		},
		{
			ProductID: 'A',
			ChannelsPrices: [
				{ ChannelID: 4, Price: 3 },
				{ ChannelID: 9999, Price: 4 },
				{ ChannelID: 6, Price: 4 },
			],
		},
		{ 'ChannelsPrices[0].ChannelID': 'Amazon', 'ChannelsPrices[2].ChannelID': 'Website' },
	],
	[
		'codes of items that are entered as JSON',
		{
			resource: 'rma',
			operation: 'updateItems',
			rma: byId(1),
			specifyItems: 'json',
			itemsJson: '[{"ID": 7, "ApprovalStatus": 2}]',
		},
		[{ ID: 7, ApprovalStatus: 2 }],
		{ '[0].ApprovalStatus': 'Rejected' },
	],
])('shows the name of %s beside the body', async (_, parameters, body, names) => {
	await inSandbox(async ({ engine, sandbox }) => {
		const [order = 0] = unshipped(sandbox);
		const result = await engine.run({ parameters: { order: byId(order), ...parameters, ...DRY } });
		expect(result.error).toBeUndefined();
		const [{ body: shown, codeNames } = {}] = result.items;
		expect(shown).toMatchObject(body);
		expect(codeNames).toEqual(names);
		expect(calls(sandbox).filter(({ method }) => method !== 'GET')).toEqual([]);
	})();
});

test(
	'shows no names where no codes are sent',
	inSandbox(async ({ engine, sandbox }) => {
		const [order = 0] = unshipped(sandbox);
		const parameters = { resource: 'order', operation: 'setExported', order: byId(order), ...DRY };
		const [shown] = (await engine.run({ parameters })).items;
		expect(shown).toMatchObject({ dryRun: true, body: expect.anything() });
		expect(shown).not.toHaveProperty('codeNames');
	}),
);

test(
	'an agent that may not change anything may see what would be sent',
	inSandbox(async ({ engine, sandbox }) => {
		const [order = 0] = unshipped(sandbox);
		const parameters = { resource: 'order', operation: 'updateStatus', order: byId(order) };
		const run = async (more: INodeParameters) =>
			await engine.run({ parameters: { ...parameters, status: 3, ...more }, asTool: true });
		expect((await run(DRY)).items).toMatchObject([
			{ rows: [{ dryRun: true, body: { Status: 3 }, codeNames: { Status: 'Completed' } }] },
		]);
		expect((await run({})).items).toMatchObject([{ error: expect.stringMatching(/read-only/) }]);
		expect(calls(sandbox, 'PUT')).toEqual([]);
	}),
);

describe('Set If Different', () => {
	const WAREHOUSE = 101;
	const parameters = {
		resource: 'inventory',
		operation: 'setQuantities',
		product: bySku('={{ $json.sku }}'),
		warehouse: byId(WAREHOUSE),
		quantity: '={{ $json.quantity }}',
	};

	test(
		'shows for each item what the stock is, what it would be, and whether it would be sent',
		inSandbox(async ({ engine, sandbox }) => {
			const [same = '', other = ''] = plain(sandbox);
			const now = (sku: string) => unitsOf(sandbox, sku, WAREHOUSE);
			const items = [
				{ sku: same, quantity: now(same) },
				{ sku: other, quantity: now(other) + 7 },
			];
			const result = await engine.run({ parameters: { ...parameters, ...DRY }, items });
			const row = (sku: string, more: IDataObject) => ({
				dryRun: true,
				body: { ProductID: sku, WarehouseID: WAREHOUSE },
				sku,
				warehouseId: WAREHOUSE,
				before: now(sku),
				...more,
			});
			expect(result.items).toMatchObject([
				row(same, { quantity: now(same), wouldChange: false }),
				row(other, { quantity: now(other) + 7, wouldChange: true }),
			]);
			expect(calls(sandbox).map(({ method }) => method)).toEqual(['GET', 'GET']);
		}),
	);

	test(
		'in a dry run, an unknown product is the error of its item',
		inSandbox(async ({ engine, sandbox }) => {
			const [known = ''] = plain(sandbox);
			const result = await engine.run({
				parameters: { ...parameters, ...DRY },
				items: [
					{ sku: 'NO-SUCH', quantity: 5 },
					{ sku: known, quantity: 5 },
				],
				onError: 'continueRegularOutput',
			});
			expect(result.items).toMatchObject([
				{ error: expect.stringContaining('NO-SUCH') },
				{ dryRun: true, sku: known },
			]);
			expect(calls(sandbox, 'PUT')).toEqual([]);
		}),
	);
});
