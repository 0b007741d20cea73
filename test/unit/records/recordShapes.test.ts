import { COMPANY } from '../../../nodes/Sellercloud/records/company';
import { ORDER } from '../../../nodes/Sellercloud/records/order';
import { PRODUCT } from '../../../nodes/Sellercloud/records/product';
import { PURCHASE_ORDER } from '../../../nodes/Sellercloud/records/purchaseOrder';
import { memberOptions, membersOf } from '../../../nodes/Sellercloud/records/recordShape';
import { BRAND, ORDER_RULE } from '../../../nodes/Sellercloud/records/setting';
import { RMA } from '../../../nodes/Sellercloud/records/rma';
import { VENDOR, VENDOR_PRODUCT } from '../../../nodes/Sellercloud/records/vendor';
import { WAREHOUSE } from '../../../nodes/Sellercloud/records/warehouse';
import { JOBS } from '../../../nodes/Sellercloud/trigger/lists/jobs';

const SHAPES = {
	BRAND,
	COMPANY,
	JOB: JOBS.shape,
	ORDER,
	ORDER_RULE,
	PRODUCT,
	PURCHASE_ORDER,
	RMA,
	VENDOR,
	VENDOR_PRODUCT,
	WAREHOUSE,
};

describe.each(Object.entries(SHAPES))('%s', (_, shape) => {
	test('can select each member, and each has a label of its own', () => {
		const options = memberOptions(shape);
		const members = Object.keys(shape.read({}, 'UTC'));
		expect(options.map(({ value }) => value).sort()).toEqual(members.sort());
		expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
	});

	test('is simplified to few members, whatever the row has', () => {
		const names = Object.keys(shape.simplified);
		expect(names.length).toBeLessThanOrEqual(17);
		expect(Object.keys(membersOf(shape, { ID: 1, Other: 2 }, 'UTC'))).toEqual(names);
	});
});
