import { requiredQuery } from '../../api/arguments';
import { operation } from '../../api/operation';
import { refuseWithMessage } from '../../api/refusals';
import { shape } from '../../api/shape';
import { integer, text } from '../../api/values';
import type { Order } from '../../data/model';
import { tag } from './find';
import { orderRow } from './row';

interface View {
	id: number;
	name: string;
	shows: (order: Order) => boolean;
}

/** Searches that somebody has saved in the portal. */
const VIEWS: readonly View[] = [
	{ id: 1, name: 'On hold', shows: ({ status }) => status === 200 },
	{ id: 2, name: 'Ready to ship', shows: (o) => o.status === 2 && o.shippingStatus === 1 },
	{ id: 3, name: 'Shipped', shows: ({ shippingStatus }) => shippingStatus === 3 },
];

const view = shape<View>('SellerCloud.Delta.Models.Common.SavedViewDto', {
	ID: [integer.schema, ({ id }) => id],
	Name: [text.schema, ({ name }) => name],
});

const viewID = requiredQuery('viewID', integer, 'View ID');
const pageNumber = requiredQuery('pageNumber', integer, 'Page number');
const pageSize = requiredQuery('pageSize', integer, 'Page Size');

export const orderViews = [
	operation({
		method: 'GET',
		path: '/api/Orders/Views',
		operationId: 'Orders_Views',
		tag,
		summary: 'Get order saved views',
		answer: { type: 'array', items: view.schema },
		handle: ({ world }) => VIEWS.map((one) => view.of(one, world)),
	}),
	operation({
		method: 'GET',
		path: '/api/Orders/GetAllByView',
		operationId: 'Orders_GetAllByView',
		tag,
		summary: 'Get orders by view',
		parameters: [viewID, pageNumber, pageSize],
		answer: {
			type: 'object',
			properties: {
				Items: { type: 'array', items: orderRow.schema },
				TotalResults: integer.schema,
			},
		},
		handle({ args, world }) {
			const wanted = args.require(viewID);
			const found = VIEWS.find(({ id }) => id === wanted);
			if (!found) throw refuseWithMessage(500, `View ${wanted} does not exist.`);
			const number = args.require(pageNumber);
			const size = Math.min(args.require(pageSize), 50);
			const rows = [...world.data.orders.values()].reverse().filter(found.shows);
			return {
				Items: rows.slice((number - 1) * size, number * size).map((o) => orderRow.of(o, world)),
				TotalResults: rows.length,
			};
		},
	}),
];
