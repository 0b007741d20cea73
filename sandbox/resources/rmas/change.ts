import { operation } from '../../api/operation';
import { refuseWithErrorMessage } from '../../api/refusals';
import {
	decimal,
	enumeration,
	flag,
	integer,
	listOf,
	model,
	required,
	text,
} from '../../api/values';
import {
	RMA_APPROVAL,
	RMA_NOTE_CATEGORY,
	RMA_RESOLUTION,
	RMA_STATUS,
} from '../../data/purchasingEnums';
import { findRma, id, lineOfRma, nextLineId, returnedLine, tag } from './find';

// Source: Swagger 2022, Rma; articles create-new-rma, update-rma and set-resolution-for-rma-items

const NAMESPACE = 'SellerCloud.Delta.Models.ClientAPI.Rma';
const CLOSED = 3;
const REFUND = 1;
const EXCHANGE = 4;
const PARTIAL_REFUND = 50;

export const rmaChanges = [
	operation({
		method: 'POST',
		path: '/api/Rma',
		operationId: 'Rma_CreateRma',
		tag,
		summary: 'Create RMA',
		body: {
			name: 'model',
			type: model(`${NAMESPACE}.CreateRmaRequest`, {
				OrderID: required(integer),
				OrderItems: required(
					listOf(
						model(`${NAMESPACE}.CreateRmaOrderItem`, {
							OrderItemID: required(integer),
							QtyToReturn: integer,
							ReasonID: integer,
							Description: text,
						}),
					),
				),
			}),
		},
		answer: { type: 'object', properties: { ID: integer.schema } },
		handle({ body, world }) {
			const { rmas, orders } = world.data;
			const order = orders.get(body.OrderID);
			if (!order) throw refuseWithErrorMessage(`Order ${body.OrderID} does not exist.`);
			const firstLine = nextLineId(world);
			const lines = body.OrderItems.map((item, index) =>
				returnedLine(
					order,
					{
						lineId: item.OrderItemID,
						quantity: item.QtyToReturn,
						reason: item.ReasonID,
						problem: item.Description,
					},
					firstLine + index,
				),
			);
			const newId = Math.max(50_000, ...rmas.keys()) + 1;
			const now = world.now();
			rmas.set(newId, {
				id: newId,
				orderId: order.id,
				channelOrderId: order.channelOrderId,
				channelRmaId: '',
				companyId: order.companyId,
				channel: order.channel,
				customerId: order.customerId,
				customerEmail: order.customerEmail,
				firstName: order.shippingAddress.firstName,
				lastName: order.shippingAddress.lastName,
				status: 0,
				refundStatus: 10,
				totalRefunded: 0,
				trackingNumber: '',
				createdOn: now,
				lastUpdated: now,
				lines,
			});
			return { ID: newId };
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/Rma/{id}',
		operationId: 'Rma_Update',
		tag,
		summary: 'Update single RMA',
		parameters: [id],
		body: {
			name: 'model',
			// The last three: Swagger 2026
			type: model(`${NAMESPACE}.UpdateRmaRuquest`, {
				Status: enumeration(RMA_STATUS),
				TrackingNumber: text,
				IsExported: flag,
				ApprovalStatus: enumeration(RMA_APPROVAL),
				QBExported: flag,
				OrderSourceRmaID: text,
			}),
		},
		handle({ args, body, world }) {
			const rma = findRma(args, world);
			const now = world.now();
			Object.assign(rma, {
				status: body.Status ?? rma.status,
				closedOn: body.Status === CLOSED ? now : rma.closedOn,
				trackingNumber: body.TrackingNumber ?? rma.trackingNumber,
				isExported: body.IsExported ?? rma.isExported,
				approval: body.ApprovalStatus ?? rma.approval,
				channelRmaId: body.OrderSourceRmaID ?? rma.channelRmaId,
				lastUpdated: now,
			});
		},
	}),
	operation({
		method: 'POST',
		path: '/api/Rma/{id}/Resolution',
		operationId: 'Rma_SetResolution',
		tag,
		summary: 'Set resolution for RMA items',
		parameters: [id],
		body: {
			name: 'model',
			type: model(`${NAMESPACE}.SetResolutionRequest`, {
				ResolutionType: required(enumeration(RMA_RESOLUTION)),
				Comment: required(text),
				Items: required(
					listOf(
						model(`${NAMESPACE}.SetResolutionItem`, {
							RmaItemID: required(integer),
							ReplacementSKU: text,
							RefundAmount: decimal,
						}),
					),
				),
			}),
		},
		handle({ args, body, world }) {
			const rma = findRma(args, world);
			const lines = body.Items.map((item) => ({ item, line: lineOfRma(rma, item.RmaItemID) }));
			for (const { item } of lines) {
				if (body.ResolutionType === REFUND && item.RefundAmount === undefined) {
					throw refuseWithErrorMessage('A refund needs RefundAmount.');
				}
				if (body.ResolutionType === EXCHANGE && !item.ReplacementSKU) {
					throw refuseWithErrorMessage('An exchange needs ReplacementSKU.');
				}
			}
			for (const { item, line } of lines) {
				line.resolution = body.ResolutionType;
				line.refundAmount = item.RefundAmount ?? line.refundAmount;
				line.replacementSku = item.ReplacementSKU ?? line.replacementSku;
				if (body.ResolutionType === REFUND) {
					rma.totalRefunded += item.RefundAmount ?? 0;
					rma.refundStatus = PARTIAL_REFUND;
				}
			}
			rma.lastUpdated = world.now();
		},
	}),
	operation({
		method: 'POST',
		path: '/api/Rma/{id}/Notes',
		operationId: 'Rma_CreateRmaNote',
		tag,
		parameters: [id],
		body: {
			name: 'model',
			type: model(`${NAMESPACE}.CreateRmaNoteRequest`, {
				Category: required(enumeration(RMA_NOTE_CATEGORY)),
				Message: required(text),
			}),
		},
		handle({ args, body, world }) {
			const rma = findRma(args, world);
			const createdOn = world.now();
			rma.notes = [
				...(rma.notes ?? []),
				{ category: body.Category, text: body.Message, createdOn },
			];
			rma.lastUpdated = createdOn;
		},
	}),
];
