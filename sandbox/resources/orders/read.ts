import { listOperation } from '../../api/list';
import { operation } from '../../api/operation';
import type { Order } from '../../data/model';
import { orderDetail } from './detail';
import { orderFilters, orderSorting } from './filters';
import { findOrder, id, tag } from './find';
import { orderRow } from './row';

// Source: Swagger 2022, Orders; article get-all-orders

export const orderReads = [
	listOperation<Order>({
		path: '/api/Orders',
		operationId: 'Orders_GetAll',
		tag,
		summary: 'Get metadata for list of sales orders',
		rows: ({ data }) => [...data.orders.values()].reverse(),
		filters: orderFilters,
		sorting: orderSorting,
		shape: orderRow,
	}),
	operation({
		method: 'GET',
		path: '/api/Orders/{id}',
		operationId: 'Orders_Get',
		tag,
		summary: 'Get metadata of existing sales order',
		parameters: [id],
		answer: orderDetail.schema,
		handle: ({ args, world }) => orderDetail.of(findOrder(args, world), world),
	}),
];
