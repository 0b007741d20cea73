import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { skuKey } from '../../../sandbox/data/model';
import { byId, type Example, refusedAt } from './example';
import { plain, productOf, unitsOf } from './onProduct';

/** Columns as the editor saves them: what is filled, and which the template has. */
export const columnsOf = (value: INodeParameters, template: readonly string[] = []) => ({
	columns: {
		mappingMode: 'defineBelow',
		value,
		schema: template.map((id) => ({ id, displayName: id, type: 'string', removed: true })),
	},
});

const CSV = (text: string) => ({
	data: { data: Buffer.from(text).toString('base64'), mimeType: 'text/csv', fileName: 'rows.csv' },
});

/** Nothing that the imports of files and rows have in common is sent. */
const commonlyBad: Example['bad'] = [
	[{ maximumWait: -1 }, /Maximum Wait must not be below 0/],
	[{ importFrom: 'nowhere' }, /Import From must be one of/],
	[{ importFrom: 'file', inputField: 'other' }, /no file in the field "other"/],
	[{ importFrom: 'file', fileFormat: 7 }, /File Format must be one of/],
];

const ofRows = (
	operation: string,
	parameters: (sku: string) => INodeParameters,
	more: Pick<Example, 'bad' | 'check' | 'refusal'>,
): Example => ({
	resource: 'import',
	operation,
	parameters: (sku) => parameters(String(sku)),
	server: { importTime: 0 },
	subjects: plain,
	badSubject: '',
	binary: CSV('ParentSKU\r\n'),
	...more,
	bad: [...commonlyBad, [columnsOf({}), /There are no columns to send/], ...more.bad],
});

/** The SKU of a kit, also where that of its component is an expression. */
const kitOf = (sku: string) => (sku.startsWith('=') ? `=KIT ${sku.slice(1)}` : `KIT ${sku}`);

const imported = (row: object) => [{ row, jobId: 9001, finished: true, success: true, errors: [] }];

export const PURCHASE_ORDER_TEMPLATE = [
	'PONumber',
	'Description',
	'Vendor',
	'PaymentTerm',
	'VendorInvoiceNumber',
	'Memo',
	'PODate',
	'IsApproved',
	'ShipToName',
	'ShipToAddress',
	'ShipToCity',
	'ShipToState',
	'ShipToCountry',
	'ShipToZipCode',
	'ShippingInstructions',
	'ProductID',
	'ItemName',
	'UnitPrice',
	'QtyOrdered',
];

const MAIN_WAREHOUSE = 101;

/** How many units there were when the run began. */
const unitsBefore = new WeakMap<Sandbox, Map<string, number>>();

