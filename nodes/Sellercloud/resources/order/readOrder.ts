import type { IDataObject } from 'n8n-workflow';
import { isAmong } from '../../records/codes';
import { isDataObject } from '../../client/decode';
import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import { comparable } from '../../input/comparable';
import type { Work } from '../../interpreter/operation';
import { SHIPPING_STATUSES } from '../../records/orderCodes';

const FULLY_SHIPPED = 3;

/** What other operations look at before they change an order, or after. */
export interface OrderShape {
	order: IDataObject;
	isShipped: boolean;
	salesRepresentativeId: number;
}

/** Reads one order. @throws NodeApiError */
export async function orderShape(call: Work['call'], id: unknown): Promise<OrderShape> {
	const [order = {}] = await call(
		{
			method: 'GET',
			path: `/api/Orders/${encodeURIComponent(String(id))}`,
			kind: 'read',
			query: {},
			body: undefined,
		},
		{ record: ['OrderID'] },
	);
	const { Statuses: statuses, OrderDetails: details } = order;
	return {
		order,
		isShipped:
			isDataObject(statuses) &&
			isAmong(SHIPPING_STATUSES, [FULLY_SHIPPED], statuses.ShippingStatus),
		salesRepresentativeId: isDataObject(details) ? Number(details.SalesRep1) : 0,
	};
}

/**
 * The IDs of the orders with a Channel Order #.
 *
 * The server ignores filters that it does not know, so its rows are compared with the number.
 *
 * @throws NodeApiError
 */
export async function ordersNumbered({ call }: Work, number: string): Promise<number[]> {
	const rows = await call(
		{
			method: 'GET',
			path: '/api/Orders',
			kind: 'read',
			body: undefined,
			query: { 'model.orderSourceOrderIDList': [number], ...pageQuery(FIRST_PAGE) },
		},
		'list',
	);
	return rows
		.filter(({ OrderSourceOrderID }) => comparable(OrderSourceOrderID) === comparable(number))
		.map(({ ID }) => Number(ID));
}
