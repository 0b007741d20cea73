import type { INodeParameters } from 'n8n-workflow';
import { skuKey } from '../../../sandbox/data/model';
import { calls, type Fixture, inSandbox } from '../../support/core/fixture';
import { byId } from '../../support/operations/example';
import { columnsOf } from '../../support/operations/imports';
import { plain, unitsOf } from '../../support/operations/onProduct';
import { sized } from '../../support/sized';

/** More than the entries of any other shared call. */
const MANY = sized(200, 6000);
const MAIN = 101;

const quick = (work: (fixture: Fixture) => Promise<void>) =>
	inSandbox(work, {
		importTime: 0,
		products: MANY * 2,
		credential: { timezone: 'America/New_York' },
	});

const INVENTORY: INodeParameters = {
	resource: 'import',
	operation: 'physicalInventory',
	warehouse: byId(MAIN),
	updateType: 0,
	product: '={{ $json.sku }}',
	quantity: '={{ $json.count }}',
};

const PRICES: INodeParameters = {
	resource: 'import',
	operation: 'vendorPrices',
	...columnsOf({
		SKU: '={{ $json.sku }}',
		Vendor: 'Demo Vendor 303',
		VendorPrice: '={{ $json.count }}',
	}),
};

const itemsOf = ({ sandbox }: Fixture) =>
	plain(sandbox)
		.slice(0, MANY)
		.map((sku, index) => ({ sku, count: index + 1 }));

test(
	`${MANY} counts are one file and one job, and each has its own result`,
	quick(async (fixture) => {
		const items = itemsOf(fixture);
		const unitsIn = () => items.map(({ sku }) => unitsOf(fixture.sandbox, sku, MAIN));
		const before = unitsIn();
		const { outputs, error } = await fixture.engine.run({ parameters: INVENTORY, items });
		expect(error).toBeUndefined();
		expect(outputs[0]?.map(({ json }) => [json.sku, json.success, json.jobId])).toEqual(
			items.map(({ sku }) => [sku, true, 9001]),
		);
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
			items.map((_, item) => ({ item })),
		);
		// The warehouse, the import, the job and its log
		expect(calls(fixture.sandbox)).toHaveLength(4);
		expect(unitsIn()).toEqual(before.map((units, index) => units + index + 1));
	}),
);

test(
	`${MANY} rows are one file and one job, and each has its own result`,
	quick(async (fixture) => {
		const items = itemsOf(fixture);
		const { outputs, error } = await fixture.engine.run({ parameters: PRICES, items });
		expect(error).toBeUndefined();
		expect(outputs[0]?.map(({ json }) => [Object(json.row).SKU, json.success])).toEqual(
			items.map(({ sku }) => [sku, true]),
		);
		// The import, the job and its log
		expect(calls(fixture.sandbox)).toHaveLength(3);
		const { vendorPrices } = fixture.sandbox.data.catalogExtras;
		expect(items.map(({ sku }) => vendorPrices.get(skuKey(sku))?.get(303)?.price)).toEqual(
			items.map(({ count }) => count),
		);
	}),
);
