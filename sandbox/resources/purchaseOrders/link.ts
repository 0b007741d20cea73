import { path } from '../../api/arguments';
import { operation } from '../../api/operation';
import { refuseWithErrorMessage } from '../../api/refusals';
import { integer, listOf, model, required, text } from '../../api/values';
import { demandWarehouse } from '../inventory/change';
import { findOrder, tag } from '../orders/find';
import { demandVendor } from '../vendors';
import { nextLineId } from './lines';

// Source: article link-sales-order-to-po-crossdock (?p=2860). What the answer contains is documented nowhere

const orderID = path('orderID', integer, 'Order ID');
const NAMESPACE = 'SellerCloud.Delta.Models.ClientAPI.Order.LinkToPo';

const link = model(`${NAMESPACE}.LinkOrderToPoRequest`, {
	NewPo: model(`${NAMESPACE}.NewPo`, { CompanyID: required(integer), VendorID: required(integer) }),
	ExistingPo: model(`${NAMESPACE}.ExistingPo`, { PoID: required(integer) }),
	Items: listOf(
		model(`${NAMESPACE}.Item`, {
			OrderItemID: required(integer),
			QtyForPo: required(integer),
			BundleItems: listOf(
				model(`${NAMESPACE}.BundleItem`, {
					ProductID: required(text),
					QtyForPo: required(integer),
				}),
			),
		}),
	),
});

export const orderLink = operation({
	method: 'POST',
	path: '/api/Orders/{orderID}/LinkToPo',
	operationId: 'Orders_LinkToPo',
	tag,
	summary: 'Link order to PO',
	parameters: [orderID],
	body: { name: 'request', type: link },
	handle({ args, body, world }) {
		const { data } = world;
		const order = findOrder(args, world, orderID);
		const items = body.Items?.map(({ OrderItemID, QtyForPo }) => ({
			orderItemId: OrderItemID,
			quantity: QtyForPo,
		}));
		const ids = order.lines.map((line) => line.id);
		const unknown = items?.find(({ orderItemId }) => !ids.includes(orderItemId));
		if (unknown) {
			throw refuseWithErrorMessage(`Item ${unknown.orderItemId} is not in order ${order.id}.`);
		}
		const linked = (purchaseOrderId: number) =>
			data.purchasing.links.push({ orderId: order.id, purchaseOrderId, items });
		if (body.ExistingPo) {
			const { PoID } = body.ExistingPo;
			if (!data.purchaseOrders.has(PoID)) {
				throw refuseWithErrorMessage(`Purchase order ${PoID} was not found.`);
			}
			linked(PoID);
			return undefined;
		}
		if (!body.NewPo) throw refuseWithErrorMessage('Either NewPo or ExistingPo is required.');
		demandVendor(body.NewPo.VendorID);
		const [template] = data.purchaseOrders.values();
		if (!template) throw refuseWithErrorMessage('There is nothing to link to.');
		const number = Math.max(...data.purchaseOrders.keys()) + 1;
		const firstLine = nextLineId(world);
		const wanted = order.lines.filter(
			({ id }) => !items || items.some(({ orderItemId }) => orderItemId === id),
		);
		data.purchaseOrders.set(number, {
			...template,
			id: number,
			title: `Order ${order.id}`,
			companyId: body.NewPo.CompanyID,
			vendorId: body.NewPo.VendorID,
			warehouseId: demandWarehouse(undefined, world),
			createdOn: world.now(),
			lastUpdated: world.now(),
			lines: wanted.map(({ sku, name, quantity }, index) => ({
				id: firstLine + index,
				sku,
				name,
				vendorSku: '',
				quantity,
				quantityReceived: 0,
				price: 0,
			})),
		});
		linked(number);
		return undefined;
	},
});
