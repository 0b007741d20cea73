import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { caught, isNodeError, type NodeError } from '../../execution/itemErrors';
import { run } from '../../execution/run';
import { unrealIn } from '../../input/realNumbers';
import { RESPONSE, TIMEOUT } from '../../interpreter/defaults';
import type { Field } from '../../interpreter/operation';

/** The mode of a locator that takes the order's number at the channel instead of its ID. */
export const BY_CHANNEL_ORDER = 'channelOrderNumber';
/** Numbers in one call: they travel in the address. Of 25 rows, a page could be one that the server cut. */
const NUMBERS_PER_CALL = 24;

/** The IDs of orders by their Channel Order #, in lower case; or why there is none. */
export type FoundOrders = ReadonlyMap<string, number | NodeError>;

/**
 * Finds the orders that are named by their Channel Order #, many in one call.
 *
 * The server ignores filters that it does not know, so what comes back is compared with what was asked.
 */
export async function findOrders(
	context: IExecuteFunctions,
	fields: Field[],
): Promise<FoundOrders> {
	const asked = numbersIn(context, fields);
	const found = new Map<string, number | NodeError>();
	const numbers = [...asked.keys()];
	for (let first = 0; first < numbers.length; first += NUMBERS_PER_CALL) {
		const some = numbers.slice(first, first + NUMBERS_PER_CALL);
		const [itemIndex = 0] = some.map((number) => asked.get(number) ?? 0);
		const rows = await caught(context, itemIndex, ordersWith(context, some, itemIndex));
		for (const number of some) {
			if (isNodeError(rows)) {
				found.set(keyOf(number), rows);
				continue;
			}
			const ids = rows.filter((row) => keyOf(row.OrderSourceOrderID) === keyOf(number));
			found.set(keyOf(number), idOf(context, number, ids, asked.get(number) ?? 0));
		}
	}
	return found;
}

/** The rows of all orders with these numbers, and of whatever else the server thought fit. */
export async function ordersWith(
	context: IExecuteFunctions,
	numbers: string[],
	itemIndex: number,
): Promise<IDataObject[]> {
	const request = {
		method: 'GET' as const,
		path: '/api/Orders',
		kind: 'read' as const,
		query: { 'model.orderSourceOrderIDList': numbers },
		timeout: TIMEOUT,
	};
	const paging = { names: { number: 'model.pageNumber', size: 'model.pageSize' }, limit: 200 };
	const signal = context.getExecutionCancelSignal();
	const { items, total } = await run(
		context,
		{ request, response: { ...RESPONSE, expected: 'list' }, paging },
		{ itemIndex, signal },
	);
	const rows = items.map(({ json }) => json);
	if (rows.length >= total) return rows;
	throw new NodeOperationError(
		context.getNode(),
		'Sellercloud answered with something else than was asked for: Channel Order # does not match',
		{
			itemIndex,
			description: `It counts ${total} orders for these numbers, so it is not known which of them are meant.`,
		},
	);
}

/**
 * What a locator points at.
 *
 * @throws NodeError when its Channel Order # is that of no order, or of several
 */
export function locatedOrder(locator: IDataObject, found: FoundOrders): unknown {
	const { mode, value } = locator;
	if (mode !== BY_CHANNEL_ORDER || isEmpty(value) || unrealIn(value) !== undefined) return value;
	const order = found.get(keyOf(value));
	if (isNodeError(order)) throw order;
	return order;
}

function numbersIn(context: IExecuteFunctions, fields: Field[]): Map<string, number> {
	const numbers = new Map<string, number>();
	const locators = fields.filter(({ type }) => type === 'resourceLocator');
	for (const [itemIndex] of context.getInputData().entries()) {
		for (const { name } of locators) {
			const locator = parameter(context, name, itemIndex);
			if (!isDataObject(locator) || locator.mode !== BY_CHANNEL_ORDER) continue;
			const number = String(locator.value ?? '').trim();
			if (unrealIn(locator.value) !== undefined) continue;
			if (number !== '' && !numbers.has(number)) numbers.set(number, itemIndex);
		}
	}
	return numbers;
}

/** An expression that fails is told when its item is read. */
function parameter(context: IExecuteFunctions, name: string, itemIndex: number): unknown {
	try {
		return context.getNodeParameter(name, itemIndex, {});
	} catch {
		return undefined;
	}
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
				'Check the number, and whether this employee may see the company of the order.',
			)
		: error(
				`${ids.length} orders have the Channel Order # "${number}": ${ids.join(', ')}`,
				'Choose one of them by its Order ID.',
			);
}

const keyOf = (value: unknown): string =>
	String(value ?? '')
		.trim()
		.toLowerCase();

const isEmpty = (value: unknown): boolean => keyOf(value) === '';
