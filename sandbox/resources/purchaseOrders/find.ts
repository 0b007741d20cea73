import { type Arguments, path } from '../../api/arguments';
import { refuseWithErrorMessage, refuseWithMessage } from '../../api/refusals';
import { integer } from '../../api/values';
import type { PurchaseLine, PurchaseOrder } from '../../data/purchaseOrders';
import type { World } from '../../world';

// Source: Swagger 2022, PurchaseOrders; status 404 for an unknown purchase order is documented nowhere

export const tag = 'PurchaseOrders';
export const id = path('id', integer, 'ID of the purchase order');
export const NAMESPACE = 'SellerCloud.Delta.Models.ClientAPI.PurchaseOrder';

/** @throws Refusal */
export function findPurchaseOrder(args: Arguments, world: World): PurchaseOrder {
	const wanted = args.require(id);
	const order = world.data.purchaseOrders.get(wanted);
	if (!order) throw refuseWithMessage(404, `Purchase order ${wanted} was not found.`);
	return order;
}

/** The purchase order, which is revised now. @throws Refusal */
export function revisedPurchaseOrder(args: Arguments, world: World): PurchaseOrder {
	const order = findPurchaseOrder(args, world);
	order.lastUpdated = world.now();
	return order;
}

/** @throws Refusal when one of the ids is of no line */
export const purchaseLinesOf = ({ id: number, lines }: PurchaseOrder, ids: number[]) =>
	ids.map((wanted): PurchaseLine => {
		const line = lines.find((one) => one.id === wanted);
		if (!line) throw refuseWithErrorMessage(`Item ${wanted} is not in purchase order ${number}.`);
		return line;
	});
