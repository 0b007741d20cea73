import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { isBlank } from '../../input/blank';
import { comparable } from '../../input/comparable';

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
		const quantity = Number(QtyToReceive);
		if (!Number.isSafeInteger(quantity) || quantity <= 0) {
			return `QtyToReceive of ${product} must be a whole number above 0`;
		}
		if (wanted.some((one) => comparable(one.product) === comparable(product))) {
			return `${product} is there twice`;
		}
		wanted.push({ product, quantity, serialNumbers: SerialNumbers });
	}
	return wanted;
}

/** Units of a product that were sent and not received yet. */
const leftOf = ({ TransferQty, TotalReceivedQty }: IDataObject): number =>
	Math.max(Number(TransferQty ?? 0) - Number(TotalReceivedQty ?? 0), 0);

/**
 * The entries to send for a transfer: the API knows its products by the IDs of their lines.
 *
 * @param lines products of the transfer
 * @param wanted everything that is left if left out
 * @returns entries, or why the transfer can't be received like that
 */
export function receivedItems(
	lines: IDataObject[],
	wanted: Wanted[] | undefined,
	warehouseId: unknown,
): IDataObject[] | string {
	const entry = ({ ID }: IDataObject, quantity: number, serialNumbers?: unknown): IDataObject => ({
		ID: ID ?? null,
		QtyToReceive: quantity,
		ReceivingWarehouseID: Number(warehouseId),
		...(Array.isArray(serialNumbers) && { SerialNumbers: serialNumbers }),
	});
	if (!wanted) {
		return lines.filter((line) => leftOf(line) > 0).map((line) => entry(line, leftOf(line)));
	}
	const entries: IDataObject[] = [];
	for (const { product, quantity, serialNumbers } of wanted) {
		const [line, ...others] = lines.filter(
			({ ProductID }) => comparable(ProductID) === comparable(product),
		);
		if (!line) return `The transfer has no product ${product}`;
		if (others.length > 0) return `The transfer has ${product} more than once`;
		const left = leftOf(line);
		if (quantity > left) {
			return `Only ${left} of ${product} are left to receive, not ${quantity}`;
		}
		entries.push(entry(line, quantity, serialNumbers));
	}
	return entries;
}
