import { operation } from '../../api/operation';
import { refuseWithMessage } from '../../api/refusals';
import { date, decimal, integer, model, required, text } from '../../api/values';
import { tag } from './find';

// Source: Swagger 2022, Orders; article update-tracking-information for ShipDate, which is required there

export const orderShipping = operation({
	method: 'PUT',
	path: '/api/Orders/ShippingStatus',
	operationId: 'Orders_UpdateShippingStatus',
	tag,
	summary: 'Update shipping status of sales order.',
	body: {
		name: 'model',
		type: model(
			'SellerCloud.Delta.Models.Details.Concrete.Order.ShippingStatus.UpdateShippingStatusRequest',
			{
				OrderID: integer,
				ShipFromWarehouseID: integer,
				DeclaredValue: decimal,
				Width: decimal,
				Height: decimal,
				Length: decimal,
				Weight: decimal,
				ShippingCarrier: required(text),
				ShippingService: required(text),
				ShipDate: required(date),
				TrackingNumber: text,
				ShippingCost: decimal,
			},
		),
	},
	handle({ body, world }) {
		const order = world.data.orders.get(body.OrderID ?? 0);
		if (!order) throw refuseWithMessage(404, `Order ${body.OrderID} was not found.`);
		const { ShipDate: shipDate } = body;
		if (shipDate > world.now()) throw refuseWithMessage(500, 'Ship date cannot be in the future.');
		if (shipDate < order.orderDate) {
			throw refuseWithMessage(500, 'Ship date cannot be before the order date.');
		}
		Object.assign(order, {
			shippingStatus: 3,
			shipDate,
			carrier: body.ShippingCarrier,
			service: body.ShippingService,
			trackingNumber: body.TrackingNumber ?? order.trackingNumber,
			shippingTotal: body.ShippingCost ?? order.shippingTotal,
			lastUpdated: world.now(),
		});
		// The whole order is shipped, whatever was in the package.
		for (const line of order.lines) line.quantityShipped = line.quantity;
	},
});
