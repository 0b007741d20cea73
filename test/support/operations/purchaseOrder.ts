import type { Sandbox } from '../../../sandbox';
import { badIds, byId, type Example, refusedAt, unshipped } from './example';
import {
	addDemoProduct,
	lineOf,
	onPurchaseOrder,
	openPurchaseOrders,
	SKU,
} from './onPurchaseOrder';

const orderIn = ({ data }: Sandbox, id: unknown) => data.purchaseOrders.get(Number(id));
const newest = ({ data }: Sandbox) => [...data.purchaseOrders.values()].at(-1);
const LINES = `[{"ProductID": "${SKU}", "QtyUnitsOrdered": 24, "UnitPrice": 8.5}]`;
const inJson = (itemsJson: string) => ({ specifyItems: 'json', itemsJson });

export const purchaseOrderExamples: Example[] = [
	onPurchaseOrder('addItems', inJson(LINES), {
		prepare: addDemoProduct,
		check: (items, sandbox, id) => {
			expect(items).toEqual([{ purchaseOrderId: id, success: true }]);
			expect(orderIn(sandbox, id)?.lines).toContainEqual(
				expect.objectContaining({ sku: SKU, quantity: 24, price: 8.5 }),
			);
		},
		bad: [
			[{ specifyItems: 'fields', items: {} }, /Items is empty/],
			[
				{
					specifyItems: 'fields',
					items: { item: [{ sku: SKU, quantity: '2', price: '={{ "" }}' }] },
				},
				/Unit Price is empty/,
			],
			[
				{ specifyItems: 'fields', items: { item: [{ sku: SKU, quantity: '0', price: '1' }] } },
				/Quantity must not be 0/,
			],
			[inJson('[]'), /Items must be a list with items/],
			[
				inJson(`[{"ProductID": "${SKU}", "QtyUnitsOrdered": 2}]`),
				/Item 1 needs a UnitPrice above 0/,
			],
			[
				inJson(`[{"ProductID": "${SKU}", "QtyCasesOrdered": 2}]`),
				/Item 1 has QtyCasesOrdered, which cannot be used if Quantity In is Units/,
			],
			[inJson('[{"QtyUnitsOrdered": 2, "UnitPrice": 1}]'), /Item 1 has no ProductID/],
		],
	}),
	onPurchaseOrder(
		'addTrackingNumbers',
		{
			trackingNumbers: {
				tracking: [
					{
						trackingNumber: '1Z999',
						carrier: 'UPS',
						shippedOn: '2026-06-10T09:00:00',
						shippingStatus: 1,
					},
				],
			},
		},
		{
			prepare: ({ data }) => {
				data.purchasing.hasMultipleTracking = true;
			},
			check: (_, sandbox, id) =>
				expect(orderIn(sandbox, id)).toMatchObject({
					shippingStatus: 1,
					trackings: [{ trackingNumber: '1Z999', shippedOn: Date.parse('2026-06-10T13:00:00Z') }],
				}),
			bad: [
				[
					{
						trackingNumbers: {
							tracking: [{ trackingNumber: '1Z', carrier: 'UPS', shippedOn: '={{ "" }}' }],
						},
					},
					/Shipped On is empty/,
				],
				[
					{
						trackingNumbers: {
							tracking: [
								{
									trackingNumber: '1Z',
									carrier: 'Other',
									shippedOn: '2026-06-10',
									shippingStatus: 2,
								},
							],
						},
					},
					/Other Carrier is empty/,
				],
			],
		},
	),
	{
		resource: 'purchaseOrder',
		operation: 'create',
		parameters: (vendor) => ({
			company: byId(201),
			vendor: byId(vendor),
			items: { item: [{ sku: SKU, quantity: '24', price: '8.5' }] },
			additionalFields: {
				description: 'Restock June',
				expectedDelivery: '2026-06-20',
				shippingAddress: { address: { line1: '1 Dock Road', city: 'Lakewood' } },
			},
		}),
		subjects: () => [301, 302, 303],
		prepare: addDemoProduct,
		check: (items, sandbox, vendor) => {
			expect(items).toEqual([{ purchaseOrderId: newest(sandbox)?.id, success: true }]);
			expect(newest(sandbox)).toMatchObject({
				vendorId: vendor,
				title: 'Restock June',
				isByCase: false,
				expectedOn: Date.parse('2026-06-20T04:00:00Z'),
				address: { line1: '1 Dock Road' },
				lines: [{ sku: SKU, quantity: 24, price: 8.5 }],
			});
		},
		refusal: { subject: 999, message: /Vendor 999 does not exist/ },
		bad: [
			...badIds('company', 'Company'),
			...badIds('vendor', 'Vendor'),
			[{ quantityIn: 'cases', caseItems: {} }, /Items is empty/],
			[inJson(`[{"ProductID": "${SKU}", "UnitPrice": 2}]`), /needs a QtyUnitsOrdered above 0/],
		],
	},
	{
		resource: 'purchaseOrder',
		operation: 'createPerVendor',
		parameters: (vendor) => ({
			dryRun: false,
			reference: 'Low stock 2026-06-10',
			company: byId(201),
			vendor: byId(vendor),
			sku: SKU,
			quantity: '24',
			price: '8.5',
			additionalFields: { warehouse: byId(101) },
		}),
		subjects: () => [301, 302, 303],
		prepare: addDemoProduct,
		check: (items, sandbox, vendor) => {
			expect(items).toMatchObject([
				{ purchaseOrderId: newest(sandbox)?.id, created: true, vendorId: vendor },
			]);
			expect(newest(sandbox)).toMatchObject({
				vendorId: vendor,
				title: `Low stock 2026-06-10 (V${vendor} C201 W101)`,
				lines: [{ sku: SKU, quantity: 24, price: 8.5 }],
			});
		},
		refusal: refusedAt('POST', '/rest/api/PurchaseOrders'),
		bad: [
			...badIds('vendor', 'Vendor'),
			[{ reference: ' ' }, /Reference is empty/],
			[{ reference: '2026-06-10T15:30:00.000-04:00' }, /Reference contains a time of day/],
			[{ reference: 'x'.repeat(81) }, /Reference has 81 characters/],
			[{ quantity: '={{ "" }}' }, /Quantity is empty/],
			[{ price: '0' }, /Unit Price must not be 0/],
		],
	},
	onPurchaseOrder(
		'get',
		{},
		{
			check: (items, sandbox, id) => {
				const [line] = orderIn(sandbox, id)?.lines ?? [];
				expect(items).toMatchObject([
					{
						purchaseOrderId: id,
						status: 'Ordered',
						title: `Restock ${id}`,
						lines: [{ id: line?.id, sku: line?.sku, quantity: 20, quantityReceived: 0 }, {}],
					},
				]);
			},
		},
	),
	{
		resource: 'purchaseOrder',
		operation: 'getAll',
		parameters: (id) => ({ filters: { purchaseOrderIds: String(id) } }),
		subjects: openPurchaseOrders,
		check: (items, _, id) =>
			expect(items).toMatchObject([{ purchaseOrderId: id, receivingStatus: 'None' }]),
		refusal: refusedAt('GET', '/rest/api/PurchaseOrders'),
		bad: [
			[{ filters: { keyword: '' } }, /Keyword is empty/],
			[{ filters: { purchaseOrderIds: '701, 0' } }, /Purchase Order IDs must be an ID above 0/],
			[{ filters: { createdAfter: 'soon' } }, /Created After must be a date/],
		],
	},
	onPurchaseOrder(
		'getCustomColumns',
		{},
		{
			prepare: ({ data }) => {
				for (const order of data.purchaseOrders.values()) order.customColumns = { BUYER: 'Ada' };
			},
			check: (items, _, id) =>
				expect(items).toEqual([
					{
						purchaseOrderId: id,
						customColumns: { BUYER: 'Ada', CONTAINER: null, QUICKBOOKS_BILL: null },
					},
				]),
		},
	),
	{
		resource: 'purchaseOrder',
		operation: 'linkOrder',
		parameters: (order) => ({ order: byId(order), purchaseOrder: byId(705) }),
		subjects: unshipped,
		check: (items, { data }, order) => {
			expect(items).toEqual([{ orderId: order, purchaseOrderId: 705, success: true }]);
			expect(data.purchasing.links).toEqual([{ orderId: order, purchaseOrderId: 705 }]);
		},
		refusal: { subject: 4711, message: /Order 4711 was not found/ },
		bad: [
			...badIds('order', 'Order'),
			...badIds('purchaseOrder', 'Purchase Order'),
			[{ linkTo: 'new', company: byId(201), vendor: byId(0) }, /Vendor must be an ID above 0/],
			[{ items: { item: [{ itemId: '5', quantity: '0' }] } }, /Quantity must not be 0/],
		],
	},
	onPurchaseOrder(
		'receive',
		(order) => ({ items: { item: [{ itemId: lineOf(order), quantity: '8' }] } }),
		{
			check: (items, sandbox, id) => {
				expect(items).toEqual([{ purchaseOrderId: id, success: true }]);
				expect(orderIn(sandbox, id)).toMatchObject({
					receivingStatus: 1,
					lines: [{ quantityReceived: 8 }, { quantityReceived: 0 }],
				});
			},
			refusal: { subject: 4711, message: /No purchase order was found for 4711/ },
			bad: [
				[{ items: { item: [{ itemId: '7050', quantity: '={{ "" }}' }] } }, /Quantity is empty/],
				[{ items: { item: [{ itemId: '7050', quantity: '0' }] } }, /Quantity must not be 0/],
				[
					{
						items: {
							item: [
								{ itemId: '7050', quantity: '1' },
								{ itemId: '7050', quantity: '1' },
							],
						},
					},
					/Item 2 repeats the ID 7050/,
				],
				[inJson('[{"ID": 7050}]'), /Item 1 needs a QtyToReceive above 0/],
				[inJson('[{"ID": 7050, "CaseQtyToReceive": 1}]'), /cannot be used if Quantity In is Units/],
			],
		},
	),
	onPurchaseOrder('removeItems', (order) => ({ itemIds: lineOf(order) }), {
		check: (items, sandbox, id) => {
			expect(items).toEqual([{ purchaseOrderId: id, itemIds: [Number(id) * 10], deleted: true }]);
			expect(orderIn(sandbox, id)?.lines).toHaveLength(1);
		},
		bad: [
			[{ itemIds: '={{ "" }}' }, /Item IDs is empty/],
			[{ itemIds: '5, 0' }, /Item IDs must be an ID above 0/],
		],
	}),
	onPurchaseOrder(
		'setCustomColumns',
		{ columns: { column: [{ name: 'BUYER', value: 'Ada' }] } },
		{
			check: (_, sandbox, id) =>
				expect(orderIn(sandbox, id)?.customColumns).toEqual({ BUYER: 'Ada' }),
			bad: [[{ columns: {} }, /Columns is empty/]],
		},
	),
	onPurchaseOrder(
		'setTrackingNumber',
		{ trackingNumber: '1Z999', carrier: 'UPS' },
		{
			check: (items, sandbox, id) => {
				expect(items).toEqual([{ purchaseOrderId: id, trackingNumber: '1Z999', success: true }]);
				expect(orderIn(sandbox, id)?.trackingNumber).toBe('1Z999');
			},
			bad: [[{ trackingNumber: ' ' }, /Tracking Number is empty/]],
		},
	),
	onPurchaseOrder(
		'update',
		{ updateFields: { description: 'Rush', expectedDelivery: '06/30/2026' } },
		{
			check: (_, sandbox, id) =>
				expect(orderIn(sandbox, id)).toMatchObject({
					title: 'Rush',
					expectedOn: Date.parse('2026-06-30T04:00:00Z'),
				}),
			bad: [
				[{ updateFields: {} }, /There are no changes to send/],
				[{ updateFields: { description: '={{ "" }}' } }, /Description is empty/],
			],
		},
	),
	onPurchaseOrder(
		'updateItems',
		(order) => ({ items: { item: [{ itemId: lineOf(order), quantity: '30' }] } }),
		{
			check: (_, sandbox, id) => {
				const [line] = orderIn(sandbox, id)?.lines ?? [];
				expect(line).toMatchObject({ quantity: 30 });
				expect(line?.price).toBeGreaterThan(0);
			},
			bad: [
				[{ items: { item: [{ itemId: '7050', price: '0' }] } }, /Unit Price must not be 0/],
				[{ items: { item: [{ itemId: '7050' }] } }, /Item 1 changes nothing/],
				[{ items: { item: [{ itemId: '={{ "" }}' }] } }, /Item ID is empty/],
				[inJson('[{"ID": 7050, "CasePrice": 3}]'), /CasePrice, which cannot be used/],
			],
		},
	),
];
