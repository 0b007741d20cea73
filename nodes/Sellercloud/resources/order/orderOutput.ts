import type { IDataObject } from 'n8n-workflow';
import type { ItemValues } from '../../interpreter/operation';
import { ORDER } from '../../records/order';
import { objectsIn } from '../../records/rowParts';
import { flag } from '../fields/inputs';
import { outputFields, type OutputValues, recordOutput } from '../output/recordOutput';

/** For reads of orders. */
export const orderOutputFields = [
	...outputFields(ORDER),
	flag(
		'One Item per Line',
		'splitLines',
		{ value: true },
		'Whether to return one item for each line of an order, together with the order, instead of one for each order',
	),
] as const;

/** Members with the numbers of an order. They come before the line, and all others after it. */
const NUMBERS = ['orderId', 'channelOrderNumber', 'OrderID', 'ID', 'OrderSourceOrderID'];

/** Orders, as one item per order or per line. */
export function orderOutput(
	rows: IDataObject[],
	item: ItemValues<OutputValues & { splitLines: boolean | undefined }>,
): IDataObject[] {
	const orders = recordOutput(ORDER)(rows, item);
	if (item.values.splitLines !== true) return orders;
	const { output } = item.values;
	const isRaw = output === 'raw';
	return rows.flatMap((row, index) => {
		const lines = isRaw ? rawLines(row) : objectsIn(ORDER.read(row, item.zone), 'lines');
		return perLine(orders[index] ?? {}, lines);
	});
}

/** Where a single order has its lines, and where a row of the list has them. A server may send the same lines as both. */
const RAW_LINES = ['OrderItems', 'Items'];

const rawLines = (row: IDataObject) =>
	RAW_LINES.map((name) => objectsIn(row, name)).find(({ length }) => length > 0) ?? [];

/** Members whose content is in the lines. What is no list of lines stays where it is. */
const isSplit = (order: IDataObject, name: string): boolean =>
	name === 'lines' ||
	(RAW_LINES.includes(name) && (isEmpty(order[name]) || objectsIn(order, name).length > 0));

const isEmpty = (value: unknown): boolean =>
	value === null || (Array.isArray(value) && value.length === 0);

/** One item per line. An order without lines stays one item. */
function perLine(order: IDataObject, lines: IDataObject[]): IDataObject[] {
	const entries = Object.entries(order).filter(([name]) => !isSplit(order, name));
	const numbers = entries.filter(([name]) => NUMBERS.includes(name));
	const rest = entries.filter(([name]) => !NUMBERS.includes(name));
	const whole = Object.fromEntries([...numbers, ...rest]);
	return lines.length === 0
		? [whole]
		: lines.map((line) => Object.fromEntries([...numbers, ['line', line], ...rest]));
}
