import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import type { OperationContext } from '../../interpreter/operation';

const FULLY_SHIPPED = 3;

/** What other operations look at before they change an order, or after. */
export interface OrderDetails {
	order: IDataObject;
	isShipped: boolean;
	salesRepresentativeId: number;
}

/** Reads one order. @throws NodeApiError */
export async function readOrder(call: OperationContext['call'], id: number): Promise<OrderDetails> {
	const [order = {}] = await call(
		{
			method: 'GET',
			path: `/api/Orders/${id}`,
			kind: 'read',
			query: {},
			body: undefined,
		},
		{ record: ['OrderID'] },
	);
	const { Statuses: statuses, OrderDetails: details } = order;
	return {
		order,
		isShipped: isDataObject(statuses) && Number(statuses.ShippingStatus) === FULLY_SHIPPED,
		salesRepresentativeId: isDataObject(details) ? Number(details.SalesRep1) : 0,
	};
}
