import { path, type Arguments } from '../../api/arguments';
import { refuseWithMessage } from '../../api/refusals';
import { integer } from '../../api/values';
import type { Order } from '../../data/model';
import type { World } from '../../world';

// Source: status 404 for an unknown order is what one client takes for granted; it is documented nowhere

export const tag = 'Orders';

export const id = path('id', integer, 'ID of existing order.');

export function findOrder(args: Arguments, world: World, parameter = id): Order {
	const wanted = args.require(parameter);
	const order = world.data.orders.get(wanted);
	if (!order) throw refuseWithMessage(404, `Order ${wanted} was not found.`);
	return order;
}

/** The orders among these ids, each once; ids that are not known are left out. */
export function knownOrders(ids: readonly number[], world: World): Order[] {
	return [...new Set(ids)].flatMap((one) => world.data.orders.get(one) ?? []);
}
