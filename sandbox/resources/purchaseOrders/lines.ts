import { refuseMembers, refuseWithErrorMessage } from '../../api/refusals';
import {
	decimal,
	enumeration,
	integer,
	model,
	required,
	text,
	type Values,
} from '../../api/values';
import { DISCOUNT_TYPE } from '../../data/enums';
import type { PurchaseLine, PurchaseOrder } from '../../data/purchaseOrders';
import type { World } from '../../world';
import { demandProduct } from '../products/find';
import { NAMESPACE } from './find';

// Source: Swagger 2022, CreatePoItemDto; articles create-new-purchase-order and add-items-to-existing-purchase-order for
// which members go with CaseQtyMode. A price that is left out is 0 here, since no document says otherwise

const BY_CASE = { QtyCasesOrdered: integer, QtyUnitsPerCase: integer, CasePrice: decimal };
const BY_UNIT = { QtyUnitsOrdered: integer, UnitPrice: decimal };

const NEW_LINE = {
	ProductID: required(text),
	...BY_UNIT,
	...BY_CASE,
	DiscountType: enumeration(DISCOUNT_TYPE),
	DiscountValue: decimal,
	WarehouseID: integer,
	ItemNotes: text,
};

export const newLine = model(`${NAMESPACE}.CreatePoItemDto`, NEW_LINE);

/** @throws Refusal for members that do not go with the mode of the purchase order */
export function demandMode(isByCase: boolean, lines: Array<Record<string, unknown>>): void {
	const wrong = Object.keys(isByCase ? BY_UNIT : BY_CASE);
	for (const line of lines) {
		const name = wrong.find((one) => line[one] !== undefined);
		if (name === undefined) continue;
		const mode = isByCase ? 'enabled' : 'disabled';
		throw refuseMembers({ [name]: [`${name} cannot be provided when CaseQtyMode is ${mode}.`] });
	}
}

/** @throws Refusal */
export function createPurchaseLine(
	given: Values<typeof NEW_LINE>,
	order: Pick<PurchaseOrder, 'isByCase' | 'vendorId'>,
	lineId: number,
	world: World,
): PurchaseLine {
	const { isByCase = false } = order;
	demandMode(isByCase, [given]);
	const quantity = isByCase
		? (given.QtyCasesOrdered ?? 0) * (given.QtyUnitsPerCase ?? 0)
		: (given.QtyUnitsOrdered ?? 0);
	if (quantity <= 0) throw refuseWithErrorMessage(`Qty of ${given.ProductID} is required.`);
	const { sku, name, vendorSku } = demandProduct(given.ProductID, world);
	const price = isByCase
		? (given.CasePrice ?? 0) / (given.QtyUnitsPerCase ?? 1)
		: (given.UnitPrice ?? 0);
	return {
		id: lineId,
		sku,
		name,
		vendorSku,
		quantity,
		quantityReceived: 0,
		price,
		cases: isByCase
			? {
					ordered: given.QtyCasesOrdered ?? 0,
					unitsPerCase: given.QtyUnitsPerCase ?? 0,
					price: given.CasePrice ?? 0,
				}
			: undefined,
		warehouseId: given.WarehouseID,
		notes: given.ItemNotes ?? '',
	};
}

/** Ids of lines that follow those that were ever given. */
export const nextLineId = ({ data }: World): number =>
	Math.max(
		10_000,
		...[...data.purchaseOrders.values()].flatMap(({ lines }) => lines.map((line) => line.id)),
	) + 1;
