import { path } from '../../api/arguments';
import { operation } from '../../api/operation';
import { refuseWithErrorMessage, refuseWithQuotedText } from '../../api/refusals';
import { decimal, enumeration, integer, listOf, model, required, text } from '../../api/values';
import { DISCOUNT_TYPE } from '../../data/enums';
import type { Order, OrderLine } from '../../data/model';
import type { World } from '../../world';
import { createLine } from './create';
import { findOrder, tag } from './find';

// Source: Swagger 2022, Orders; Swagger 2026 for WarehouseID in new items

const orderID = path('orderID', integer, 'Order ID');
const NAMESPACE = 'SellerCloud.Delta.Models.ClientAPI.Order.Items';
const url = '/api/Orders/{orderID}/items';

const newItem = model(`${NAMESPACE}.AddOrderItemRequest`, {
	ProductID: required(text),
	ProductName: text,
	SitePrice: decimal,
	DiscountValue: decimal,
	DiscountType: enumeration(DISCOUNT_TYPE),
	Qty: required(integer),
	LineTaxTotal: decimal,
	FinalValueFee: decimal,
	ReferenceID: text,
	Notes: text,
	WarehouseID: integer,
});

const changedItem = model(`${NAMESPACE}.UpdateOrderItemRequest`, {
	OrderItemID: required(integer),
	ProductID: text,
	ProductName: text,
	SitePrice: decimal,
	DiscountValue: decimal,
	DiscountType: enumeration(DISCOUNT_TYPE),
	Qty: integer,
	WarehouseID: integer,
	Notes: text,
});

/** @throws Refusal for an order that is shipped */
function openOrder(order: Order, world: World): Order {
	if (order.shippingStatus === 3) {
		throw refuseWithQuotedText(`Order ${order.id} is shipped, its items cannot be changed.`);
	}
	order.lastUpdated = world.now();
	return order;
}

/** @throws Refusal when one of the ids is of no line of the order */
function linesOf(order: Order, ids: number[]): OrderLine[] {
	return ids.map((id) => {
		const line = order.lines.find((one) => one.id === id);
		if (!line) throw refuseWithErrorMessage(`Item ${id} is not in order ${order.id}.`);
		return line;
	});
}

export const orderItems = [
	operation({
		method: 'POST',
		path: url,
		operationId: 'Orders_AddOrderItems',
		tag,
		summary: 'Add items to exisiting order',
		parameters: [orderID],
		body: { name: 'request', type: listOf(newItem) },
		answer: text.schema,
		handle({ args, body, world }) {
			const order = openOrder(findOrder(args, world, orderID), world);
			const last = Math.max(order.id * 100, ...order.lines.map(({ id }) => id));
			const lines = body.map(({ WarehouseID, ...item }, index) =>
				createLine({ ...item, ShipFromWareHouseID: WarehouseID }, last + 1 + index, world),
			);
			order.lines.push(...lines);
			return 'Items were added.';
		},
	}),
	operation({
		method: 'PUT',
		path: url,
		operationId: 'Orders_UpdateOrderItems',
		tag,
		summary: 'Update exisiting order items',
		parameters: [orderID],
		body: { name: 'request', type: listOf(changedItem) },
		answer: text.schema,
		handle({ args, body, world }) {
			const order = openOrder(findOrder(args, world, orderID), world);
			const lines = linesOf(
				order,
				body.map(({ OrderItemID }) => OrderItemID),
			);
			lines.forEach((line, index) => {
				const change = body[index];
				line.quantity = change?.Qty ?? line.quantity;
				line.price = change?.SitePrice ?? line.price;
				line.name = change?.ProductName ?? line.name;
				line.warehouseId = change?.WarehouseID ?? line.warehouseId;
				line.notes = change?.Notes ?? line.notes;
			});
			return 'Items were updated.';
		},
	}),
	operation({
		method: 'DELETE',
		path: url,
		operationId: 'Orders_DeleteOrderItems',
		tag,
		summary: 'Delete items from exisiting order',
		parameters: [orderID],
		body: { name: 'orderItemIDs', type: listOf(integer) },
		answer: text.schema,
		handle({ args, body, world }) {
			const order = openOrder(findOrder(args, world, orderID), world);
			const lines = linesOf(order, body);
			order.lines = order.lines.filter((line) => !lines.includes(line));
			return 'Items were deleted.';
		},
	}),
];
