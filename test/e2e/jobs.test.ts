import type { Sandbox } from '../../sandbox';
import { skuKey } from '../../sandbox/data/model';
import { formatTenantTime } from '../../sandbox/time';
import type { N8nInstance } from '../../scripts/n8n/instance';
import { dig, type JsonObject } from '../../scripts/n8n/json';
import { runInServer, saveCredential, withSandbox } from '../support/n8n/bench';
import { createInstanceWithPackage, supportedVersions } from '../support/n8n/instance';
import { type Call, credentialFor, NODE } from '../support/n8n/workflows';

jest.setTimeout(480_000);

const ITEMS = 10_000;
/** An item in the second file: no product has its SKU. */
const MISSING = 7_000;

/** Each item changes a product of its own. */
const UPDATE: JsonObject = {
	resource: 'import',
	operation: 'bulkUpdateProducts',
	product: '=BULK-{{ $json.list }}',
	columns: {
		mappingMode: 'defineBelow',
		value: { SitePrice: '={{ $json.list + 1 }}', LocationNotes: '=Bin "{{ $json.list }}", left' },
	},
};

const skuOf = (index: number): string => `BULK-${index}`;

/** Gives the sandbox a product for each item but one. */
function addProducts({ data: { products } }: Sandbox): void {
	const [template] = products.values();
	if (!template) throw new Error('The sandbox has no product to copy');
	for (let index = 0; index < ITEMS; index++) {
		const sku = skuOf(index);
		if (index !== MISSING) products.set(skuKey(sku), { ...template, sku });
	}
}

/** What the products of all items cost, and where they are. */
const stored = ({ data: { products } }: Sandbox) =>
	Array.from({ length: ITEMS }, (_, index) => {
		const product = products.get(skuKey(skuOf(index)));
		return product && [product.sitePrice, product.locationNotes];
	});

/** n8n's own node, which makes items of a CSV file. */
const READ_FILE = {
	name: 'Read File',
	type: 'n8n-nodes-base.extractFromFile',
	typeVersion: 1,
	parameters: {
		operation: 'csv',
		binaryPropertyName: 'data',
		options: { includeEmptyCells: true },
	},
};

/** Each export, and the rows that the data of the sandbox make: cells are texts. */
function exportsOf({ data }: Sandbox, time: number) {
	const products = [...data.products.values()];
	const stockOf = ({ sku, shadowOf }: (typeof products)[number]) =>
		shadowOf === undefined ? data.stock.total(sku, data.warehouses.keys(), time) : 0;
	return {
		Products: {
			parameters: {
				resource: 'export',
				operation: 'products',
				columns: ['ProductID', 'ProductName', 'UPC', 'SitePrice', 'LocationNotes'],
				skus: products.map(({ sku }) => sku).join(', '),
			},
			rows: products.map(({ sku, name, upc, sitePrice, locationNotes }) => ({
				ProductID: sku,
				ProductName: name,
				UPC: upc,
				SitePrice: String(sitePrice),
				LocationNotes: locationNotes,
			})),
		},
		'Inventory Snapshot': {
			parameters: { resource: 'export', operation: 'inventorySnapshot' },
			rows: products.map((product) => ({
				ProductID: product.sku,
				Warehouse: '',
				PhysicalInventoryQty: String(stockOf(product)),
				InventoryDate: formatTenantTime(time),
				LocationNotes: product.locationNotes,
			})),
		},
	};
}

const paths = ({ control }: Sandbox): string[] =>
	control.journal
		.entries({ except: '/rest/api/token' })
		.map(({ method, path }) => `${method} ${path.replace('/rest/api/', '')}`);

