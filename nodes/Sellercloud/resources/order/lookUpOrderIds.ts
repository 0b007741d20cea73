import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { resultOrError, isNodeError, type NodeError } from '../../execution/itemErrors';
import { comparable } from '../../input/comparable';
import type { LookUp } from '../../interpreter/field';
import { findOrders } from './findOrders';

/** Numbers in one call: they are part of the URL. With 25 rows, a page could be one that the server cut off. */
const NUMBERS_PER_CALL = 24;
/** Most rows of such a call. */
const MOST_ROWS = 200;

/**
 * Finds orders by their Channel Order #, many in one call.
 *
 * The server ignores unknown filters, so the rows are compared with the numbers.
 */
export const lookUpOrderIds: LookUp = async (context, names) => {
	const found = new Map<string, number | NodeError>();
	const numbers = [...names.keys()];
	for (let first = 0; first < numbers.length; first += NUMBERS_PER_CALL) {
		const batch = numbers.slice(first, first + NUMBERS_PER_CALL);
		const [itemIndex = 0] = batch.map((number) => names.get(number) ?? 0);
		const rows = await resultOrError(context, itemIndex, findByNumbers(context, batch, itemIndex));
		for (const number of batch) {
			if (isNodeError(rows)) {
				found.set(comparable(number), rows);
				continue;
			}
			const matching = rows.filter(
				({ OrderSourceOrderID }) => comparable(OrderSourceOrderID ?? '') === comparable(number),
			);
			found.set(comparable(number), idOf(context, number, matching, names.get(number) ?? 0));
		}
	}
	return found;
};

/** The rows of the orders with these numbers; others too, if the server ignores the filter. */
async function findByNumbers(
	context: IExecuteFunctions,
	numbers: string[],
	itemIndex: number,
): Promise<IDataObject[]> {
	const query = { 'model.orderSourceOrderIDList': numbers };
	const signal = context.getExecutionCancelSignal();
	const { rows, total } = await findOrders(context, query, MOST_ROWS, { itemIndex, signal });
	if (rows.length >= total) return rows;
	throw new NodeOperationError(
		context.getNode(),
		'Sellercloud returned a record that does not match Channel Order #',
		{
			itemIndex,
			description: `Sellercloud counts ${total} orders for these numbers, so it is not known which of them are meant.`,
		},
	);
}

function idOf(
	context: IExecuteFunctions,
	number: string,
	rows: IDataObject[],
	itemIndex: number,
): number | NodeError {
	const ids = [...new Set(rows.map(({ ID }) => Number(ID)))];
	const [id] = ids;
	if (id !== undefined && ids.length === 1) return id;
	const error = (message: string, description: string) =>
		new NodeOperationError(context.getNode(), message, { itemIndex, description });
	return id === undefined
		? error(
				`No order has the Channel Order # "${number}"`,
				'Check the number, and that this employee can access the company of the order.',
			)
		: error(
				`${ids.length} orders have the Channel Order # "${number}": ${ids.join(', ')}`,
				'Choose one of them by its order ID.',
			);
}
