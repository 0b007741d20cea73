import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { isAmong } from '../../codes';
import type { Work } from '../operation';
import { normal } from '../sent';
import { SHIPPING_STATUSES } from './enums';

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
			query: {
				'model.orderSourceOrderIDList': [number],
				'model.pageNumber': 1,
				'model.pageSize': 50,
			},
		},
		'list',
	);
	return rows
		.filter(({ OrderSourceOrderID }) => normal(OrderSourceOrderID) === normal(number))
		.map(({ ID }) => Number(ID));
}
