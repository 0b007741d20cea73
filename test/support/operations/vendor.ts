import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { badIds, byId, type Example, refusedAt } from './example';
import { addDemoProduct, SKU } from './onPurchaseOrder';

const vendors = (): number[] => [301, 302, 303];
const productsOf = ({ data }: Sandbox, vendor: unknown) =>
	data.purchasing.vendorProducts.get(Number(vendor));

/** Lets each vendor sell a product. */
function sell(sandbox: Sandbox): void {
	addDemoProduct(sandbox);
	for (const products of sandbox.data.purchasing.vendorProducts.values()) {
		products.clear();
		products.set(SKU, {
			sku: SKU,
			name: 'Demo',
			price: 8.5,
			vendorSku: 'V-1',
			isAvailable: true,
			lastModified: Date.parse('2026-06-10T15:30:00Z'),
			notes: '',
			casePrice: 96,
			unitsPerCase: 12,
			quantity: 100,
		});
	}
}

/** An operation on one vendor. */
const onVendor = (
	operation: string,
	parameters: INodeParameters,
	more: Partial<Example>,
): Example => ({
	resource: 'vendor',
	operation,
	parameters: (vendor) => ({ vendor: byId(vendor), ...parameters }),
	subjects: vendors,
	refusal: { subject: 4711, message: /Vendor 4711 was not found/ },
	...more,
	bad: [...badIds('vendor', 'Vendor'), ...(more.bad ?? [])],
});

export const vendorExamples: Example[] = [
	onVendor(
		'addProducts',
		{ products: { product: [{ sku: SKU, price: '8.5', vendorSku: 'V-1' }] } },
		{
			prepare: addDemoProduct,
			check: (items, sandbox, vendor) => {
				expect(items).toMatchObject([{ vendorId: vendor, success: true }]);
				expect(productsOf(sandbox, vendor)?.get(SKU)).toMatchObject({
					price: 8.5,
					vendorSku: 'V-1',
				});
			},
			bad: [
				[{ products: {} }, /Products is empty/],
				[{ products: { product: [{ sku: SKU, price: '0' }] } }, /Price must not be 0/],
			],
		},
	),
	onVendor(
		'get',
		{},
		{
			check: (items, _, vendor) =>
				expect(items).toMatchObject([
					{ vendorId: vendor, name: `Demo Vendor ${vendor}`, accountNumber: `ACC-${vendor}` },
				]),
		},
	),
	{
		resource: 'vendor',
		operation: 'getAll',
		parameters: (id) => ({ filters: { vendorIds: String(id), active: 1 } }),
		subjects: vendors,
		check: (items, _, id) => expect(items).toMatchObject([{ vendorId: id, isActive: null }]),
		refusal: refusedAt('GET', '/rest/api/Vendors'),
		bad: [
			[{ filters: { name: ' ' } }, /Name is empty/],
			[{ filters: { vendorIds: '1, 0' } }, /Vendor IDs must be an ID above 0/],
		],
	},
	onVendor(
		'getProducts',
		{ filters: { sku: SKU } },
		{
			prepare: sell,
			check: (items, _, vendor) =>
				expect(items).toMatchObject([
					{ vendorId: vendor, sku: SKU, price: 8.5, casePrice: 96, unitsPerCase: 12 },
				]),
			bad: [[{ filters: { sku: '={{ "" }}' } }, /SKU is empty/]],
		},
	),
	onVendor(
		'updateProduct',
		{ product: { __rl: true, mode: 'sku', value: SKU }, updateFields: { price: '9' } },
		{
			prepare: sell,
			check: (items, sandbox, vendor) => {
				expect(items).toEqual([{ vendorId: vendor, sku: SKU, success: true }]);
				expect(productsOf(sandbox, vendor)?.get(SKU)).toMatchObject({ price: 9, casePrice: 96 });
			},
			bad: [
				[{ updateFields: {} }, /There are no changes to send/],
				[{ updateFields: { price: '0' } }, /Price must not be 0/],
				[{ updateFields: { price: '' } }, /Price is empty/],
			],
		},
	),
];