export const fileImportExamples: Example[] = [
	{
		resource: 'import',
		operation: 'downloadTemplate',
		parameters: (template) => ({ template: String(template) }),
		subjects: () => ['kits', 'physicalInventory', 'bulkUpdate', 'purchaseOrders', 'vendorPrices'],
		badSubject: 'nothing',
		check: (items, _, template) => expect(items).toEqual([{ template, success: true }]),
		refusal: refusedAt('GET', '/rest/api/Catalog/Imports/Kits/Template'),
		bad: [
			[{ template: 'nothing' }, /Template must be one of/],
			[{ fileFormat: 7 }, /File Format must be one of/],
		],
	},
	ofRows(
		'kits',
		(sku) => ({
			...columnsOf({ ParentSKU: kitOf(sku), ComponentSKU: sku, Qty: '2' }),
			additionalFields: { createKits: true },
		}),
		{
			check: (items, sandbox, sku) => {
				expect(items).toMatchObject(imported({ ComponentSKU: sku, Qty: '2' }));
				expect(productOf(sandbox, `KIT ${sku}`)?.components).toEqual([{ sku, quantity: 2 }]);
			},
			refusal: { subject: 'NO-SUCH', message: /did not import/ },
			bad: [[columnsOf({ ParentSKU: 'A', Qty: '0' }), /Qty must not be 0/]],
		},
	),
	{
		resource: 'import',
		operation: 'physicalInventory',
		parameters: (sku) => ({
			warehouse: byId(MAIN_WAREHOUSE),
			updateType: 0,
			product: String(sku),
			quantity: 7,
		}),
		server: { importTime: 0 },
		subjects: plain,
		badSubject: '',
		binary: CSV('ProductID,PhysicalInventoryQty\r\nA,1\r\n'),
		prepare: (sandbox, subjects) => {
			const units = subjects.map((sku): [string, number] => [
				skuKey(String(sku)),
				unitsOf(sandbox, sku, MAIN_WAREHOUSE),
			]);
			unitsBefore.set(sandbox, new Map(units));
		},
		check: (items, sandbox, sku) => {
			const row = { sku, quantity: 7, jobId: 9001, finished: true, success: true, errors: [] };
			expect(items).toEqual([row]);
			const before = unitsBefore.get(sandbox)?.get(skuKey(String(sku))) ?? 0;
			expect(unitsOf(sandbox, sku, MAIN_WAREHOUSE)).toBe(before + 7);
		},
		refusal: {
			subject: 'NO-SUCH',
			message: /did not import NO-SUCH: Product NO-SUCH was not found/,
		},
		bad: [
			...commonlyBad,
			[{ warehouse: byId('={{ $json.nothing }}') }, /Warehouse is empty/],
			[{ product: '={{ $json.nothing }}' }, /SKU is empty/],
			[{ quantity: '={{ $json.nothing }}' }, /Quantity is empty/],
			[{ quantity: 0 }, /Quantity must not be 0/],
			[{ quantity: -1 }, /Quantity must not be below 0/],
			[{ updateType: 2 }, /Update Type must be one of/],
			[
				{ updateType: 1, confirmWarehouse: '={{ $json.nothing }}', minimumRows: 1 },
				/Confirm Warehouse Name is empty/,
			],
			[
				{ updateType: 1, confirmWarehouse: 'x', minimumRows: '={{ $json.nothing }}' },
				/Minimum Rows is empty/,
			],
			[{ updateType: 1, confirmWarehouse: 'x', minimumRows: 0 }, /Minimum Rows must be above 0/],
			[{ additionalFields: { inventoryDate: '2099-01-01' } }, /must not be in the future/],
			[
				{ importFrom: 'file', inputField: 'data', additionalFields: { locationNotes: 'A1' } },
				/Location Notes is only for imports from items/,
			],
		],
	},
	ofRows(
		'purchaseOrders',
		(sku) => ({
			...columnsOf(
				{
					PONumber: 'A',
					Vendor: 'Demo Vendor 302',
					ProductID: sku,
					UnitPrice: '4.5',
					QtyOrdered: '12',
				},
				PURCHASE_ORDER_TEMPLATE,
			),
			additionalFields: { newNumbers: true },
		}),
		{
			check: (items, { data }, sku) => {
				expect(items).toMatchObject(imported({ ProductID: sku, QtyOrdered: '12' }));
				expect([...data.purchaseOrders.values()].at(-1)).toMatchObject({
					vendorId: 302,
					lines: [{ sku, quantity: 12, price: 4.5 }],
				});
			},
			refusal: { subject: 'NO-SUCH', message: /did not import NO-SUCH: Row 1: Product NO-SUCH/ },
			bad: [
				[columnsOf({ ProductID: 'A', QtyOrdered: '' }), /QtyOrdered is empty/],
				[columnsOf({ ProductID: 'A', UnitPrice: '0' }), /UnitPrice must not be 0/],
			],
		},
	),
	ofRows('shadows', (sku) => columnsOf({ ParentSKU: sku, ShadowSKU: `${sku}-SHADOW` }), {
		check: (items, sandbox, sku) => {
			expect(items).toMatchObject(imported({ ParentSKU: sku }));
			expect(productOf(sandbox, `${sku}-SHADOW`)?.shadowOf).toBe(sku);
		},
		refusal: refusedAt('POST', '/rest/api/Catalog/Imports/Shadows'),
		bad: [
			[columnsOf({ ParentSKU: '={{ $json.nothing }}' }), /ParentSKU is empty/],
			[{ additionalFields: { company: 'x' } }, /Company/],
		],
	}),
	ofRows(
		'vendorPrices',
		(sku) => columnsOf({ SKU: sku, Vendor: 'Demo Vendor 303', VendorPrice: '3.25' }),
		{
			check: (items, { data }, sku) => {
				expect(items).toMatchObject(imported({ SKU: sku, VendorPrice: '3.25' }));
				const prices = data.catalogExtras.vendorPrices.get(skuKey(String(sku)));
				expect(prices?.get(303)).toMatchObject({ price: 3.25 });
			},
			refusal: { subject: 'NO-SUCH', message: /did not import NO-SUCH: Row 1: Product NO-SUCH/ },
			bad: [[columnsOf({ SKU: 'A', VendorPrice: '' }), /VendorPrice is empty/]],
		},
	),
];
