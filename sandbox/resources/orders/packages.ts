import { path, requiredQuery } from '../../api/arguments';
import { operation } from '../../api/operation';
import { refuseWithErrorMessage, refuseWithMessage } from '../../api/refusals';
import { nestedList, shape } from '../../api/shape';
import { date, decimal, flag, integer, model, text } from '../../api/values';
import type { Order, OrderLine } from '../../data/model';
import { formatTenantTime } from '../../time';
import { findOrder, tag } from './find';

// Source: Swagger 2022, Orders_GetPackages; article update-shipping-information for the details

const id = requiredQuery('id', integer, 'ID of the order');
const pageNumber = requiredQuery('pageNumber', integer, 'Page number');
const pageSize = requiredQuery('pageSize', integer, 'Page size');
const orderID = path('orderID', integer);

const packageItem = shape<{ order: Order; line: OrderLine }>(
	'SellerCloud.Delta.Models.Details.Concrete.Order.OrderPackageItemDto',
	{
		PackageID: [integer.schema, ({ order }) => order.id],
		OrderItemID: [integer.schema, ({ line }) => line.id],
		OrderItemBundleItemID: [integer.schema, () => 0],
		ProductID: [text.schema, ({ line }) => line.sku],
		Qty: [integer.schema, ({ line }) => line.quantity],
		ItemName: [text.schema, ({ line }) => line.name],
	},
);

/** Every order has one package, with all of its lines. */
const orderPackage = shape<Order>(
	'SellerCloud.Delta.Models.Details.Concrete.Order.OrderPackageGridDto',
	{
		ID: [integer.schema, (order) => order.id],
		TrackingNumber: [text.schema, ({ trackingNumber }) => trackingNumber],
		TrackingNumberUrl: [text.schema, () => null],
		TrackingNumberText: [text.schema, ({ trackingNumber }) => trackingNumber],
		Length: [decimal.schema, () => 10],
		Width: [decimal.schema, () => 8],
		Height: [decimal.schema, () => 4],
		Weight: [decimal.schema, () => 16],
		ShippingCost: [decimal.schema, ({ shippingTotal }) => shippingTotal],
		FinalShippingFee: [decimal.schema, ({ shippingTotal }) => shippingTotal],
		EstimatedDeliveryDate: [date.schema, ({ promiseDate }) => formatTenantTime(promiseDate)],
		DeliveryDate: [date.schema, () => null],
		DeliveryStatus: [integer.schema, ({ shippingStatus }) => (shippingStatus === 3 ? 1 : 0)],
		DeclaredValue: [decimal.schema, () => 0],
		Items: nestedList(packageItem, (order) => order.lines.map((line) => ({ order, line }))),
		EnableOrderShipmentTrackingAPI: [flag.schema, () => false],
	},
);

export const orderPackages = [
	operation({
		method: 'GET',
		path: '/api/Orders/Packages',
		operationId: 'Orders_GetPackages',
		tag,
		summary: 'List of order packages',
		parameters: [id, pageNumber, pageSize],
		answer: {
			type: 'object',
			properties: {
				Results: { type: 'array', items: orderPackage.schema },
				TotalResults: integer.schema,
			},
		},
		handle({ args, world }) {
			const isFirst = args.require(pageNumber) === 1 && args.require(pageSize) > 0;
			const order = findOrder(args, world, id);
			return { Results: isFirst ? [orderPackage.of(order, world)] : [], TotalResults: 1 };
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/Orders/{orderID}/Shipping/Details',
		operationId: 'OrderShipping_UpdateDetails',
		tag: 'OrderShipping',
		summary: 'Update shipping information of order',
		parameters: [orderID],
		body: {
			name: 'model',
			type: model('SellerCloud.Delta.Models.ClientAPI.Order.UpdateShippingDetailsRequest', {
				CustomerShippingFee: decimal,
				CustomerShippingDiscount: decimal,
				CustomerHandlingFee: decimal,
				Carrier: text,
				Service: text,
				OtherService: text,
				PackageType: text,
				AllowShippingEvenNotPaid: flag,
				PromiseDate: date,
			}),
		},
		handle({ args, body, world }) {
			const order = findOrder(args, world, orderID);
			if (order.shippingStatus === 3) {
				throw refuseWithErrorMessage(`Order ${order.id} is shipped already.`);
			}
			if ((body.Carrier === undefined) !== (body.Service === undefined)) {
				throw refuseWithMessage(400, 'Carrier and Service have to be given together.');
			}
			Object.assign(order, {
				shippingTotal: body.CustomerShippingFee ?? order.shippingTotal,
				carrier: body.Carrier ?? order.carrier,
				service: body.Service ?? order.service,
				promiseDate: body.PromiseDate ?? order.promiseDate,
				lastUpdated: world.now(),
			});
		},
	}),
];
