import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import type { OperationContext } from '../../interpreter/operation';
import { isAmong } from '../../records/codes';
import { SHIPPING_STATUSES } from '../../records/orderCodes';

const FULLY_SHIPPED = 3;

/** The parts of an order that operations check before or after they change it. */
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
		isShipped:
			isDataObject(statuses) &&
			isAmong(SHIPPING_STATUSES, [FULLY_SHIPPED], statuses.ShippingStatus),
		salesRepresentativeId: isDataObject(details) ? Number(details.SalesRep1) : 0,
	};
}
