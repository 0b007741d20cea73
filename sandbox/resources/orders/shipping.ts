import { operation } from '../../api/operation';
import { refuseWithMessage } from '../../api/refusals';
import { date, decimal, integer, model, required, text } from '../../api/values';
import { tag } from './find';

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
				OrderID: required(integer),
				ShipFromWarehouseID: integer,
				DeclaredValue: decimal,
				Width: decimal,
				Height: decimal,
				Length: decimal,
				Weight: decimal,
				ShippingCarrier: required(text),
				ShippingService: required(text),
				ShipDate: date,
				TrackingNumber: text,
				ShippingCost: decimal,
			},
		),
	},
	handle({ body, world }) {
		const order = world.data.orders.get(body.OrderID);
		if (!order) throw refuseWithMessage(404, `Order ${body.OrderID} was not found.`);
		const shipDate = body.ShipDate ?? world.now();
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
