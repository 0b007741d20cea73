import { path } from '../../api/arguments';
import { operation } from '../../api/operation';
import { refuseWithErrorMessage } from '../../api/refusals';
import { shape } from '../../api/shape';
import { flag, integer, listOf, model, required, text, type ValueType } from '../../api/values';
import type { Order } from '../../data/model';
import type { World } from '../../world';
import { findOrder, knownOrders, tag } from './find';

// Source: Swagger 2022, OrderCustomColumns; Swagger 2026 for several at once

interface Column {
	id: number;
	name: string;
	displayName: string;
	/** 0 text, 1 whole number. */
	type: number;
}

/** What this account has added to its orders. */
const COLUMNS: readonly Column[] = [
	{ id: 1, name: 'BATCH', displayName: 'Batch', type: 0 },
	{ id: 2, name: 'PACKED_BY', displayName: 'Packed by', type: 0 },
	{ id: 3, name: 'PRIORITY', displayName: 'Priority', type: 1 },
];

const NAMESPACE = 'SellerCloud.Delta.Models.ClientAPI.Common';
/** A value of any kind. */
const anything: ValueType<unknown> = { schema: { type: 'object' }, read: (value) => value };

/** In the single order. */
export const baseColumn = shape<{ column: Column; value: unknown }>(
	'SellerCloud.Delta.Models.CustomColumns.CustomColumnBaseDto',
	{
		ColumnName: [text.schema, ({ column }) => column.name],
		DisplayName: [text.schema, ({ column }) => column.displayName],
		Value: [{ type: 'object' }, ({ value }) => value],
	},
);

const customColumn = shape<{ column: Column; value: unknown }>(`${NAMESPACE}.CustomColumnDto`, {
	ID: [integer.schema, ({ column }) => column.id],
	ColumnName: [text.schema, ({ column }) => column.name],
	DisplayName: [text.schema, ({ column }) => column.displayName],
	DataType: [integer.schema, ({ column }) => column.type],
	DataLength: [integer.schema, () => 50],
	IsDropDownColumn: [flag.schema, () => false],
	IsDropDownCustomTextAllowed: [flag.schema, () => false],
	Value: [{ type: 'object' }, ({ value }) => value],
});

export const customColumnsOf = ({ customColumns }: Order) =>
	COLUMNS.map((column) => ({ column, value: customColumns?.[column.name] }));

function setColumn(order: Order, name: string, value: unknown, world: World): void {
	const column = COLUMNS.find((one) => one.name === name.toUpperCase());
	if (!column) throw refuseWithErrorMessage(`Custom column ${name} does not exist.`);
	order.customColumns = { ...order.customColumns, [column.name]: value ?? null };
	order.lastUpdated = world.now();
}

const columnsOf = (order: Order, world: World) =>
	customColumnsOf(order).map((one) => customColumn.of(one, world));

const readID = path('orderID', integer, 'ID of existing sales order');
const changedID = path('orderID', integer);
const change = model('SellerCloud.Delta.WebApi.Models.CustomColumns.CustomColumnRequest', {
	ColumnName: required(text),
	Value: anything,
});
const list = { type: 'array' as const, items: customColumn.schema };

export const orderCustomColumns = [
	operation({
		method: 'GET',
		path: '/api/Orders/{orderID}/CustomColumns',
		operationId: 'OrderCustomColumns_GetCustomColumns',
		tag: 'OrderCustomColumns',
		summary: 'Get custom columns for specific order.',
		parameters: [readID],
		answer: list,
		handle: ({ args, world }) => columnsOf(findOrder(args, world, readID), world),
	}),
	operation({
		method: 'POST',
		path: '/api/Orders/GetCustomColumns',
		operationId: 'Orders_GetCustomColumns',
		tag,
		summary: 'Get custom columns in bulk for multiple orders',
		body: {
			name: 'request',
			type: model('SellerCloud.Delta.Models.ClientAPI.Order.GetOrdersCustomColumnsRequest', {
				OrderIDs: listOf(integer),
			}),
		},
		answer: { type: 'array', items: { type: 'object' } },
		handle: ({ body, world }) =>
			knownOrders(body.OrderIDs ?? [], world).map((order) => ({
				OrderID: order.id,
				CustomColumns: columnsOf(order, world),
			})),
	}),
	operation({
		method: 'PUT',
		path: '/api/Orders/{orderID}/CustomColumns',
		operationId: 'OrderCustomColumns_UpdateCustomColumns',
		tag: 'OrderCustomColumns',
		summary: 'Updating custom columns',
		parameters: [changedID],
		body: { name: 'model', type: change },
		handle({ args, body, world }) {
			setColumn(findOrder(args, world, changedID), body.ColumnName, body.Value, world);
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/Orders/{orderID}/CustomColumns/Multiple',
		operationId: 'OrderCustomColumns_UpdateMultipleCustomColumns',
		tag: 'OrderCustomColumns',
		summary: 'Updating multiple custom columns',
		parameters: [changedID],
		body: { name: 'model', type: listOf(change) },
		handle({ args, body, world }) {
			const order = findOrder(args, world, changedID);
			for (const { ColumnName, Value } of body) setColumn(order, ColumnName, Value, world);
		},
	}),
];
