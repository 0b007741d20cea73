import { query, queryList, type Parameter } from '../../api/arguments';
import { filter, preparedFilter, type Filter, type Sort } from '../../api/list';
import { date, enumeration, flag, integer, text } from '../../api/values';
import { CHANNEL } from '../../data/channels';
import { DATE_RANGE, periodOf } from '../../data/dateRanges';
import * as enums from '../../data/enums';
import { skuKey, type Order } from '../../data/model';

// Source: Swagger 2022, Orders_GetAll; article get-all-orders for `exported`; Swagger 2026 for lists of channels, payment
// statuses and customers

const contains = (whole: string, part: string) => whole.toLowerCase().includes(part.toLowerCase());
const isSame = (one: string, other: string) => one.toLowerCase() === other.trim().toLowerCase();

type TimeOf = (order: Order) => number | undefined;

const inRange = (name: string, description: string, timeOf: TimeOf) =>
	preparedFilter<Order, number>(
		query(name, enumeration(DATE_RANGE), description),
		(range, world) => {
			const [start, end] = periodOf(range, world.now());
			return (order) => {
				const time = timeOf(order);
				return time === undefined ? start === -Infinity : time >= start && time < end;
			};
		},
	);

const from = (name: string, timeOf: TimeOf) =>
	filter<Order, number>(query(name, date), (order, start) => (timeOf(order) ?? -1) >= start);

const to = (name: string, timeOf: TimeOf) =>
	filter<Order, number>(query(name, date), (order, end) => (timeOf(order) ?? Infinity) <= end);

/** -1 is all, 1 yes, 0 no. */
const yesNo = (name: string, description: string, valueOf: (order: Order) => boolean) =>
	filter<Order, number>(
		query(name, enumeration(enums.YES_NO_ALL), description),
		(order, wanted) => wanted === -1 || valueOf(order) === (wanted === 1),
	);

const orderDate: TimeOf = (order) => order.orderDate;
const shipDate: TimeOf = (order) => order.shipDate;
const createdOn: TimeOf = (order) => order.createdOn;
const lastUpdated: TimeOf = (order) => order.lastUpdated;

export const orderFilters: ReadonlyArray<Filter<Order>> = [
	filter(queryList('model.orderIDs', integer, 'List of IDs of different orders'), (order, ids) =>
		ids.includes(order.id),
	),
	filter(
		queryList('model.companyID', integer, 'List of IDs of different companies'),
		(order, ids) => ids.includes(order.companyId),
	),
	filter(
		queryList('model.companyGroupID', integer, 'List of company groups'),
		(order, groups, { data }) =>
			groups.includes(data.companies.get(order.companyId)?.groupId ?? -1),
	),
	filter(
		queryList('model.orderStatus', enumeration(enums.ORDER_STATUS), 'Status of order'),
		(order, statuses) => statuses.includes(order.status),
	),
	inRange('model.dateRange', 'Date range', orderDate),
	inRange('model.shipDateRange', 'Shipping range status', shipDate),
	inRange('model.updatedFromDateRange', 'Updated From range status', lastUpdated),
	inRange('model.createdOnDateRange', 'Created On range status', createdOn),
	inRange('model.paymentDateRange', 'Payment range status', (order) => order.paymentDate),
	filter(
		query('model.shippingStatus', enumeration(enums.SHIPPING_STATUS), 'Shipping order status'),
		(order, status) => order.shippingStatus === status,
	),
	filter(query('model.trackingNumber', text, 'Tracking number'), (order, number) =>
		isSame(order.trackingNumber, number),
	),
	filter(query('model.serialNumber', text, 'Serial number'), (order, number) =>
		order.lines.some(({ serialNumber }) => isSame(serialNumber ?? '', number)),
	),
	filter(query('model.sKU', text, 'ID of product'), (order, sku) =>
		order.lines.some((line) => skuKey(line.sku) === skuKey(sku)),
	),
	filter(query('model.aSIN', text, 'ASIN'), (order, asin, { data }) =>
		order.lines.some((line) => isSame(data.products.get(skuKey(line.sku))?.asin ?? '', asin)),
	),
	from('model.createdOnFrom', createdOn),
	to('model.createdOnTo', createdOn),
	from('model.lastUpdatedFrom', lastUpdated),
	to('model.lastUpdatedTo', lastUpdated),
	filter(queryList('model.channel', enumeration(CHANNEL), 'Channel'), (order, channels) =>
		channels.includes(order.channel),
	),
	filter(
		query('model.orderSubType', enumeration(enums.ORDER_SUB_TYPE), 'Subtype of order'),
		(order, subType) => order.subType === subType,
	),
	filter(queryList('model.orderSourceOrderIDList', text, 'Order source order ID'), (order, ids) =>
		ids.some((id) => isSame(order.channelOrderId, id)),
	),
	yesNo('model.qBExported', 'Quick Book exported status', (o) => o.isQuickBooksExported),
	yesNo('model.exported', 'Exported status', (order) => order.isExported),
	filter(
		queryList('model.paymentStatus', enumeration(enums.PAYMENT_STATUS), 'Payment status of order'),
		(order, wanted) =>
			wanted.some(
				(status) =>
					status === -1 ||
					(enums.PAYMENT_STATUS_GROUPS.get(status) ?? [status]).includes(order.paymentStatus),
			),
	),
	filter(
		query('model.dropShipStatus', enumeration(enums.DROPSHIP_STATUS), 'Dropship status of order'),
		(order, status) => order.dropshipStatus === status,
	),
	filter(
		queryList('model.warehouseID', integer, 'List of IDs of different warehouses'),
		(order, ids) => order.lines.some(({ warehouseId }) => ids.includes(warehouseId)),
	),
	filter(queryList('model.userID', integer, 'Customer ID'), (order, ids) =>
		ids.includes(order.customerId),
	),
	from('model.shipFromDate', shipDate),
	to('model.shipToDate', shipDate),
	from('model.orderFromDate', orderDate),
	to('model.orderToDate', orderDate),
	filter(query('model.keyword', text), (order, keyword) =>
		[
			String(order.id),
			order.channelOrderId,
			order.customerEmail,
			`${order.shippingAddress.firstName} ${order.shippingAddress.lastName}`,
		].some((value) => contains(value, keyword)),
	),
	filter(query('model.picklistID', text, 'Picklist ID'), (order, id) =>
		isSame(String(order.picklistId ?? ''), id),
	),
	yesNo('model.replacementOrder', 'Replacement order status', (order) => order.isReplacement),
];

const orderBy = query('model.orderBy', enumeration(enums.ORDER_SORT));
const isAscending = query('model.isAscending', flag);

const SORT_KEYS: ReadonlyMap<number, (order: Order) => number> = new Map([
	[0, (order: Order) => order.id],
	[1, (order: Order) => order.orderDate],
	[2, (order: Order) => order.status],
	[3, (order: Order) => order.shipDate ?? 0],
	[4, (order: Order) => order.shippingStatus],
]);

/** Without `orderBy` the newest come first; with it the order is descending unless asked otherwise. */
const sort: Sort<Order> = (orders, args) => {
	const key = SORT_KEYS.get(args.get(orderBy) ?? -1);
	if (!key) return orders;
	const direction = args.get(isAscending) === true ? 1 : -1;
	return [...orders].sort((a, b) => direction * (key(a) - key(b) || a.id - b.id));
};

export const orderSorting: { parameters: Array<Parameter<unknown>>; sort: Sort<Order> } = {
	parameters: [orderBy, isAscending],
	sort,
};