describe.each(supportedVersions)('jobs on n8n %s', (version) => {
	let n8n: N8nInstance;

	beforeAll(async () => {
		n8n = await createInstanceWithPackage({ version });
		await n8n.start();
		await n8n.rest.setUpOwner();
	});
	afterAll(async () => await n8n.dispose());

	const run = async (sandbox: Sandbox, call: Omit<Call, 'sender' | 'credential' | 'path'>) =>
		await runInServer(n8n, {
			sender: 'Sellercloud',
			credential: await saveCredential(n8n, credentialFor(sandbox)),
			path: '',
			...call,
			timeoutMs: 300_000,
		});

	test(`a bulk update of ${ITEMS} items in one node has the result of each, and names the one that failed`, async () =>
		await withSandbox(
			async (sandbox) => {
				addProducts(sandbox);
				const execution = await run(sandbox, {
					items: ITEMS,
					parameters: UPDATE,
					onError: 'continueRegularOutput',
				});
				expect(execution.status).toBe('success');
				const results = execution.itemsOf(NODE);
				expect(results).toHaveLength(ITEMS);
				expect(results.map(({ pairedItem }) => pairedItem)).toEqual(
					results.map((_, item) => ({ item })),
				);
				const [failed] = results.splice(MISSING, 1);
				expect(failed?.json).toMatchObject({
					list: MISSING,
					error: `Sellercloud did not update ${skuOf(MISSING)}: Product does not exist`,
				});
				expect(results[0]?.json).toEqual({
					sku: skuOf(0),
					jobId: 9001,
					finished: true,
					success: true,
					changes: [
						{ name: 'SitePrice', before: expect.any(String), now: '1' },
						{ name: 'LocationNotes', before: expect.any(String), now: 'Bin "0", left' },
					],
					warning: null,
				});
				expect(results.map(({ json }) => [dig(json, 'sku'), dig(json, 'success')])).toEqual(
					results.map((_, index) => [skuOf(index < MISSING ? index : index + 1), true]),
				);
				expect(stored(sandbox)).toEqual(
					Array.from({ length: ITEMS }, (_, index) =>
						index === MISSING ? undefined : [index + 1, `Bin "${index}", left`],
					),
				);
				expect(paths(sandbox)).toEqual([
					'POST Catalog/Imports/Custom',
					'GET QueuedJobs/9001',
					'GET QueuedJobs/BulkUpdateLog/9001',
					'POST Catalog/Imports/Custom',
					'GET QueuedJobs/9002',
					'GET QueuedJobs/BulkUpdateLog/9002',
					'GET QueuedJobs/9002/Logs',
				]);
			},
			{ importTime: 0 },
		));

	test('a bulk update that fails names the product in its message, and says that the others were sent', async () =>
		await withSandbox(
			async (sandbox) => {
				const { products } = sandbox.data;
				const [product] = products.values();
				if (!product) throw new Error('The sandbox has no product');
				products.set(skuKey(skuOf(0)), { ...product, sku: skuOf(0) });
				const { status, error } = await run(sandbox, { items: 2, parameters: UPDATE });
				expect(status).toBe('error');
				expect(error?.message).toBe('Sellercloud did not update BULK-1: Product does not exist');
				expect(error?.description).toMatch(/Any other items of the same file were sent/);
				expect(products.get(skuKey(skuOf(0)))?.sitePrice).toBe(1);
			},
			{ importTime: 0 },
		));

	test.each(['Products', 'Inventory Snapshot'] as const)(
		'Export > %s returns what the account has, as items and as a file',
		async (name) => {
			const time = Date.parse('2026-06-10T15:00:00Z');
			await withSandbox(
				async (sandbox) => {
					const [product] = sandbox.data.products.values();
					Object.assign(product ?? {}, { name: 'Lamp, "large"\r\nblau und grün' });
					const { parameters, rows } = exportsOf(sandbox, time)[name];
					const items = await run(sandbox, { parameters: { ...parameters, outputAs: 'items' } });
					expect(items.jsonOf(NODE)).toEqual(rows);
					const file = await run(sandbox, {
						parameters: { ...parameters, outputAs: 'file' },
						then: [READ_FILE],
					});
					expect(file.jsonOf(NODE)).toHaveLength(1);
					expect(file.jsonOf(READ_FILE.name)).toEqual(rows);
				},
				{ importTime: 0, now: () => time },
			);
		},
	);
});
