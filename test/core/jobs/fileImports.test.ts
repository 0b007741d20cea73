import { parse } from 'csv-parse/sync';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { skuKey } from '../../../sandbox/data/model';
import { calls, type Fixture, inSandbox } from '../../support/core/fixture';
import { editorOf } from '../../support/core/options';
import { columnsOf, PURCHASE_ORDER_TEMPLATE } from '../../support/operations/imports';
import { plain, productOf } from '../../support/operations/onProduct';

const quick = (work: (fixture: Fixture) => Promise<void>, products = 20) =>
	inSandbox(work, { importTime: 0, products });

const ofItems = (
	operation: string,
	columns: INodeParameters,
	template: readonly string[] = [],
): INodeParameters => ({ resource: 'import', operation, ...columnsOf(columns, template) });

const PRICES = ofItems('vendorPrices', {
	SKU: '={{ $json.sku }}',
	Vendor: 'Demo Vendor 303',
	VendorPrice: '={{ $json.price }}',
});

const ORDERS = ofItems(
	'purchaseOrders',
	{
		PONumber: '={{ $json.number }}',
		Vendor: 'Demo Vendor 302',
		ProductID: '={{ $json.sku }}',
		QtyOrdered: '={{ $json.quantity }}',
		Memo: '={{ $json.memo }}',
	},
	PURCHASE_ORDER_TEMPLATE,
);

/** The rows of each file that was sent. */
const files = ({ sandbox }: Pick<Fixture, 'sandbox'>): IDataObject[][] =>
	calls(sandbox, 'POST').map(({ body }) =>
		parse(Buffer.from(JSON.parse(body).FileContents, 'base64').toString(), { columns: true }),
	);

const fileOf = (text: string) => ({
	data: { data: Buffer.from(text).toString('base64'), mimeType: 'text/csv', fileName: 'a.csv' },
});

