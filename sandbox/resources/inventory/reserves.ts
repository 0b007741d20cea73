import { operation } from '../../api/operation';
import { refuseWithErrorMessage } from '../../api/refusals';
import { shape } from '../../api/shape';
import { date, enumeration, integer, model, required, text } from '../../api/values';
import type { ManualReserve } from '../../data/catalogExtras';
import { skuKey } from '../../data/model';
import { formatTenantTime } from '../../time';
import { demandProduct } from '../products/find';
import { demandWarehouse } from './change';
import { tag } from './read';

/** Newer than the vendor's document of 2022; members as the vendor's later one has them. */

const NAMESPACE = 'SellerCloud.Delta.Models.ClientAPI.Inventory';
const LARGEST_PAGE = 50;

const reserveType = enumeration([
	[0, 'Customer'],
	[1, 'Channel'],
]);

const reserve = shape<ManualReserve>(`${NAMESPACE}.ManualReserveDto`, {
	ID: [integer.schema, ({ id }) => id],
	ProductID: [text.schema, ({ sku }) => sku],
	Quantity: [integer.schema, ({ quantity }) => quantity],
	ReserveType: [reserveType.schema, ({ type }) => type],
	Channel: [integer.schema, ({ channel }) => channel],
	CustomerID: [integer.schema, ({ customerId }) => customerId],
	WarehouseID: [integer.schema, ({ warehouseId }) => warehouseId],
	StartDate: [date.schema, ({ start }) => formatTenantTime(start)],
	EndDate: [date.schema, ({ end }) => formatTenantTime(end)],
});

export const manualReserves = [
	operation({
		method: 'POST',
		path: '/api/Inventory/ManualReserves/Get',
		operationId: 'Inventory_GetManualReserves',
		tag,
		summary: 'Get manual reserves of a product',
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.GetManualReservesRequest`, {
				ProductId: required(text),
				PageNumber: integer,
				PageSize: integer,
			}),
		},
		answer: {
			type: 'object',
			properties: {
				Items: { type: 'array', items: reserve.schema },
				TotalResults: integer.schema,
			},
		},
		handle({ body, world }) {
			const { sku } = demandProduct(body.ProductId, world);
			const size = Math.min(Math.max(body.PageSize ?? 10, 10), LARGEST_PAGE);
			const first = ((body.PageNumber ?? 1) - 1) * size;
			const all = [...world.data.catalogExtras.reserves.values()].filter(
				(one) => skuKey(one.sku) === skuKey(sku),
			);
			const page = all.slice(first, first + size);
			return { Items: page.map((one) => reserve.of(one, world)), TotalResults: all.length };
		},
	}),
	operation({
		method: 'POST',
		path: '/api/Inventory/ManualReserves/Create',
		operationId: 'Inventory_CreateManualReserve',
		tag,
		summary: 'Create manual reserve',
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.CreateManualReserveRequest`, {
				ProductId: required(text),
				Quantity: required(integer),
				ReserveType: required(reserveType),
				Channel: integer,
				CustomerId: integer,
				WarehouseId: required(integer),
				StartDate: required(date),
				EndDate: required(date),
			}),
		},
		handle({ body, world }) {
			const { sku } = demandProduct(body.ProductId, world);
			const warehouseId = demandWarehouse(body.WarehouseId, world);
			if (body.Quantity <= 0) throw refuseWithErrorMessage('Quantity must be above 0.');
			if (body.EndDate <= body.StartDate) {
				throw refuseWithErrorMessage('End date must be after start date.');
			}
			const owner = body.ReserveType === 1 ? body.Channel : body.CustomerId;
			if (owner === undefined) {
				throw refuseWithErrorMessage('A channel or a customer is required for a reserve.');
			}
			const extras = world.data.catalogExtras;
			const id = extras.nextReserveId++;
			extras.reserves.set(id, {
				id,
				sku,
				quantity: body.Quantity,
				type: body.ReserveType,
				channel: body.Channel,
				customerId: body.CustomerId,
				warehouseId,
				start: body.StartDate,
				end: body.EndDate,
			});
		},
	}),
	operation({
		method: 'POST',
		path: '/api/Inventory/ManualReserves/Delete',
		operationId: 'Inventory_DeleteManualReserve',
		tag,
		summary: 'Delete manual reserve',
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.DeleteManualReserveRequest`, {
				ProductId: required(text),
				ReserveId: required(integer),
			}),
		},
		handle({ body, world }) {
			const { sku } = demandProduct(body.ProductId, world);
			const { reserves } = world.data.catalogExtras;
			const found = reserves.get(body.ReserveId);
			if (!found || skuKey(found.sku) !== skuKey(sku)) {
				throw refuseWithErrorMessage(`${sku} has no reserve ${body.ReserveId}.`);
			}
			reserves.delete(body.ReserveId);
		},
	}),
];
