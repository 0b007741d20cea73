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
		{ name: 'One Item per Line', value: 'lines', description: 'With the order beside each line' },
		{ name: 'One Item per Order', value: 'orders' },
	],
	{ value: true },
	{ default: 'orders' },
);

/** Orders as the user wants them: simplified or raw, whole or line by line. */
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

/** The order without its lines, beside each of them. An order without lines still is one item. */
function perLine(order: IDataObject): IDataObject[] {
	const name = ['lines', 'OrderItems', 'Items'].find((one) => Array.isArray(order[one]));
	if (name === undefined) return [order];
	const { [name]: all, ...rest } = order;
	const lines = Array.isArray(all) ? all.filter(isDataObject) : [];
	return lines.length === 0 ? [rest] : lines.map((line) => ({ ...rest, line }));
}
