import { operation } from '../../api/operation';
import { refuseWithErrorMessage, refuseWithMessage } from '../../api/refusals';
import { flag, integer, model, required, text } from '../../api/values';
import { knownOrders, tag } from './find';

// Source: Swagger 2022, Orders

const REASONS = [
	{ Key: 1, Value: 'Damaged in transit' },
	{ Key: 2, Value: 'Wrong item' },
];

export const replacementOrders = [
	operation({
		method: 'GET',
		path: '/api/Orders/ReplacementOrder/Reasons',
		operationId: 'Orders_GetReplacementOrderReasons',
		tag,
		summary: 'Get Replacement Order Reasons',
		answer: { type: 'array', items: { type: 'object' } },
		handle: () => REASONS,
	}),
	operation({
		method: 'POST',
		path: '/api/Orders/ReplacementOrder',
		operationId: 'Orders_CreateReplacementOrder',
		tag,
		summary: 'Create Replacement Order',
		body: {
			name: 'request',
			type: model('SellerCloud.Delta.Models.ClientAPI.Order.CreateReplacementOrderRequest', {
				OrderID: required(integer),
				ReasonID: required(integer),
				AdditionalNote: text,
				DisableInventoryCount: flag,
				SecurityPin: text,
			}),
		},
		answer: { type: 'object', properties: { ReplacementOrderID: integer.schema } },
		handle({ body, world }) {
			const [order] = knownOrders([body.OrderID], world);
			if (!order) throw refuseWithMessage(404, `Order ${body.OrderID} was not found.`);
			if (!REASONS.some(({ Key }) => Key === body.ReasonID)) {
				throw refuseWithErrorMessage(`Reason ${body.ReasonID} does not exist.`);
			}
			const id = world.data.nextOrderId++;
			const now = world.now();
			world.data.orders.set(id, {
				...order,
				id,
				isReplacement: true,
				status: 2,
				shippingStatus: 1,
				trackingNumber: '',
				isShipbridge: false,
				shipDate: undefined,
				createdOn: now,
				lastUpdated: now,
				ignoresStock: body.DisableInventoryCount ?? false,
				notes: [],
				lines: order.lines.map((line, index) => ({
					...line,
					id: id * 100 + index,
					price: 0,
					quantityShipped: 0,
				})),
			});
			return { ReplacementOrderID: id };
		},
	}),
];
