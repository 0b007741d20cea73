import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { isBlank } from '../../input/blank';
import { comparable } from '../../input/comparable';
import { idIn, wholeNumber } from '../../input/wholeNumber';

/** What is to be received of one product. */
export interface Wanted {
	product: string;
	quantity: number;
	serialNumbers?: unknown;
}

/** What the user chose, or what is wrong with it. @param given entries with the names of the API */
export function wantedIn(given: unknown): Wanted[] | string {
	const entries = [given ?? []].flat();
	if (entries.length === 0) return 'Products is empty';
	const wanted: Wanted[] = [];
	for (const [index, entry] of entries.entries()) {
		const place = `Product ${index + 1}`;
		if (!isDataObject(entry)) return `${place} must be an object with ProductID and QtyToReceive`;
		const { ProductID, QtyToReceive, SerialNumbers } = entry;
		if (isBlank(ProductID)) return `${place} has no ProductID`;
		const product = String(ProductID).trim();
		// A blank quantity is not 0, and must not become everything that is left either
		if (isBlank(QtyToReceive)) return `${place} (${product}) has no QtyToReceive`;
		const quantity = wholeNumber(QtyToReceive) ?? 0;
		if (quantity === 0) {
			return `QtyToReceive of ${product} must be a whole number above 0`;
		}
		if (wanted.some((one) => comparable(one.product) === comparable(product))) {
			return `${product} is listed twice`;
		}
		wanted.push({ product, quantity, serialNumbers: SerialNumbers });
	}
	return wanted;
}

/** A line of a transfer. */
interface Line {
	id: number;
	product: string;
	/** Units that were sent and not received yet. */
	left: number;
}

/** The line in a row; `undefined` if the row does not show what it is about or how much of it is left. */
function lineIn({ ID, ProductID, TransferQty, TotalReceivedQty }: IDataObject): Line | undefined {
	const [id, sent, received] = [idIn(ID), wholeNumber(TransferQty), wholeNumber(TotalReceivedQty)];
	if (id === undefined || isBlank(ProductID) || sent === undefined || received === undefined) {
		return undefined;
	}
	return { id, product: String(ProductID), left: Math.max(sent - received, 0) };
}

/**
 * The entries to send for a transfer: the API knows its products by the IDs of their lines.
 *
 * @param rows products of the transfer
 * @param wanted everything that is left if left out
 * @returns entries, or why the transfer can't be received like that
 */
export function receivedItems(
	rows: IDataObject[],
	wanted: Wanted[] | undefined,
	warehouse: unknown,
): IDataObject[] | string {
	const warehouseId = idIn(warehouse);
	if (warehouseId === undefined)
		return 'Sellercloud did not return the To Warehouse of the transfer';
	const lines = rows.flatMap((row) => lineIn(row) ?? []);
	if (lines.length < rows.length) {
		return 'Sellercloud did not return the ID, SKU and quantities of all products of the transfer';
	}
	const entry = ({ id }: Line, quantity: number, serialNumbers?: unknown): IDataObject => ({
		ID: id,
		QtyToReceive: quantity,
		ReceivingWarehouseID: warehouseId,
		...(Array.isArray(serialNumbers) && { SerialNumbers: serialNumbers }),
	});
	if (!wanted) {
		return lines.filter(({ left }) => left > 0).map((line) => entry(line, line.left));
	}
	const entries: IDataObject[] = [];
	for (const { product, quantity, serialNumbers } of wanted) {
		const [line, ...others] = lines.filter(
			(one) => comparable(one.product) === comparable(product),
		);
		if (!line) return `The transfer has no product ${product}`;
		if (others.length > 0) return `The transfer has ${product} more than once`;
		if (quantity > line.left) {
			return `Only ${line.left} of ${product} are left to receive, not ${quantity}`;
		}
		entries.push(entry(line, quantity, serialNumbers));
	}
	return entries;
}
