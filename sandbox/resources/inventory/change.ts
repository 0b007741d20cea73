import { operation } from '../../api/operation';
import { refuseWithErrorMessage, refuseWithMessage } from '../../api/refusals';
import { date, decimal, enumeration, integer, model, required, text } from '../../api/values';
import { ADJUSTMENT_TYPE } from '../../data/enums';
import { stockKeeper } from '../../data/quantities';
import type { World } from '../../world';
import { demandProduct } from '../products/find';
import { demandPastDate, demandPin } from './guards';
import { tag } from './read';

// Source: Swagger 2022, Inventory; seen live: changes show after up to a minute, and a shadow cannot be set

const NAMESPACE = 'SellerCloud.Delta.Models.ClientAPI.Warehouse';

/** The default warehouse where none is named. */
export function demandWarehouse(id: number | undefined, { data }: World): number {
	const all = [...data.warehouses.values()];
	const warehouse = all.find((one) => (id === undefined ? one.isDefault : one.id === id));
	if (!warehouse) throw refuseWithErrorMessage(`Warehouse ${id} does not exist.`);
	return warehouse.id;
}

export const inventoryChanges = [
	operation({
		method: 'PUT',
		path: '/api/Inventory/AdjustPhysicalInventory',
		operationId: 'Inventory_AdjustPhysicalInventory',
		tag,
		summary: 'Adjust physical inventory',
		body: {
			name: 'model',
			type: model(`${NAMESPACE}.AdjustPhysicalInventoryRequest`, {
				WarehouseID: integer,
				ProductID: required(text),
				Qty: integer,
				AdjustmentType: required(enumeration(ADJUSTMENT_TYPE)),
				Reason: required(text),
				InventoryCost: decimal,
				SiteCost: decimal,
				PinCode: text,
			}),
		},
		handle({ body, world }) {
			const product = demandProduct(body.ProductID, world);
			demandPin(world.data.companies.get(product.companyId), body.PinCode);
			const { sku } = stockKeeper(product, world.data);
			const warehouseId = demandWarehouse(body.WarehouseID, world);
			const quantity = body.Qty ?? 0;
			if (quantity < 0) throw refuseWithMessage(500, 'Qty must not be negative.');
			world.data.stock.change({
				sku,
				warehouseId,
				kind: 'add',
				quantity: body.AdjustmentType === 1 ? quantity : -quantity,
				visibleFrom: world.now() + world.settings.settleTime,
			});
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/Inventory/SetPhysicalInventory',
		operationId: 'Inventory_SetPhysicalInventory',
		tag,
		summary: 'Set physical inventory',
		body: {
			name: 'model',
			type: model(`${NAMESPACE}.SetPhysicalInventoryRequest`, {
				WarehouseID: integer,
				ProductID: required(text),
				InventoryDate: date,
				PhysicalQty: required(integer),
				SiteCost: decimal,
				PinCode: text,
			}),
		},
		handle({ body, world }) {
			const product = demandProduct(body.ProductID, world);
			demandPin(world.data.companies.get(product.companyId), body.PinCode);
			demandPastDate(body.InventoryDate, world);
			if (product.shadowOf !== undefined) {
				throw refuseWithErrorMessage(
					`Physical inventory cannot be set for ${product.sku}: it is a shadow of ${product.shadowOf}.`,
				);
			}
			world.data.stock.change({
				sku: product.sku,
				warehouseId: demandWarehouse(body.WarehouseID, world),
				kind: 'set',
				quantity: body.PhysicalQty,
				visibleFrom: world.now() + world.settings.settleTime,
			});
		},
	}),
];
