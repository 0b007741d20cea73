import { codeOf, isAmong, nameOf, namesOf } from '../../../nodes/Sellercloud/records/codes';
import * as order from '../../../nodes/Sellercloud/records/orderCodes';
import { WAREHOUSE_TYPES } from '../../../nodes/Sellercloud/records/warehouseCodes';
import { jobTypes } from '../../../nodes/Sellercloud/swagger/jobTypes';
import { JOB_STATUSES } from '../../../nodes/Sellercloud/records/job';
import * as purchase from '../../../nodes/Sellercloud/records/purchaseOrder';
import { RMA_STATUSES } from '../../../nodes/Sellercloud/records/rma';
import { CHANNEL } from '../../../sandbox/data/channels';
import {
	DROPSHIP_STATUS,
	JOB_STATUS,
	ORDER_STATUS,
	PAYMENT_STATUS,
	PAYMENT_STATUS_GROUPS,
	SHIPPING_STATUS,
	WAREHOUSE_TYPE,
} from '../../../sandbox/data/enums';
import {
	PO_PAYMENT_STATUS,
	PO_RECEIVING_STATUS,
	PO_SHIPPING_STATUS,
	PO_STATUS,
	RMA_STATUS,
} from '../../../sandbox/data/purchasingEnums';

const NAMES = order.ORDER_STATUSES;

test.each([
	[3, 3],
	['3', 3],
	[' -1 ', -1],
	['InProcess', 2],
	['in process', 2],
	['IN_PROCESS', 2],
	['Canceled', -1],
	['cancelled', -1],
	[77, 77],
	['', null],
	[' ', null],
	[null, null],
	[undefined, null],
	[{}, null],
	['Something New', 'Something New'],
])('the code %p is %p', (value, code) => {
	expect(codeOf(NAMES, value)).toBe(code);
});

test('a code has its name, and what is not known stays as it is', () => {
	expect(namesOf(NAMES, [2, '2', 'InProcess', 77, 'Something New', '', null])).toEqual([
		'In Process',
		'In Process',
		'In Process',
		'77',
		'Something New',
		null,
		null,
	]);
	expect(namesOf(NAMES, null)).toEqual([]);
	expect(nameOf(NAMES, {})).toBeNull();
});

test('one of several', () => {
	expect(isAmong(NAMES, [2, 3], 'Completed')).toBe(true);
	expect(isAmong(NAMES, [2, 3], 'Void')).toBe(false);
	expect(isAmong(NAMES, [2, 3], undefined)).toBe(false);
	expect(isAmong([], [201], '201')).toBe(true);
});

// What stands for several statuses, or for none, is in filters only
const isOne = ([code]: readonly [number, string]) => code >= 0 && !PAYMENT_STATUS_GROUPS.has(code);

test.each([
	['channels', CHANNEL, order.CHANNELS],
	['order statuses', ORDER_STATUS, order.ORDER_STATUSES],
	['shipping statuses', SHIPPING_STATUS, order.SHIPPING_STATUSES],
	['payment statuses', PAYMENT_STATUS.filter(isOne), order.PAYMENT_STATUSES],
	['dropship statuses', DROPSHIP_STATUS, order.DROPSHIP_STATUSES],
	['warehouse types', WAREHOUSE_TYPE, WAREHOUSE_TYPES],
	['job statuses', JOB_STATUS, JOB_STATUSES],
	['RMA statuses', RMA_STATUS, RMA_STATUSES],
	['purchase order statuses', PO_STATUS.filter(isOne), purchase.PO_STATUSES],
	['purchase order shipping statuses', PO_SHIPPING_STATUS, purchase.PO_SHIPPING_STATUSES],
	['receiving statuses', PO_RECEIVING_STATUS, purchase.RECEIVING_STATUSES],
	['purchase order payment statuses', PO_PAYMENT_STATUS, order.PAYMENT_STATUSES],
])("%s are read by the API's own names", (_what, enumeration, names) => {
	expect(enumeration.map(([, name]) => codeOf(names, name))).toEqual(
		enumeration.map(([code]) => code),
	);
});

test("types of jobs are read by the API's own names", () => {
	expect(codeOf(jobTypes(), 'Warehouse_Inventory_Import')).toBe(44);
	expect(nameOf(jobTypes(), 44)).toBe('Warehouse Inventory Import');
});