describe('from items', () => {
	test(
		'equal rows are all sent: two lines of an order may be the same',
		quick(async (fixture) => {
			const [sku = ''] = plain(fixture.sandbox);
			const line = { number: '9100', sku, quantity: 2, memo: '' };
			const { items } = await fixture.engine.run({ parameters: ORDERS, items: [line, line] });
			expect(items).toMatchObject([{ success: true }, { success: true }]);
			expect(files(fixture)).toMatchObject([[{ ProductID: sku }, { ProductID: sku }]]);
			expect(fixture.sandbox.data.purchaseOrders.get(9100)?.lines).toMatchObject([
				{ sku, quantity: 2 },
				{ sku, quantity: 2 },
			]);
		}),
	);

	test(
		'a purchase order has all columns of the template, as the vendor demands, and no empty amount',
		quick(async (fixture) => {
			const [sku = ''] = plain(fixture.sandbox);
			const line = { number: '', sku, quantity: 2, memo: 'a, "b"' };
			await fixture.engine.run({ parameters: ORDERS, items: [line] });
			const [[row = {}] = []] = files(fixture);
			expect(Object.keys(row)).toEqual(PURCHASE_ORDER_TEMPLATE);
			expect(row).toMatchObject({ PONumber: '', Memo: 'a, "b"', ShipToName: '' });
			for (const quantity of ['', null, ' ']) {
				const items = [{ ...line, quantity }];
				const { error } = await fixture.engine.run({ parameters: ORDERS, items });
				expect(error?.message).toBe('QtyOrdered is empty');
			}
			expect(calls(fixture.sandbox, 'POST')).toHaveLength(1);
		}),
	);

	test(
		'other imports have the chosen columns only: an empty one might clear what is there',
		quick(async (fixture) => {
			const [sku = ''] = plain(fixture.sandbox);
			const { vendorPrices } = fixture.sandbox.data.catalogExtras;
			vendorPrices.set(skuKey(sku), new Map([[303, { price: 1, vendorSku: 'V-1' }]]));
			const template = ['SKU', 'Vendor', 'VendorSKU', 'VendorPrice'];
			const parameters = ofItems(
				'vendorPrices',
				{ SKU: sku, Vendor: 'Demo Vendor 303', VendorPrice: '2' },
				template,
			);
			await fixture.engine.run({ parameters });
			expect(files(fixture)).toEqual([[{ SKU: sku, Vendor: 'Demo Vendor 303', VendorPrice: '2' }]]);
			expect(vendorPrices.get(skuKey(sku))?.get(303)).toEqual({ price: 2, vendorSku: 'V-1' });
		}),
	);

	test(
		'0 is a price only if that is allowed',
		quick(async ({ sandbox, engine }) => {
			const [sku = ''] = plain(sandbox);
			const items = [{ sku, price: 0 }];
			const refused = await engine.run({ parameters: PRICES, items });
			expect(refused.error?.message).toMatch(/^VendorPrice must not be 0\./);
			expect(calls(sandbox)).toEqual([]);
			const options = { allowZero: true };
			const allowed = await engine.run({ parameters: { ...PRICES, options }, items });
			expect(allowed.items).toMatchObject([{ success: true }]);
		}),
	);

	test(
		'a row that the log names is an error of its item only',
		quick(async ({ sandbox, engine }) => {
			const [first = '', second = ''] = plain(sandbox);
			const { outputs } = await engine.run({
				parameters: PRICES,
				items: [first, 'NO-SUCH', second].map((sku) => ({ sku, price: 3 })),
				onError: 'continueErrorOutput',
			});
			expect(outputs[0]?.map(({ json }) => [Object(json.row).SKU, json.success])).toEqual([
				[first, null],
				[second, null],
			]);
			expect(outputs[1]?.map(({ json }) => json.error)).toEqual([
				'Sellercloud did not import NO-SUCH: Row 2: Product NO-SUCH was not found.',
			]);
		}),
	);

	test(
		'in a kit, a line that names the kit alone is no error of all its components',
		quick(async ({ sandbox, engine }) => {
			const [kit = '', one = ''] = plain(sandbox);
			const parameters = ofItems('kits', {
				ParentSKU: kit,
				ComponentSKU: '={{ $json.sku }}',
				Qty: '2',
			});
			const { outputs } = await engine.run({
				parameters,
				items: [{ sku: one }, { sku: 'NO-SUCH' }],
				onError: 'continueErrorOutput',
			});
			expect(outputs[0]?.map(({ json }) => Object(json.row).ComponentSKU)).toEqual([one]);
			expect(outputs[1]?.map(({ json }) => json.error)).toEqual([
				expect.stringMatching(/^Sellercloud did not import .*, NO-SUCH: Row 2/),
			]);
			expect(productOf(sandbox, kit)?.components).toEqual([{ sku: one, quantity: 2 }]);
		}),
	);

	test(
		'a kit that is overwritten would lose the component of an item that is wrong, so nothing is sent',
		quick(async ({ sandbox, engine }) => {
			const [kit = '', one = '', two = ''] = plain(sandbox);
			const parameters = ofItems('kits', {
				ParentSKU: kit,
				ComponentSKU: '={{ $json.sku }}',
				Qty: '={{ $json.quantity }}',
			});
			const run = async (overwriteKits: boolean) =>
				await engine.run({
					parameters: { ...parameters, additionalFields: { overwriteKits } },
					items: [
						{ sku: one, quantity: 1 },
						{ sku: two, quantity: '' },
					],
					onError: 'continueErrorOutput',
				});
			const { outputs } = await run(true);
			expect(outputs[1]?.map(({ json }) => json.error)).toEqual([
				'1 of the 2 input items cannot be sent',
				'Qty is empty',
			]);
			expect(calls(sandbox)).toEqual([]);
			expect((await run(false)).outputs[0]).toHaveLength(1);
		}),
	);

	test(
		'when the job fails, no item is told to be imported',
		quick(async ({ sandbox, engine }) => {
			const { outputs } = await engine.run({
				parameters: PRICES,
				items: ['A', 'NO-SUCH'].map((sku) => ({ sku, price: 3 })),
				onError: 'continueErrorOutput',
			});
			expect(outputs[0] ?? []).toEqual([]);
			expect(outputs[1]?.map(({ json }) => json.error)).toEqual([
				expect.stringMatching(/^Job 9001 failed, and its log does not say that A was imported/),
				expect.stringMatching(/^Sellercloud did not import NO-SUCH/),
			]);
			expect(sandbox.data.catalogExtras.vendorPrices.size).toBe(0);
		}),
	);

	test(
		'without waiting, each item has the ID of the job',
		quick(async ({ sandbox, engine }) => {
			const items = plain(sandbox)
				.slice(0, 3)
				.map((sku) => ({ sku, price: 1 }));
			const parameters = { ...PRICES, waitForCompletion: false };
			const { items: results } = await engine.run({ parameters, items });
			const waits = { jobId: 9001, finished: false, success: null, note: /Wait with this ID/ };
			for (const result of results) {
				expect(result).toMatchObject({ ...waits, note: expect.stringMatching(waits.note) });
			}
			expect(results).toHaveLength(3);
			expect(calls(sandbox)).toHaveLength(1);
		}),
	);
});

