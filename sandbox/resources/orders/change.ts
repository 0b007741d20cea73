import { operation } from '../../api/operation';
import {
	refuseWithErrorDescription,
	refuseWithErrorMessage,
	refuseWithTitle,
} from '../../api/refusals';
import { enumeration, flag, integer, listOf, model, required } from '../../api/values';
import { CHANNEL } from '../../data/channels';
import { ORDER_STATUS, ORDER_SUB_TYPE } from '../../data/enums';
import { changeAddress, changedAddress } from '../addresses';
import { findOrder, id, knownOrders, tag } from './find';

// Source: Swagger 2022, Orders; article update-order-statuses for the ids in the answer

const NAMESPACE = 'SellerCloud.Delta.Models.Details.Concrete.Order.ShippingStatus';
const changedIds = listOf(integer).schema;

export const orderChanges = [
	operation({
		method: 'PUT',
		path: '/api/Orders/{id}',
		operationId: 'Orders_Update',
		tag,
		summary: 'Update data of single Order',
		parameters: [id],
		body: {
			name: 'model',
			type: model('SellerCloud.Delta.Models.ClientAPI.Order.UpdateOrderRequest', {
				CompanyId: integer,
				CustomerId: integer,
				OrderSource: enumeration(CHANNEL),
				OrderSubType: enumeration(ORDER_SUB_TYPE),
				SalesRep1: integer,
				CurrencyCode: integer,
				DisableInventoryCount: flag,
				ShippingAddress: changedAddress,
				BillingAddress: changedAddress,
			}),
		},
		handle({ args, body, world }) {
			const order = findOrder(args, world);
			const ids = [body.CompanyId, body.CustomerId, body.SalesRep1];
			if (ids.some((one) => one !== undefined && one < 0)) {
				throw refuseWithErrorDescription('An ID cannot be negative.');
			}
			if (body.CompanyId !== undefined && !world.data.companies.has(body.CompanyId)) {
				throw refuseWithErrorMessage(`Company ${body.CompanyId} does not exist.`);
			}
			Object.assign(order, {
				companyId: body.CompanyId ?? order.companyId,
				customerId: body.CustomerId ?? order.customerId,
				channel: body.OrderSource ?? order.channel,
				subType: body.OrderSubType ?? order.subType,
				salesRepId: body.SalesRep1 ?? order.salesRepId,
				currency: body.CurrencyCode ?? order.currency,
				ignoresStock: body.DisableInventoryCount ?? order.ignoresStock,
				shippingAddress: changeAddress(order.shippingAddress, body.ShippingAddress),
				billingAddress: changeAddress(order.billingAddress, body.BillingAddress),
				lastUpdated: world.now(),
			});
		},
	}),
	operation({
		method: 'DELETE',
		path: '/api/Orders/{id}',
		operationId: 'Orders_Delete',
		tag,
		summary: 'Delete existing order',
		parameters: [id],
		handle({ args, world }) {
			const order = findOrder(args, world);
			if (order.shippingStatus === 3) {
				throw refuseWithTitle(`Order ${order.id} is shipped and cannot be deleted.`);
			}
			world.data.orders.delete(order.id);
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/Orders/StatusCode',
		operationId: 'Orders_SetStatusCode',
		tag,
		summary: 'Update order status code',
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.UpdateOrdersStatusCodeRequest`, {
				Orders: required(listOf(integer)),
				Status: required(enumeration(ORDER_STATUS)),
			}),
		},
		answer: changedIds,
		handle({ body, world }) {
			const changed = knownOrders(body.Orders, world).filter(
				({ status }) => status !== body.Status,
			);
			for (const order of changed) {
				order.status = body.Status;
				order.lastUpdated = world.now();
			}
			return changed.map((order) => order.id);
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/Orders/SetExported',
		operationId: 'Orders_SetExported',
		tag,
		summary: 'Mark orders as exported or not exported',
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.UpdateOrdersAsExportedRequest`, {
				Orders: required(listOf(integer)),
				Exported: required(flag),
			}),
		},
		answer: changedIds,
		handle({ body, world }) {
			const changed = knownOrders(body.Orders, world).filter(
				({ isExported }) => isExported !== body.Exported,
			);
			for (const order of changed) {
				order.isExported = body.Exported;
				order.lastUpdated = world.now();
			}
			return changed.map((order) => order.id);
		},
	}),
];
