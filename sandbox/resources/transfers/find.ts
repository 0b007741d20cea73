import { type Arguments, path } from '../../api/arguments';
import { refuseWithErrorMessage } from '../../api/refusals';
import { shape } from '../../api/shape';
import { date, integer, text } from '../../api/values';
import type { Transfer, TransferLine } from '../../data/transfers';
import { formatTenantTime } from '../../time';
import type { World } from '../../world';
import { demandProduct } from '../products/find';

// Source: articles create-warehouse-inventory-transfer-witr, add-products-to-witr, get-witr-products,
// get-warehouse-inventory-transfer-by-id, get-multiple-witrs-details, set-witr-status-to-requested,
// set-witr-status-to-shipped, receive-witr-shipment; Swagger 2026 for the names of parameters.
// Which quantities and warehouses are refused is documented nowhere, so these are accepted as they come.

export const tag = 'WarehouseInventoryTransfers';
export const NAMESPACE = 'SellerCloud.Delta.Models.ClientAPI.WarehouseInventoryTransfer';
export const url = '/api/WarehouseInventoryTransfers';

export const id = path('id', integer, 'ID of warehouse inventory transfer');
export const transferRow = shape<Transfer>(`${NAMESPACE}.TransferDto`, {
	ID: [integer.schema, (one) => one.id],
	Title: [text.schema, ({ title }) => title],
	Status: [integer.schema, ({ status }) => status],
	CompanyID: [integer.schema, ({ companyId }) => companyId],
	FromWarehouseID: [integer.schema, ({ fromWarehouseId }) => fromWarehouseId],
	InterimWarehouseID: [integer.schema, ({ interimWarehouseId }) => interimWarehouseId],
	ToWarehouseID: [integer.schema, ({ toWarehouseId }) => toWarehouseId],
	Notes: [text.schema, ({ notes }) => notes],
	CreatedOn: [date.schema, ({ createdOn }) => formatTenantTime(createdOn)],
	RequestedOn: [date.schema, ({ requestedOn }) => formatTenantTime(requestedOn)],
});

export const productRow = shape<{ transfer: Transfer; line: TransferLine }>(
	`${NAMESPACE}.TransferProductDto`,
	{
		ID: [integer.schema, ({ line }) => line.id],
		ProductID: [text.schema, ({ line }) => line.sku],
		ProductName: [text.schema, ({ line }, world) => demandProduct(line.sku, world).name],
		QtyPerCase: [integer.schema, () => 0],
		QtyPicked: [integer.schema, () => 0],
		TransferQty: [integer.schema, ({ line }) => line.quantity],
		TotalReceivedQty: [integer.schema, ({ line }) => line.received],
		QtyInFromWarehouse: [
			integer.schema,
			({ line, transfer }, { data, now }) =>
				data.stock.quantity(line.sku, transfer.fromWarehouseId, now()),
		],
		QtyInToWarehouse: [
			integer.schema,
			({ line, transfer }, { data, now }) =>
				data.stock.quantity(line.sku, transfer.toWarehouseId, now()),
		],
	},
);

/** @throws Refusal */
export function demandTransfer(args: Arguments, { data }: World): Transfer {
	const transfer = data.transfers.get(args.require(id));
	if (!transfer) throw refuseWithErrorMessage(`Transfer ${args.require(id)} was not found.`);
	return transfer;
}
