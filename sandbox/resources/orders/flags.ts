import { operation } from '../../api/operation';
import { refuseWithMessage } from '../../api/refusals';
import { enumeration, flag, integer, listOf, model, required, text } from '../../api/values';
import { DROPSHIP_STATUS } from '../../data/enums';
import { knownOrders, tag } from './find';

// Source: Swagger 2022, Orders; article update-customer-service-status for that status

const NAMESPACE = 'SellerCloud.Delta.Models.Details.Concrete.Order.ShippingStatus';

/** Statuses of customer service are the account's own. */
const SERVICE_STATUSES = [
	{ Key: 0, Value: 'None' },
	{ Key: 1, Value: 'Waiting for customer' },
	{ Key: 2, Value: 'Escalated' },
];

export const orderFlags = [
	operation({
		method: 'PUT',
		path: '/api/Orders/DropshipStatus',
		operationId: 'Orders_SetDropshipStatus',
		tag,
		summary: 'Update order dropship status',
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.UpdateOrdersDropshipStatusRequest`, {
				Orders: required(listOf(integer)),
				DropshipStatus: required(enumeration(DROPSHIP_STATUS)),
			}),
		},
		answer: listOf(integer).schema,
		handle({ body, world }) {
			const changed = knownOrders(body.Orders, world).filter(
				({ dropshipStatus }) => dropshipStatus !== body.DropshipStatus,
			);
			for (const order of changed) {
				order.dropshipStatus = body.DropshipStatus;
				order.lastUpdated = world.now();
			}
			return changed.map((order) => order.id);
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/Orders/SetQuickBookStatus',
		operationId: 'Orders_SetQuickBookStatus',
		tag,
		summary: 'Mark Order QuickBook status as  exported or unexported',
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.UpdateOrderQuickBookStatusRequest`, {
				OrderIDs: listOf(integer),
				Exported: flag,
			}),
		},
		answer: text.schema,
		handle({ body, world }) {
			const orders = knownOrders(body.OrderIDs ?? [], world);
			for (const order of orders) order.isQuickBooksExported = body.Exported ?? false;
			return `${orders.length} orders were updated.`;
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/Orders/CustomerServiceStatus',
		operationId: 'Orders_SetCustomerServiceStatus',
		tag,
		summary: 'Update customer service status of orders',
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.UpdateCustomerServiceStatusRequest`, {
				Orders: required(listOf(integer)),
				CustomerServiceStatus: required(integer),
			}),
		},
		handle({ body, world }) {
			if (!SERVICE_STATUSES.some(({ Key }) => Key === body.CustomerServiceStatus)) {
				throw refuseWithMessage(500, 'This customer service status does not exist.');
			}
			for (const order of knownOrders(body.Orders, world)) {
				order.customerServiceStatus = body.CustomerServiceStatus;
			}
		},
	}),
	operation({
		method: 'GET',
		path: '/api/Orders/CustomerServiceStatus/Statuses',
		operationId: 'Orders_GetCustomerServiceStatuses',
		tag,
		summary: 'Get customer service statuses',
		answer: { type: 'array', items: { type: 'object' } },
		handle: () => SERVICE_STATUSES,
	}),
];
