import { operation } from '../../api/operation';
import { refuseWithErrorMessage } from '../../api/refusals';
import { integer, listOf, model, required, text } from '../../api/values';
import { FIRST_TRANSFER_ID, type Transfer } from '../../data/transfers';
import type { World } from '../../world';
import { demandWarehouse } from '../inventory/change';
import { demandProduct } from '../products/find';
import { demandTransfer, id, NAMESPACE, tag, url } from './find';

// Source: see find.ts

const [PENDING, REQUESTED, SHIPPED, RECEIVED, PARTIALLY_RECEIVED] = [0, 1, 2, 3, 20] as const;

/** Moves units between warehouses, which shows later as all changes of stock do. */
function move(sku: string, from: number, to: number, quantity: number, world: World): void {
	const { stock } = world.data;
	const visibleFrom = world.now() + world.settings.settleTime;
	stock.change({ kind: 'add', sku, warehouseId: from, quantity: -quantity, visibleFrom });
	stock.change({ kind: 'add', sku, warehouseId: to, quantity, visibleFrom });
}

const statusChange = (name: string, from: number, change: (one: Transfer, world: World) => void) =>
	operation({
		method: 'PUT',
		path: `${url}/{id}/${name}`,
		operationId: `WarehouseInventoryTransfers_${name}`,
		tag,
		parameters: [id],
		handle({ args, world }) {
			const transfer = demandTransfer(args, world);
			if (transfer.status !== from) {
				throw refuseWithErrorMessage(
					`Transfer ${transfer.id} has status ${transfer.status}, not ${from}.`,
				);
			}
			change(transfer, world);
		},
	});

export const transferChanges = [
	operation({
		method: 'POST',
		path: url,
		operationId: 'WarehouseInventoryTransfers_Create',
		tag,
		summary: 'Create warehouse inventory transfer',
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.CreateTransferRequest`, {
				Title: required(text),
				CompanyID: required(integer),
				FromWarehouseID: required(integer),
				InterimWarehouseID: required(integer),
				ToWarehouseID: required(integer),
				Notes: text,
			}),
		},
		answer: integer.schema,
		handle({ body, world }) {
			const { transfers, companies } = world.data;
			if (!companies.has(body.CompanyID)) {
				throw refuseWithErrorMessage(`Company ${body.CompanyID} does not exist.`);
			}
			const transfer: Transfer = {
				id: FIRST_TRANSFER_ID + transfers.size,
				title: body.Title,
				status: PENDING,
				companyId: body.CompanyID,
				fromWarehouseId: demandWarehouse(body.FromWarehouseID, world),
				interimWarehouseId: demandWarehouse(body.InterimWarehouseID, world),
				toWarehouseId: demandWarehouse(body.ToWarehouseID, world),
				notes: body.Notes ?? '',
				createdOn: world.now(),
				lines: [],
			};
			transfers.set(transfer.id, transfer);
			return transfer.id;
		},
	}),
	operation({
		method: 'POST',
		path: `${url}/{id}/Products`,
		operationId: 'WarehouseInventoryTransfers_AddProducts',
		tag,
		summary: 'Add products',
		parameters: [id],
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.AddProductsRequest`, {
				Items: required(
					listOf(
						model(`${NAMESPACE}.AddProductRequest`, {
							ProductID: required(text),
							TransferQty: required(integer),
						}),
					),
				),
			}),
		},
		/** A product that does not exist refuses all of them. */
		handle({ args, body, world }) {
			const transfer = demandTransfer(args, world);
			if (transfer.status > REQUESTED) {
				throw refuseWithErrorMessage(`Transfer ${transfer.id} can no longer be changed.`);
			}
			const added = body.Items.map(({ ProductID, TransferQty }) => ({
				sku: demandProduct(ProductID, world).sku,
				quantity: TransferQty,
			}));
			for (const { sku, quantity } of added) {
				const line = transfer.lines.find((one) => one.sku === sku);
				if (line) line.quantity += quantity;
				else {
					const lineId = transfer.id * 1000 + transfer.lines.length + 1;
					transfer.lines.push({ id: lineId, sku, quantity, received: 0, serialNumbers: [] });
				}
			}
		},
	}),
	statusChange('SetRequested', PENDING, (transfer, { now }) => {
		transfer.status = REQUESTED;
		transfer.requestedOn = now();
	}),
	statusChange('SetShipped', REQUESTED, (transfer, world) => {
		transfer.status = SHIPPED;
		const { fromWarehouseId, interimWarehouseId } = transfer;
		for (const { sku, quantity } of transfer.lines) {
			move(sku, fromWarehouseId, interimWarehouseId, quantity, world);
		}
	}),
	operation({
		method: 'PUT',
		path: `${url}/{id}/ReceiveShipment`,
		operationId: 'WarehouseInventoryTransfers_ReceiveShipment',
		tag,
		summary: 'Receive shipment',
		parameters: [id],
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.ReceiveShipmentRequest`, {
				Items: required(
					listOf(
						model(`${NAMESPACE}.ReceiveProductRequest`, {
							// Of the line. An older version of the article calls it the ID of the product, its sample is a number
							ID: required(integer),
							QtyToReceive: integer,
							ReceivingWarehouseID: required(integer),
							SerialNumbers: listOf(text),
						}),
					),
				),
			}),
		},
		handle({ args, body, world }) {
			const transfer = demandTransfer(args, world);
			if (![SHIPPED, PARTIALLY_RECEIVED].some((status) => status === transfer.status)) {
				throw refuseWithErrorMessage(`Transfer ${transfer.id} is not shipped.`);
			}
			for (const item of body.Items) {
				const line = transfer.lines.find((one) => one.id === item.ID);
				if (!line) throw refuseWithErrorMessage(`Item ${item.ID} is not in the transfer.`);
				const warehouseId = demandWarehouse(item.ReceivingWarehouseID, world);
				const quantity = item.QtyToReceive ?? 0;
				line.received += quantity;
				line.serialNumbers.push(...(item.SerialNumbers ?? []));
				move(line.sku, transfer.interimWarehouseId, warehouseId, quantity, world);
			}
			const isWhole = transfer.lines.every((line) => line.received >= line.quantity);
			transfer.status = isWhole ? RECEIVED : PARTIALLY_RECEIVED;
		},
	}),
];
