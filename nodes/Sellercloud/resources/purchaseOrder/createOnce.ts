import type { IDataObject } from 'n8n-workflow';
import { comparable } from '../../input/comparable';
import { bodyOf } from '../../interpreter/jsonBody';
import type { OperationContext } from '../../interpreter/operation';
import { objectsIn } from '../../records/rowParts';
import { LOOKUP_DELAY } from '../creation/createdId';
import { createPurchaseOrder } from './createPurchaseOrder';
import { proveSearch, withTitle } from './searchTitles';

/**
 * Creates the purchase order of a call, unless there is one with its description: that is looked up before, and again if
 * the answer is lost.
 *
 * @returns one row: the purchase order, and whether it was created by this call
 * @throws NodeError, and nothing is created, when the search of the server can't be relied on
 */
export async function createOnce(context: OperationContext): Promise<IDataObject[]> {
	const { error, request, wait } = context;
	const body = bodyOf(request);
	const title = String(body.Description);
	const search = async () => await withTitle(context, Number(body.CompanyID), title);
	await proveSearch(context, Number(body.CompanyID), title);
	const [existing, ...others] = await search();
	if (others.length > 0) {
		const ids = [existing, ...others].map((found) => found?.id).join(', ');
		throw error(
			`${others.length + 1} purchase orders are called "${title}": ${ids}`,
			'Nothing was created. Rename those that you do not mean, or use another Reference.',
		);
	}
	if (existing) {
		const { id, row } = existing;
		if (linesOf(row) !== linesOf(body)) {
			throw error(
				`Purchase order ${id} is called "${title}" and has other items`,
				'Nothing was created. To order these items, too, use another Reference.',
			);
		}
		return [toRow(body, row, id, false)];
	}
	const find = async () => {
		const [found, ...more] = await search();
		return more.length === 0 ? found?.id : undefined;
	};
	const id = await createPurchaseOrder(context, body, find);
	const isFound = async () => {
		const found = await search();
		// Another execution may have searched and created at the same time
		const second = found.find((one) => one.id !== id);
		if (second) {
			throw error(`Another purchase order is called "${title}", too: ${second.id}`, 'Delete one.');
		}
		if (found.length > 0) return true;
		await wait(LOOKUP_DELAY);
		return (await find()) === id;
	};
	if (!(await naming(context, id, isFound))) {
		throw error(
			`Purchase order ${id} was created, but Sellercloud does not find it by its description`,
			`Do not run this again with the same items, because it would create a second one. Check in Sellercloud that purchase order ${id} is called "${title}".`,
		);
	}
	return [toRow(body, body, id, true)];
}

/** Work after the purchase order was created: the error of a failure says that it was. */
async function naming<T>(
	context: OperationContext,
	id: number,
	work: () => Promise<T>,
): Promise<T> {
	try {
		return await work();
	} catch (failure) {
		const { message, description }: { message?: string; description?: string } = Object(failure);
		const created = `Purchase order ${id} was created.`;
		throw context.error(message ?? created, `${created} ${description ?? ''}`.trimEnd());
	}
}

/** @param order has the lines: what was ordered before may have other prices than the request */
const toRow = (
	body: IDataObject,
	order: IDataObject,
	id: number,
	created: boolean,
): IDataObject => ({
	purchaseOrderId: id,
	created,
	title: body.Description,
	companyId: body.CompanyID,
	vendorId: body.VendorID,
	warehouseId: body.DefaultWarehouseID ?? null,
	lines: orderedIn(order).map((line) => ({
		sku: skuIn(line) ?? null,
		quantity: quantityIn(line) ?? null,
		price: line.UnitPrice ?? null,
	})),
});

/** The lines of a request or of a row of the list. */
const orderedIn = (order: IDataObject) => [
	...objectsIn(order, 'Products'),
	...objectsIn(order, 'Items'),
];
const skuIn = ({ ProductID, SKU }: IDataObject) => ProductID ?? SKU;
const quantityIn = ({ QtyUnitsOrdered, QtyOrdered }: IDataObject) => QtyUnitsOrdered ?? QtyOrdered;

/** What is ordered, in a request or in a row of the list, as a text to compare. */
function linesOf(order: IDataObject): string {
	const quantities = new Map<string, number>();
	for (const line of orderedIn(order)) {
		const sku = comparable(skuIn(line));
		quantities.set(sku, (quantities.get(sku) ?? 0) + Number(quantityIn(line)));
	}
	return JSON.stringify([...quantities].sort(([one], [other]) => (one < other ? -1 : 1)));
}
