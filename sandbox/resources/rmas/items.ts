import { operation } from '../../api/operation';
import { refuseWithErrorMessage } from '../../api/refusals';
import { shape } from '../../api/shape';
import { decimal, enumeration, integer, listOf, model, required, text } from '../../api/values';
import { RMA_ITEM_APPROVAL, RMA_RESOLUTION } from '../../data/purchasingEnums';
import type { Rma, RmaLine } from '../../data/rmas';
import { demandReason, findRma, id, lineOfRma, nextLineId, returnedLine, tag } from './find';

// Source: Swagger 2022, Rma; articles get-rma-items, add-rma-items and update-rma-items

const NAMESPACE = 'SellerCloud.Delta.Models.ClientAPI.Rma.Items';
const url = '/api/Rma/{id}/Items';

const item = shape<{ rma: Rma; line: RmaLine }>(`${NAMESPACE}.RmaItem`, {
	ID: [integer.schema, ({ line }) => line.id],
	ProductID: [text.schema, ({ line }) => line.sku],
	ProductName: [text.schema, ({ line }) => line.name],
	OriginalOrderID: [integer.schema, ({ rma }) => rma.orderId],
	QtyReturned: [integer.schema, ({ line }) => line.quantityReturned],
	QtyReceived: [integer.schema, ({ line }) => line.quantityReceived],
	ReturnReason: [integer.schema, ({ line }) => line.reason ?? 1],
	ReturnResolution: [
		text.schema,
		({ line }) => RMA_RESOLUTION.find(([code]) => code === (line.resolution ?? 0))?.[1],
	],
	ReturnResolutionID: [integer.schema, ({ line }) => line.resolution ?? 0],
	RefundAmount: [decimal.schema, ({ line }) => line.refundAmount ?? 0],
	ProblemDescription: [text.schema, ({ line }) => line.problem],
	ApprovalStatus: [enumeration(RMA_ITEM_APPROVAL).schema, ({ line }) => line.approval ?? 0],
});

export const rmaItems = [
	operation({
		method: 'GET',
		path: url,
		operationId: 'Rma_GetRmaItems',
		tag,
		summary: 'Get RMA items',
		parameters: [id],
		answer: { type: 'array', items: item.schema },
		handle({ args, world }) {
			const rma = findRma(args, world);
			return rma.lines.map((line) => item.of({ rma, line }, world));
		},
	}),
	operation({
		method: 'POST',
		path: url,
		operationId: 'Rma_AddRmaItems',
		tag,
		summary: 'Add RMA items',
		parameters: [id],
		body: {
			name: 'model',
			type: listOf(
				model(`${NAMESPACE}.RmaItemAdd`, {
					OrderID: required(integer),
					OrderItemID: required(integer),
					KitItemProductID: text,
					QtyReturned: required(integer),
					ReturnReason: required(integer),
					ProblemDescription: text,
					ApprovalStatus: enumeration(RMA_ITEM_APPROVAL),
				}),
			),
		},
		handle({ args, body, world }) {
			const rma = findRma(args, world);
			const firstLine = nextLineId(world);
			const lines = body.map((given, index) => {
				const order = world.data.orders.get(given.OrderID);
				if (order?.customerId !== rma.customerId) {
					throw refuseWithErrorMessage(`Order ${given.OrderID} is of another customer.`);
				}
				const line = returnedLine(
					order,
					{
						lineId: given.OrderItemID,
						quantity: given.QtyReturned,
						reason: given.ReturnReason,
						problem: given.ProblemDescription,
					},
					firstLine + index,
				);
				return { ...line, approval: given.ApprovalStatus };
			});
			rma.lines.push(...lines);
			rma.lastUpdated = world.now();
		},
	}),
	operation({
		method: 'PUT',
		path: url,
		operationId: 'Rma_UpdateRmaItems',
		tag,
		summary: 'Update RMA items',
		parameters: [id],
		body: {
			name: 'model',
			type: listOf(
				model(`${NAMESPACE}.RmaItemUpdate`, {
					ID: required(integer),
					QtyReturned: integer,
					ReturnReason: integer,
					ProblemDescription: text,
					ApprovalStatus: enumeration(RMA_ITEM_APPROVAL),
				}),
			),
		},
		handle({ args, body, world }) {
			const rma = findRma(args, world);
			const lines = body.map((change) => ({ change, line: lineOfRma(rma, change.ID) }));
			for (const { change, line } of lines) {
				demandReason(change.ReturnReason);
				line.quantityReturned = change.QtyReturned ?? line.quantityReturned;
				line.reason = change.ReturnReason ?? line.reason;
				line.problem = change.ProblemDescription ?? line.problem;
				line.approval = change.ApprovalStatus ?? line.approval;
			}
			rma.lastUpdated = world.now();
		},
	}),
];
