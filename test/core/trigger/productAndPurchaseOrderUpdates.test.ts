import { calls } from '../../support/core/fixture';
import { atDesk } from '../../support/core/orders';
import type { ActiveTrigger } from '../../support/core/poll';
import {
	changeProduct,
	changePurchaseOrder,
	plainProducts,
	setAvailable,
} from '../../support/core/records';

const skusOf = (items: Array<Record<string, unknown>> | null) =>
	(items ?? []).map(({ sku, ID }) => sku ?? ID);

describe('Product Updated', () => {
	const EVENT = { event: 'productUpdated' };

	test(
		'fires once for every update, takes one call when it is quiet, and ignores quantities',
		atDesk(async (desk) => {
			const { begun, sandbox, forgetCalls } = desk;
			const trigger = await begun(EVENT);
			const [one, two] = plainProducts(sandbox);
			if (!one || !two) throw new Error('Too few products');
			changeProduct(desk, one, { sitePrice: 12 });
			setAvailable(desk, two, 5);
			expect(await trigger.poll()).toMatchObject([
				{
					sku: one.sku,
					sitePrice: 12,
					companyId: one.companyId,
					lastUpdated: expect.any(String),
				},
			]);
			await forgetCalls();
			expect(await trigger.poll()).toBeNull();
			expect(calls(sandbox)).toHaveLength(1);
			changeProduct(desk, one, {});
			expect(skusOf(await trigger.poll())).toEqual([one.sku]);
		}),
	);

	test(
		'filters by company and vendor, and by the fields that change',
		atDesk(async (desk) => {
			const { begun, sandbox } = desk;
			const products = plainProducts(sandbox);
			const find = (companyId: number) => products.filter((one) => one.companyId === companyId);
			const [one, other] = [find(201)[0], find(202)[0]];
			if (!one || !other) throw new Error('Too few products');
			other.vendorId = one.vendorId + 1;
			const byCompany = await begun({ ...EVENT, filters: { companies: [201] } });
			const byVendor = await begun({ ...EVENT, filters: { vendors: [other.vendorId] } });
			const byField = await begun({ ...EVENT, filters: { changedFields: ['SitePrice'] } });
			changeProduct(desk, one, { name: 'Renamed' });
			changeProduct(desk, other, { name: 'Renamed' });
			expect(skusOf(await byCompany.poll())).toEqual([one.sku]);
			expect(skusOf(await byVendor.poll())).toEqual([other.sku]);
			expect(skusOf(await byField.poll())).toEqual([one.sku, other.sku]);
			changeProduct(desk, one, { name: 'Renamed again' });
			changeProduct(desk, other, { sitePrice: 1.5 });
			expect(skusOf(await byField.poll())).toEqual([other.sku]);
		}),
	);

	test(
		'Fetch Test Event shows the products that were updated last, as rows if the user chose so',
		atDesk(async (desk) => {
			const { start, sandbox } = desk;
			const [one, two] = plainProducts(sandbox);
			if (!one || !two) throw new Error('Too few products');
			changeProduct(desk, one, {});
			changeProduct(desk, two, {});
			const trigger = start({ ...EVENT, output: 'raw' });
			expect(skusOf(await trigger.poll('manual'))).toEqual([two.sku, one.sku]);
			expect(trigger.hasChanged()).toBe(false);
		}),
	);
});

describe('Purchase Order Updated', () => {
	const EVENT = { event: 'purchaseOrderUpdated' };
	const poIds = (items: Array<Record<string, unknown>> | null) =>
		(items ?? []).map(({ purchaseOrderId }) => purchaseOrderId);

	test(
		'fires once for every update, with names beside codes',
		atDesk(async (desk) => {
			const trigger = await desk.begun(EVENT);
			changePurchaseOrder(desk, 707, { status: 2, receivingStatus: 1, trackingNumber: '1Z9' });
			expect(await trigger.poll()).toMatchObject([
				{
					purchaseOrderId: 707,
					status: 'Pending',
					receivingStatus: 'Partially Received',
					paymentStatus: 'No Payment',
					tracking: ['1Z9'],
					lines: [{ quantity: 20, quantityReceived: 0 }, { quantity: 20 }],
				},
			]);
			expect(await trigger.poll()).toBeNull();
		}),
	);

	test(
		'filters by status, company, vendor and warehouse, and by the fields that change',
		atDesk(async (desk) => {
			const { begun, sandbox } = desk;
			const base = { status: 1, companyId: 201, vendorId: 301, warehouseId: 101 };
			for (const order of sandbox.data.purchaseOrders.values()) Object.assign(order, base);
			const filters = [
				{ statuses: [3] },
				{ companies: [202] },
				{ vendors: [302] },
				{ warehouses: [102] },
				{ changedFields: ['Memo'] },
			];
			const triggers: ActiveTrigger[] = [];
			for (const one of filters) triggers.push(await begun({ ...EVENT, filters: one }));
			const pollAll = async () => {
				const emitted = [];
				for (const trigger of triggers) emitted.push(poIds(await trigger.poll()));
				return emitted;
			};
			changePurchaseOrder(desk, 701, { status: 3 });
			changePurchaseOrder(desk, 702, { companyId: 202 });
			changePurchaseOrder(desk, 703, { vendorId: 302 });
			changePurchaseOrder(desk, 704, { warehouseId: 102 });
			// Their memos are known from the start
			expect(await pollAll()).toEqual([[701], [702], [703], [704], []]);
			changePurchaseOrder(desk, 701, { memo: 'Call first' });
			changePurchaseOrder(desk, 702, { status: 2 });
			expect((await pollAll()).at(-1)).toEqual([701]);
		}),
	);

	test(
		'full detail output is the single purchase order',
		atDesk(async (desk) => {
			const trigger = await desk.begun({ ...EVENT, output: 'detail' });
			changePurchaseOrder(desk, 705, {});
			expect(await trigger.poll()).toMatchObject([
				{ Purchase: { POId: 705 }, Statuses: { Status: 1 } },
			]);
			expect((await trigger.poll('manual'))?.[0]).toMatchObject({ Purchase: { POId: 705 } });
		}),
	);
});
