import { operation } from '../../api/operation';
import { shape } from '../../api/shape';
import { date, decimal, flag, integer, listOf, model, required, text } from '../../api/values';
import type { PurchaseLine } from '../../data/purchaseOrders';
import { formatTenantTime } from '../../time';
import {
	findPurchaseOrder,
	id,
	NAMESPACE,
	purchaseLinesOf,
	revisedPurchaseOrder,
	tag,
} from './find';
import { createPurchaseLine, demandMode, newLine, nextLineId } from './lines';

// Source: Swagger 2022, PurchaseOrders; articles update-purchase-order-items and delete-purchase-order-items (?p=2390)

const byUnit = ({ cases }: PurchaseLine) => cases === undefined;

const item = shape<PurchaseLine>(`${NAMESPACE}.PoItemDto`, {
	ID: [integer.schema, (line) => line.id],
	ProductID: [text.schema, ({ sku }) => sku],
	ProductName: [text.schema, ({ name }) => name],
	QtyUnitsOrdered: [integer.schema, (line) => (byUnit(line) ? line.quantity : null)],
	UnitPrice: [decimal.schema, (line) => (byUnit(line) ? line.price : null)],
	QtyCasesOrdered: [integer.schema, ({ cases }) => cases?.ordered],
	QtyUnitsPerCase: [integer.schema, ({ cases }) => cases?.unitsPerCase],
	CasePrice: [decimal.schema, ({ cases }) => cases?.price],
	DiscountType: [integer.schema, () => 0],
	DiscountValue: [decimal.schema, () => 0],
	ExpectedDeliveryDate: [date.schema, ({ expectedOn }) => formatTenantTime(expectedOn)],
});

const changedLine = model(`${NAMESPACE}.PoItemUpdateDto`, {
	ID: required(integer),
	QtyUnitsOrdered: integer,
	UnitPrice: decimal,
	QtyCasesOrdered: integer,
	QtyUnitsPerCase: integer,
	CasePrice: decimal,
	ExpectedDeliveryDate: date,
});

export const purchaseOrderItems = [
	operation({
		method: 'GET',
		path: '/api/PurchaseOrders/{id}/Items',
		operationId: 'PurchaseOrders_GetPurchaseOrderItems',
		tag,
		summary: 'Get purchase order items',
		parameters: [id],
		answer: {
			$id: `${NAMESPACE}.PoItemsDto`,
			type: 'object',
			properties: {
				PoCaseQtyEnabled: flag.schema,
				Items: { type: 'array', items: item.schema },
			},
		},
		handle({ args, world }) {
			const { isByCase = false, lines } = findPurchaseOrder(args, world);
			return { PoCaseQtyEnabled: isByCase, Items: lines.map((line) => item.of(line, world)) };
		},
	}),
	operation({
		method: 'POST',
		path: '/api/PurchaseOrders/{id}/items',
		operationId: 'PurchaseOrders_AddPurchaseOrderItems',
		tag,
		summary: 'Add purchase order items',
		parameters: [id],
		body: { name: 'model', type: listOf(newLine) },
		answer: text.schema,
		handle({ args, body, world }) {
			const order = revisedPurchaseOrder(args, world);
			const first = nextLineId(world);
			const lines = body.map((given, index) =>
				createPurchaseLine(given, order, first + index, world),
			);
			// An item with the SKU of another one is a line of its own
			order.lines.push(...lines);
			return 'Successfully saved the purchase items.';
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/PurchaseOrders/{id}/Items',
		operationId: 'PurchaseOrders_UpdatePurchaseOrderItems',
		tag,
		summary: 'Update purchase order items',
		parameters: [id],
		body: {
			name: 'model',
			type: model(`${NAMESPACE}.PoItemsUpdateDto`, { Items: required(listOf(changedLine)) }),
		},
		handle({ args, body: { Items: changes }, world }) {
			const order = revisedPurchaseOrder(args, world);
			demandMode(order.isByCase ?? false, changes);
			const lines = purchaseLinesOf(
				order,
				changes.map(({ ID }) => ID),
			);
			lines.forEach((line, index) => {
				const change = changes[index];
				line.quantity = change?.QtyUnitsOrdered ?? line.quantity;
				line.price = change?.UnitPrice ?? line.price;
				line.expectedOn = change?.ExpectedDeliveryDate ?? line.expectedOn;
				if (!line.cases) return;
				line.cases.ordered = change?.QtyCasesOrdered ?? line.cases.ordered;
				line.cases.unitsPerCase = change?.QtyUnitsPerCase ?? line.cases.unitsPerCase;
				line.cases.price = change?.CasePrice ?? line.cases.price;
				line.quantity = line.cases.ordered * line.cases.unitsPerCase;
			});
		},
	}),
	operation({
		method: 'DELETE',
		path: '/api/PurchaseOrders/{id}/items',
		operationId: 'PurchaseOrders_DeleteItems',
		tag,
		summary: 'Delete purchase order items',
		parameters: [id],
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.DeletePoItemsRequest`, { PoItemsIDs: required(listOf(integer)) }),
		},
		answer: text.schema,
		handle({ args, body, world }) {
			const order = revisedPurchaseOrder(args, world);
			const lines = purchaseLinesOf(order, body.PoItemsIDs);
			order.lines = order.lines.filter((line) => !lines.includes(line));
			return 'Items deleted successfully.';
		},
	}),
];
