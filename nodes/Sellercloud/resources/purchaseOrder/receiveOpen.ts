import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { bodyOf, jsonBody } from '../../interpreter/jsonBody';
import type { ItemValues, OperationContext } from '../../interpreter/operation';
import { objectsIn } from '../../records/rowParts';
import { rowOf } from './rowOf';

type Context = OperationContext<{ purchaseOrder: number; quantityIn: string | undefined }>;

/**
 * Receives the lines of a call that are still to come in this quantity. Sellercloud receives more than was ordered
 * without a word, and again if this is run again.
 *
 * @returns one row: why lines were refused, by the ID of the line
 * @throws NodeOperationError when it is not known what is still to come
 */
export async function receiveOpen(context: Context): Promise<IDataObject[]> {
	const { call, error, request, values } = context;
	const { purchaseOrder: id } = values;
	const row = await rowOf(context, id);
	if (!row) {
		throw error(
			`No purchase order was found for ${id}`,
			'Nothing was received, because it is not known what is still to come. Check the ID, and that this employee can access the company of the purchase order.',
		);
	}
	const lines = objectsIn(row, 'Items');
	const unitsOf = values.quantityIn === 'cases' ? await unitsInCases(context) : ofUnits;
	const body = bodyOf(request);
	const refusals: IDataObject = {};
	const items = objectsIn(body, 'Items').filter((item) => {
		const line = lines.find(({ ID }) => Number(ID) === Number(item.ID));
		const reason = line ? problemOf(line, unitsOf(item)) : `is not in purchase order ${id}`;
		if (reason !== undefined) refusals[String(item.ID)] = `Item ${String(item.ID)} ${reason}`;
		return reason === undefined;
	});
	if (items.length > 0) await call({ body: jsonBody({ ...body, Items: items }) });
	return [{ refusals }];
}

/** Why an item's lines were refused, in the row of `receiveOpen`. */
export function refusedLine([row]: IDataObject[], { values }: ItemValues): string | undefined {
	const lines = [values.items, values.caseItems, values.itemsJson].find(Array.isArray) ?? [];
	const refusals = isDataObject(row?.refusals) ? row.refusals : {};
	const reasons = lines.filter(isDataObject).flatMap(({ ID }) => refusals[String(ID)] ?? []);
	return reasons.length > 0 ? reasons.join('. ') : undefined;
}

const ofUnits = ({ QtyToReceive }: IDataObject): number => Number(QtyToReceive);

/** @returns how many units are in the cases of an item; `NaN` if it is not known */
async function unitsInCases({ call, values }: Context): Promise<typeof ofUnits> {
	const [answer = {}] = await call(
		{
			method: 'GET',
			path: `/api/PurchaseOrders/${values.purchaseOrder}/Items`,
			kind: 'read',
			body: undefined,
		},
		{ record: ['Items'] },
	);
	const lines = objectsIn(answer, 'Items');
	return ({ ID, CaseQtyToReceive }) => {
		const line = lines.find((one) => Number(one.ID) === Number(ID));
		const perCase = Number(line?.QtyUnitsPerCase);
		// With 0 units in a case, any number of cases would be within what is to come
		return perCase > 0 ? Number(CaseQtyToReceive) * perCase : Number.NaN;
	};
}

function problemOf({ QtyOrdered, QtyReceived }: IDataObject, units: number): string | undefined {
	const isKnown = typeof QtyOrdered === 'number' && typeof QtyReceived === 'number';
	const open = isKnown && QtyReceived >= 0 ? QtyOrdered - QtyReceived : Number.NaN;
	if (Number.isNaN(open) || Number.isNaN(units)) {
		return 'was not received, because Sellercloud does not say how much of it is still to come';
	}
	return units > open
		? `was not received: ${units} is more than the ${Math.max(open, 0)} that are still to come`
		: undefined;
}
