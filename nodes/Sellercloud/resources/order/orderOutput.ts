import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import type { ItemValues } from '../../interpreter/operation';
import { simplifyOrder } from '../../records/simplifyOrder';
import { choice } from '../fields/choices';

/** One item per order, or one per line of it. */
export const outputField = choice(
	'Output',
	'output',
	[
		{ name: 'One Item per Line', value: 'lines', description: 'Each item also contains the order' },
		{ name: 'One Item per Order', value: 'orders' },
	],
	{ value: true },
	{ default: 'orders' },
);

/** Orders, simplified or raw, as one item per order or per line. */
export function orderOutput(
	rows: IDataObject[],
	{
		values,
		zone,
	}: ItemValues<{ simplify: boolean | undefined; output: 'lines' | 'orders' | undefined }>,
): IDataObject[] {
	const isSimple = values.simplify === true;
	const orders = isSimple ? rows.map((row) => simplifyOrder(row, zone)) : rows;
	return values.output === 'lines' ? orders.flatMap(perLine) : orders;
}

/** One row per line, each with the order. An order without lines stays one row. */
function perLine(order: IDataObject): IDataObject[] {
	const name = ['lines', 'OrderItems', 'Items'].find((one) => Array.isArray(order[one]));
	if (name === undefined) return [order];
	const { [name]: all, ...rest } = order;
	const lines = Array.isArray(all) ? all.filter(isDataObject) : [];
	return lines.length === 0 ? [rest] : lines.map((line) => ({ ...rest, line }));
}
