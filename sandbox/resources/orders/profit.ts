import { operation } from '../../api/operation';
import { integer, listOf, model } from '../../api/values';
import { skuKey, type Order } from '../../data/model';
import { grandTotal, lineTotal } from '../../data/orderFigures';
import { formatTenantTime } from '../../time';
import type { World } from '../../world';
import { knownOrders, tag } from './find';

// Source: Swagger 2022, Orders_ProfitAndLoss; its answer is an object of any kind there

const money = (amount: number) => `$${amount.toFixed(2)}`;

function profitOf(order: Order, world: World) {
	const items = order.lines.map((line) => {
		const unitCost = world.data.products.get(skuKey(line.sku))?.siteCost ?? 0;
		const cost = unitCost * line.quantity;
		return {
			ProductID: line.sku,
			QtySold: line.quantity,
			OrderUnitSiteCost: unitCost,
			OrderSiteCost: cost,
			ProductUnitSiteCost: unitCost,
			ProductSiteCost: cost,
			SellingPrice: line.price,
			RefundTotal: 0,
			ChannelCommission: 0,
			TransactionFee: 0,
			FinalCostTotal: cost,
			Profit: lineTotal(line) - cost,
			ProfitPercent: 10,
			ProductIDRequested: line.sku,
		};
	});
	const cost = items.reduce((sum, item) => sum + item.OrderSiteCost, 0);
	return {
		OrderItems: items,
		OrderID: order.id,
		PaymentStatus: order.paymentStatus,
		ShippingStatus: order.shippingStatus,
		ShipDate: formatTenantTime(order.shipDate),
		Channel: order.channel,
		CustomerID: order.customerId,
		ItemCost: money(cost),
		ShippingCost: money(order.shippingTotal),
		OrderCost: money(cost + order.shippingTotal),
		Payments: money(grandTotal(order)),
		ProfitLoss: money(grandTotal(order) - cost - order.shippingTotal),
	};
}

export const orderProfit = operation({
	method: 'POST',
	path: '/api/Orders/ProfitAndLoss',
	operationId: 'Orders_ProfitAndLoss',
	tag,
	summary: 'Get profit and loss information',
	body: {
		name: 'request',
		type: model('SellerCloud.Delta.Models.ClientAPI.Order.OrdersProfitAndLossRequest', {
			Orders: listOf(integer),
		}),
	},
	answer: { type: 'array', items: { type: 'object' } },
	handle: ({ body, world }) =>
		knownOrders(body.Orders ?? [], world).map((order) => profitOf(order, world)),
});
