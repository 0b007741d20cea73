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

// Source: articles on manual reserves (get, create, delete); Swagger 2026 for what the requests take

const NAMESPACE = 'SellerCloud.Delta.Models.ClientAPI.Inventory';
const LARGEST_PAGE = 50;

const reserveType = enumeration([
	[0, 'Customer'],
	[1, 'Channel'],
]);

/** The article shows no customer, though a reserve can be made for one. */
const reserve = shape<ManualReserve>(`${NAMESPACE}.ManualReserveDto`, {
	ReserveId: [integer.schema, ({ id }) => id],
	ProductId: [text.schema, ({ sku }) => sku],
	Channel: [integer.schema, ({ channel }) => channel],
	WarehouseId: [integer.schema, ({ warehouseId }) => warehouseId],
	WarehouseName: [
		text.schema,
		({ warehouseId }, { data }) => data.warehouses.get(warehouseId)?.name,
	],
	Quantity: [integer.schema, ({ quantity }) => quantity],
	TotalOrders: [integer.schema, () => 0],
	StartDate: [date.schema, ({ start }) => formatTenantTime(start)],
	EndDate: [date.schema, ({ end }) => formatTenantTime(end)],
	ReserveType: [reserveType.schema, ({ type }) => type],
	CreatedOn: [date.schema, ({ createdOn }) => formatTenantTime(createdOn)],
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
				ProductId: text.schema,
				ManualReserves: { type: 'array', items: reserve.schema },
			},
		},
		/** How many there are is not said: the end of the list is a page that brings nothing new. */
		handle({ body, world }) {
			const { sku } = demandProduct(body.ProductId, world);
			const size = Math.min(Math.max(body.PageSize ?? 10, 10), LARGEST_PAGE);
			const first = ((body.PageNumber ?? 1) - 1) * size;
			const all = [...world.data.catalogExtras.reserves.values()].filter(
				(one) => skuKey(one.sku) === skuKey(sku),
			);
			const page = all.slice(first, first + size);
			return { ProductId: sku, ManualReserves: page.map((one) => reserve.of(one, world)) };
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
				createdOn: world.now(),
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