describe('from a file', () => {
	const SHADOWS: INodeParameters = {
		resource: 'import',
		operation: 'shadows',
		importFrom: 'file',
		inputField: 'data',
	};

	test(
		'each item has a job of its own, with its counts and errors',
		quick(async ({ sandbox, engine }) => {
			const [sku = ''] = plain(sandbox);
			const binary = fileOf(`ParentSKU,ShadowSKU\n${sku},S-1\nNO-SUCH,S-2\n`);
			const { items, error } = await engine.run({ parameters: SHADOWS, items: [{}, {}], binary });
			expect(error).toBeUndefined();
			expect(items).toMatchObject(
				[9001, 9002].map((jobId) => ({
					jobId,
					status: 'Partial Success',
					total: 2,
					succeeded: 1,
					failed: 1,
					errors: ['Row 2: Product NO-SUCH was not found.'],
				})),
			);
			expect(productOf(sandbox, 'S-1')?.shadowOf).toBe(sku);
		}),
	);

	test(
		'a job that fails is an error with the reasons of its log',
		quick(async ({ engine }) => {
			const binary = fileOf('ParentSKU,ShadowSKU\nNO-SUCH,S-2\n');
			const { error } = await engine.run({ parameters: SHADOWS, binary });
			expect(error?.message).toBe('Job 9001 failed: Row 1: Product NO-SUCH was not found.');
		}),
	);

	test(
		'a file that lacks a column is refused in the words of the server',
		quick(async ({ engine }) => {
			const { error } = await engine.run({ parameters: SHADOWS, binary: fileOf('Parent\nA\n') });
			expect(error?.message).toMatch(/The file has no column ParentSKU/);
		}),
	);
});

describe('templates', () => {
	const template = (name: string, more: INodeParameters = {}): INodeParameters => ({
		resource: 'import',
		operation: 'downloadTemplate',
		template: name,
		...more,
	});

	test.each([
		['kits', 'ParentSKU,ComponentSKU,Qty\r\n'],
		[
			'physicalInventory',
			'ProductID,Warehouse,PhysicalInventoryQty,InventoryDate,LocationNotes\r\n',
		],
		['purchaseOrders', `${PURCHASE_ORDER_TEMPLATE.join(',')}\r\n`],
		['bulkUpdate', 'ProductID\r\n'],
	])('%s is a file with the columns', async (name, text) => {
		await quick(async ({ engine }) => {
			const { outputs } = await engine.run({ parameters: template(name) });
			const data = outputs[0]?.[0]?.binary?.data?.data ?? '';
			expect(Buffer.from(data, 'base64').toString()).toBe(text);
		})();
	});

	test.each([
		['kits', ['ParentSKU', 'ComponentSKU', 'Qty']],
		['purchaseOrders', PURCHASE_ORDER_TEMPLATE],
		['shadows', ['ParentSKU', 'ShadowSKU']],
	])('%s has the columns of the template in the editor', async (operation, columns) => {
		await quick(async ({ engine }) => {
			const editor = editorOf(engine, { resource: 'import', operation });
			const { fields } = await editor.fields('getImportColumns');
			expect(fields.map(({ id }) => id)).toEqual(columns);
			expect(fields.every(({ removed }) => removed)).toBe(true);
		})();
	});

	const text = '\uFEFFKit SKU\t"Part"\tUnits\tUnits\t\r\nA\tB\t1\t1\t\r\n';
	const base64 = Buffer.from(text).toString('base64');
	test.each([
		['base64 in JSON', JSON.stringify({ FileName: 'a.txt', Content: base64 })],
		['base64 in quotes', JSON.stringify(base64)],
		['base64 alone', base64],
		['the table itself', text],
	])('other columns are read from %s', async (_, body) => {
		await quick(async ({ sandbox, engine }) => {
			const path = '*/Kits/Template';
			sandbox.control.faults.add({ kind: 'status', code: 200, path, body });
			const editor = editorOf(engine, { resource: 'import', operation: 'kits' });
			const { fields } = await editor.fields('getImportColumns');
			expect(fields.map(({ id }) => id)).toEqual(['Kit SKU', 'Part', 'Units']);
		})();
	});

	test(
		'a template that cannot be read is an error with a reason',
		quick(async ({ sandbox, engine }) => {
			const path = '*/Kits/Template';
			sandbox.control.faults.add({ kind: 'status', code: 200, path, body: { Message: 'No' } });
			const editor = editorOf(engine, { resource: 'import', operation: 'kits' });
			await expect(editor.fields('getImportColumns')).rejects.toThrow(/template with columns/);
		}),
	);
});
