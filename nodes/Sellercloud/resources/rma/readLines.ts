import type { IDataObject } from 'n8n-workflow';
import { comparable } from '../../input/comparable';
import type { OperationContext } from '../../interpreter/operation';
import { objectsIn } from '../../records/rowParts';
import { readOrder } from '../order/readOrder';
import { enteredLines, type EnteredItems, type Line, linesIn, resolvedLines } from './lines';

type Context = OperationContext<EnteredItems & { rma?: number }>;
type Resolved = Array<{ entry: IDataObject; line: Line }>;

/**
 * The entered items with the IDs of their lines in an order.
 *
 * @throws NodeError when the order can't be read, or an item is not in it
 */
export async function linesOfOrder(context: Context, order: number, id: string): Promise<Resolved> {
	const { order: row } = await readOrder(context.call, order);
	if (comparable(row.OrderID) !== comparable(order)) throw wrongRecord(context, `order ${order}`);
	return resolve(context, linesIn(objectsIn(row, 'OrderItems'), 'ProductID'), id, `order ${order}`);
}

/** The entered items with the IDs of their lines in the RMA. @throws NodeError as above */
export async function linesOfRma(context: Context, id: string): Promise<Resolved> {
	const rma = Number(context.values.rma);
	const [row = {}] = await context.call(
		{ method: 'GET', path: `/api/Rma/${rma}`, kind: 'read', body: undefined },
		{ record: ['ID'] },
	);
	if (comparable(row.ID) !== comparable(rma)) throw wrongRecord(context, `RMA ${rma}`);
	return resolve(context, linesIn(objectsIn(row, 'Items'), 'ProductID'), id, `RMA ${rma}`);
}

function resolve(context: Context, lines: Line[], id: string, where: string): Resolved {
	const result = resolvedLines(enteredLines(context.values) ?? [], lines, id, where);
	if ('resolved' in result) return result.resolved;
	throw context.error(result.problem, `${result.advice} Nothing was changed.`);
}

const wrongRecord = ({ error }: Context, what: string): Error =>
	error(
		`Sellercloud returned another record than ${what}`,
		'Nothing was changed, because the items of another record could be meant.',
	);
