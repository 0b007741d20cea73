import { requiredQuery } from '../api/arguments';
import { pageOf } from '../api/list';
import { operation, type Operation } from '../api/operation';
import { refuseWithMessage } from '../api/refusals';
import { shape, type Shape } from '../api/shape';
import { integer, text } from '../api/values';
import type { SavedView } from '../data/views';
import type { World } from '../world';
import { inventoryRow } from './inventory/read';
import { orderRow } from './orders/row';
import { catalogRow } from './products/catalog';
import { purchaseOrderRow } from './purchaseOrders/read';

// Source: Swagger 2022 for Orders and Catalog; Swagger 2026 for Inventory and PurchaseOrders

const viewID = requiredQuery('viewID', integer, 'View ID');
const pageNumber = requiredQuery('pageNumber', integer, 'Page number');
const pageSize = requiredQuery('pageSize', integer, 'Page Size');

const view = shape<{ id: number; name: string }>('CoreWebAdmin.Delta.ManageEntity.View.SavedView', {
	ID: [integer.schema, ({ id }) => id],
	Name: [text.schema, ({ name }) => name],
});

interface Screen<Row> {
	/** Of the path, and of the operations. */
	tag: string;
	summaries: { views: string; rows: string };
	views(world: World): ReadonlyArray<SavedView<Row>>;
	rows(world: World): Row[];
	shape: Shape<Row>;
}

/** The names of a screen's saved views, and the rows of one: a view and a page is all that it takes. */
function screen<Row>({ tag, summaries, views, rows, shape: row }: Screen<Row>): Operation[] {
	return [
		operation({
			method: 'GET',
			path: `/api/${tag}/Views`,
			operationId: `${tag}_Views`,
			tag,
			summary: summaries.views,
			answer: { type: 'array', items: view.schema },
			handle: ({ world }) => views(world).map((one) => view.of(one, world)),
		}),
		operation({
			method: 'GET',
			path: `/api/${tag}/GetAllByView`,
			operationId: `${tag}_GetAllByView`,
			tag,
			summary: summaries.rows,
			parameters: [viewID, pageNumber, pageSize],
			answer: {
				type: 'object',
				properties: {
					Items: { type: 'array', items: row.schema },
					TotalResults: { type: 'integer', format: 'int32' },
				},
			},
			handle({ args, world }) {
				const id = args.require(viewID);
				const wanted = views(world).find((one) => one.id === id);
				if (!wanted) throw refuseWithMessage(404, `View ${id} was not found.`);
				const found = rows(world).filter((one) => wanted.holds(one));
				const page = pageOf(found, args.require(pageNumber), args.require(pageSize));
				return { Items: page.map((one) => row.of(one, world)), TotalResults: found.length };
			},
		}),
	];
}

export const savedViews = [
	...screen({
		tag: 'Orders',
		summaries: { views: 'Get order saved views', rows: 'Get orders by view' },
		views: ({ data }) => data.views.orders,
		rows: ({ data }) => [...data.orders.values()].reverse(),
		shape: orderRow,
	}),
	...screen({
		tag: 'Catalog',
		summaries: { views: 'Get catalog saved views', rows: 'Get products by view' },
		views: ({ data }) => data.views.products,
		rows: ({ data }) => [...data.products.values()],
		shape: catalogRow,
	}),
	...screen({
		tag: 'Inventory',
		summaries: { views: 'Get inventory saved views', rows: 'Get inventory by view' },
		views: ({ data }) => data.views.inventory,
		rows: ({ data }) => [...data.products.values()],
		shape: inventoryRow,
	}),
	...screen({
		tag: 'PurchaseOrders',
		summaries: { views: 'Get purchase order saved views', rows: 'Get purchase orders by view' },
		views: ({ data }) => data.views.purchaseOrders,
		rows: ({ data }) => [...data.purchaseOrders.values()],
		shape: purchaseOrderRow,
	}),
];
