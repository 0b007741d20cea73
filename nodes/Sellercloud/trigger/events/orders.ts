import type { IDataObject } from 'n8n-workflow';
import { codeOf, isAmong } from '../../records/codes';
import {
	DROPSHIP_STATUSES,
	ORDER_STATUSES,
	PAYMENT_STATUSES,
	SHIPPING_STATUSES,
} from '../../records/orderCodes';
import type { Filters, ListFilter } from '../filters';
import { ORDERS } from '../lists/orders';
import { type CursorEvent, hasStatus, type NeededField } from './event';

const CART = 1;
const IN_PROCESS = 2;
const QUOTE = 300;
const VOID = 999;
const FULLY_SHIPPED = 3;
const PARTLY_SHIPPED = 2;
const UNSHIPPED = 1;
/** Charged, partially refunded, eBay paid. An order that is only authorized or partially paid is unpaid. */
const PAID: number[] = [30, 50, 80];
/** None and canceled. */
const NOT_DROPSHIP: number[] = [0, 6];

const isPaid = ({ PaymentStatus }: IDataObject, { includeUnpaid }: Filters) =>
	includeUnpaid || isAmong(PAYMENT_STATUSES, PAID, PaymentStatus);

const hasShipping = ({ ShippingStatus }: IDataObject, ...codes: number[]) =>
	isAmong(SHIPPING_STATUSES, codes, ShippingStatus);

const isOrder = ({ StatusCode }: IDataObject) =>
	!isAmong(ORDER_STATUSES, [CART, QUOTE, VOID], StatusCode);

const isReady = (row: IDataObject, filters: Filters) =>
	isAmong(ORDER_STATUSES, [IN_PROCESS], row.StatusCode) &&
	hasShipping(row, UNSHIPPED, PARTLY_SHIPPED) &&
	isPaid(row, filters) &&
	isAmong(DROPSHIP_STATUSES, NOT_DROPSHIP, row.Dropship);

const isShipped = (row: IDataObject, filters: Filters) =>
	hasShipping(row, FULLY_SHIPPED) ||
	(filters.includePartlyShipped && hasShipping(row, PARTLY_SHIPPED));

const STATUS: NeededField = ['StatusCode', ORDER_STATUSES];
const SHIPPING: NeededField = ['ShippingStatus', SHIPPING_STATUSES];
const PAYMENT: NeededField = ['PaymentStatus', PAYMENT_STATUSES];
const DROPSHIP: NeededField = ['Dropship', DROPSHIP_STATUSES];

const whatIsReady = ({ includeUnpaid }: Filters): NeededField[] => [
	STATUS,
	SHIPPING,
	DROPSHIP,
	...(includeUnpaid ? [] : [PAYMENT]),
];

const LISTS: readonly ListFilter[] = ['channels', 'companies', 'warehouses'];

const OF_ORDERS = { family: 'cursor', record: ORDERS, lists: LISTS } as const;

/** Every event of orders, by name. */
export const ORDER_EVENTS: readonly CursorEvent[] = [
	{
		name: 'Order Created',
		value: 'orderCreated',
		action: 'On order created',
		description:
			'Once for each new order, when it is not a quote, shopping cart or void order and matches the filters',
		...OF_ORDERS,
		dedupeBy: 'id',
		created: true,
		switches: { includeFba: true, includeFullyShipped: true, includeUnpaid: true },
		needs: ({ includeFullyShipped, includeUnpaid }) => [
			STATUS,
			...(includeFullyShipped ? [] : [SHIPPING]),
			...(includeUnpaid ? [] : [PAYMENT]),
		],
		matches: (row, filters) =>
			isOrder(row) &&
			isPaid(row, filters) &&
			(filters.includeFullyShipped || !hasShipping(row, FULLY_SHIPPED)),
	},
	{
		name: 'Order Ready to Ship',
		value: 'orderReadyToShip',
		action: 'On order ready to ship',
		description:
			'Once for each order that is In Process, unshipped or partially shipped, paid, and not assigned to a dropship vendor',
		...OF_ORDERS,
		dedupeBy: 'id',
		switches: { includeFba: false, includeUnpaid: false },
		needs: whatIsReady,
		matches: isReady,
	},
	{
		name: 'Order Shipped',
		value: 'orderShipped',
		action: 'On order shipped',
		description: 'When an order becomes fully shipped, regardless of its ship date',
		...OF_ORDERS,
		dedupeBy: 'state',
		switches: { includeFba: true, includePartlyShipped: false },
		needs: () => [SHIPPING],
		matches: isShipped,
		stateOf: ({ ShippingStatus }) => codeOf(SHIPPING_STATUSES, ShippingStatus),
		previous: { as: 'previousShippingStatus', names: SHIPPING_STATUSES },
	},
	{
		name: 'Order Status Changed',
		value: 'orderStatusChanged',
		action: 'On order status changed',
		description: 'When the status of an order changes, or changes to one of the chosen statuses',
		...OF_ORDERS,
		lists: [...LISTS, 'statuses'],
		dedupeBy: 'state',
		switches: { includeFba: true },
		needs: () => [STATUS],
		matches: hasStatus('StatusCode', ORDER_STATUSES),
		stateOf: ({ StatusCode }) => codeOf(ORDER_STATUSES, StatusCode),
		previous: { as: 'previousStatus', names: ORDER_STATUSES },
	},
	{
		name: 'Order Updated',
		value: 'orderUpdated',
		action: 'On order updated',
		description: 'When an order is updated, or when one of the chosen fields changes',
		...OF_ORDERS,
		lists: [...LISTS, 'changedFields'],
		dedupeBy: 'version',
		switches: { includeFba: true },
		matches: () => true,
	},
	{
		name: 'Order Waiting for Export',
		value: 'orderWaitingForExport',
		action: 'On order waiting for export',
		description:
			'When an order is ready to ship and not marked as exported; repeats until the order is marked',
		...OF_ORDERS,
		family: 'queue',
		dedupeBy: 'version',
		switches: { includeFba: false, includeUnpaid: false },
		query: { 'model.exported': 0, 'model.orderStatus': IN_PROCESS },
		needs: whatIsReady,
		matches: isReady,
	},
];
