import { operation } from '../../api/operation';
import { refuseWithErrorMessage } from '../../api/refusals';
import { integer, model, required, text } from '../../api/values';
import { demandProduct } from '../products/find';
import { demandWarehouse } from './change';
import { tag } from './read';

// Source: article on SKU to SKU transfers; Swagger 2026
export const skuTransfers = operation({
	method: 'POST',
	path: '/api/Inventory/SkuToSkuTransfers',
	operationId: 'Inventory_CreateSkuToSkuTransfer',
	tag,
	summary: 'Create SKU to SKU transfer',
	body: {
		name: 'request',
		type: model('SellerCloud.Delta.Models.ClientAPI.Inventory.SkuToSkuTransferRequest', {
			FromWarehouseID: required(integer),
			ToWarehouseID: integer,
			FromBinID: integer,
			ToBinID: integer,
			FromSKU: required(text),
			ToSKU: required(text),
			Qty: required(integer),
			TransferReason: text,
			// Several are one text, with commas between
			SerialNumbers: text,
		}),
	},
	handle({ body, world }) {
		const from = demandProduct(body.FromSKU, world);
		const to = demandProduct(body.ToSKU, world);
		const fromWarehouse = demandWarehouse(body.FromWarehouseID, world);
		if (world.data.warehouses.get(fromWarehouse)?.enforceBins) {
			if (body.FromBinID === undefined || body.ToBinID === undefined) {
				throw refuseWithErrorMessage('From Bin and To Bin are required for this warehouse.');
			}
		} else if (body.ToWarehouseID === undefined) {
			throw refuseWithErrorMessage('To Warehouse is required.');
		}
		const toWarehouse = demandWarehouse(body.ToWarehouseID ?? body.FromWarehouseID, world);
		const { stock } = world.data;
		const there = stock.quantity(from.sku, fromWarehouse, world.now());
		if (body.Qty <= 0) throw refuseWithErrorMessage('Qty must be above 0.');
		if (there < body.Qty) {
			throw refuseWithErrorMessage(`${from.sku} has only ${there} units in this warehouse.`);
		}
		const visibleFrom = world.now() + world.settings.settleTime;
		const move = { kind: 'add' as const, visibleFrom };
		stock.change({ ...move, sku: from.sku, warehouseId: fromWarehouse, quantity: -body.Qty });
		stock.change({ ...move, sku: to.sku, warehouseId: toWarehouse, quantity: body.Qty });
	},
});
