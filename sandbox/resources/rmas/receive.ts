import { operation } from '../../api/operation';
import { refuseWithErrorMessage } from '../../api/refusals';
import { integer, listOf, model, required, text } from '../../api/values';
import type { Rma } from '../../data/rmas';
import type { World } from '../../world';
import { findRma, id, lineOfRma, tag } from './find';

// Source: Swagger 2022, Rma_ReceiveRMAItems; article receive-rma-items; Swagger 2026 for BinEnabled

const NAMESPACE = 'SellerCloud.Delta.Models.ClientAPI.Rma';

interface Receipt {
	RmaItemID: number;
	QtyToReceive: number;
	WarehouseID: number;
	WarehouseBinID?: number;
	Serials?: string[];
}

/**
 * Puts what came back into stock. Nowhere is it written that more than the open quantity is refused: it is accepted,
 * which is the worse case.
 *
 * @throws Refusal
 */
function receive(rma: Rma, receipts: Receipt[], world: World): void {
	const found = receipts.map((receipt) => {
		const warehouse = world.data.warehouses.get(receipt.WarehouseID);
		if (!warehouse) {
			throw refuseWithErrorMessage(`Warehouse ${receipt.WarehouseID} does not exist.`);
		}
		if (warehouse.enforceBins && !receipt.WarehouseBinID) {
			throw refuseWithErrorMessage(`Warehouse ${warehouse.name} needs a bin.`);
		}
		return { receipt, line: lineOfRma(rma, receipt.RmaItemID) };
	});
	const now = world.now();
	for (const { receipt, line } of found) {
		line.quantityReceived += receipt.QtyToReceive;
		line.warehouseId = receipt.WarehouseID;
		line.binId = receipt.WarehouseBinID;
		line.serials = receipt.Serials;
		world.data.stock.change({
			sku: line.sku,
			warehouseId: receipt.WarehouseID,
			kind: 'add',
			quantity: receipt.QtyToReceive,
			visibleFrom: now + world.settings.settleTime,
		});
	}
	rma.receivedOn = now;
	rma.lastUpdated = now;
}

export const rmaReceipts = [
	operation({
		method: 'POST',
		path: '/api/Rma/{id}/Receive',
		operationId: 'Rma_ReceiveRMAItems',
		tag,
		summary: 'Receive RMA items',
		parameters: [id],
		body: {
			name: 'model',
			type: model(`${NAMESPACE}.ReceiveReturnRequest`, {
				Items: required(
					listOf(
						model(`${NAMESPACE}.ReceiveReturnItem`, {
							RmaItemID: required(integer),
							QtyToReceive: required(integer),
							WarehouseID: required(integer),
							WarehouseBinID: integer,
						}),
					),
				),
			}),
		},
		handle: ({ args, body, world }) => receive(findRma(args, world), body.Items, world),
	}),
	operation({
		method: 'POST',
		path: '/api/Rma/{id}/Receive/BinEnabled',
		operationId: 'Rma_ReceiveRMAItemsBinEnabled',
		tag,
		summary: 'Receive RMA items in bin enabled warehouse',
		parameters: [id],
		body: {
			name: 'model',
			type: model(`${NAMESPACE}.ReceiveReturnBinEnabledRequest`, {
				Items: required(
					listOf(
						model(`${NAMESPACE}.ReceiveReturnBinEnabledItem`, {
							RmaItemID: required(integer),
							QtyToReceive: required(integer),
							WarehouseID: required(integer),
							WarehouseBinID: required(integer),
							Serials: listOf(text),
						}),
					),
				),
			}),
		},
		handle: ({ args, body, world }) => receive(findRma(args, world), body.Items, world),
	}),
];
