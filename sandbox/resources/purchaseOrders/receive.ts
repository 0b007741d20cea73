import { operation } from '../../api/operation';
import { refuseMembers } from '../../api/refusals';
import { decimal, enumeration, integer, listOf, model, required, text } from '../../api/values';
import { DISCOUNT_TYPE } from '../../data/enums';
import { demandWarehouse } from '../inventory/change';
import { id, NAMESPACE, purchaseLinesOf, revisedPurchaseOrder, tag } from './find';

// Source: Swagger 2022, PurchaseOrders; article receive-purchase-order (?p=1375) for units and cases. `OverRecived` in the
// single purchase order shows that more than was ordered can be received

const item = model(`${NAMESPACE}.ReceivePoItem`, {
	ID: required(integer),
	QtyToReceive: integer,
	CaseQtyToReceive: integer,
	WarehouseId: integer,
	WarehouseBinId: integer,
	UnitPrice: decimal,
	DiscountValue: decimal,
	DiscountType: enumeration(DISCOUNT_TYPE),
	LocationNotes: text,
	ListPrice: decimal,
	UPC: text,
	WeightLbs: decimal,
	WeightOz: decimal,
});

export const purchaseOrderReceiving = operation({
	method: 'POST',
	path: '/api/PurchaseOrders/{id}/receive',
	operationId: 'PurchaseOrders_Receive',
	tag,
	summary: 'Receive purchase order',
	parameters: [id],
	body: {
		name: 'model',
		type: model(`${NAMESPACE}.ReceivePoRequest`, {
			ReceiveInvoiceNumber: text,
			VendorOrderId: text,
			ShippingCost: decimal,
			Items: required(listOf(item)),
		}),
	},
	handle({ args, body: { Items: received }, world }) {
		const order = revisedPurchaseOrder(args, world);
		const wrong = order.isByCase ? 'QtyToReceive' : 'CaseQtyToReceive';
		if (received.some((one) => one[wrong] !== undefined)) {
			const mode = order.isByCase ? 'case' : 'non case';
			throw refuseMembers({ [wrong]: [`${wrong} cannot be used for a PO in ${mode} qty mode.`] });
		}
		const lines = purchaseLinesOf(
			order,
			received.map(({ ID }) => ID),
		);
		const places = received.map(({ WarehouseId }, index) =>
			demandWarehouse(WarehouseId ?? lines[index]?.warehouseId ?? order.warehouseId, world),
		);
		lines.forEach((line, index) => {
			const cases = (received[index]?.CaseQtyToReceive ?? 0) * (line.cases?.unitsPerCase ?? 0);
			const quantity = order.isByCase ? cases : (received[index]?.QtyToReceive ?? 0);
			line.quantityReceived += quantity;
			world.data.stock.change({
				sku: line.sku,
				warehouseId: places[index] ?? order.warehouseId,
				kind: 'add',
				quantity,
				visibleFrom: world.now() + world.settings.settleTime,
			});
		});
		const isWhole = order.lines.every((line) => line.quantityReceived >= line.quantity);
		order.receivingStatus = isWhole ? 2 : 1;
		order.status = isWhole ? 3 : order.status;
		order.receivedOn = world.now();
	},
});
