import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { refuseNonFinite } from '../../input/nonFinite';

/**
 * The names and values of a list of parameters. Empty rows are left out.
 *
 * @throws NodeOperationError when a value has no name or is a number that is not finite
 */
export function readPairs(
	context: IExecuteFunctions,
	parameter: string,
	itemIndex: number,
): Array<[string, unknown]> {
	const rows: unknown = context.getNodeParameter(`${parameter}.parameters`, itemIndex, []);
	const pairs: Array<[string, unknown]> = [];
	for (const row of Array.isArray(rows) ? rows : []) {
		if (!isDataObject(row)) continue;
		const name = asText(row.name ?? '').trim();
		refuseNonFinite(context, name || 'A parameter', row.value, itemIndex);
		if (name !== '') pairs.push([name, row.value]);
		else if (row.value !== '' && row.value !== undefined && row.value !== null) {
			throw new NodeOperationError(context.getNode(), 'A parameter has a value but no name', {
				itemIndex,
				description: 'Enter a name for it, or remove it.',
			});
		}
	}
	return pairs;
}

/** The names in the body, and the item's binary fields with the files for them. */
export function readFiles(context: IExecuteFunctions, itemIndex: number): Array<[string, string]> {
	const { files } = context.getNodeParameter('options', itemIndex, {});
	const rows: unknown = isDataObject(files) ? files.file : [];
	return (Array.isArray(rows) ? rows : [])
		.filter(isDataObject)
		.map((row): [string, string] => [
			String(row.name ?? '').trim(),
			String(row.inputDataFieldName ?? '').trim(),
		])
		.filter(([name, field]) => name !== '' && field !== '');
}

/**
 * The value of a JSON field. Text is parsed; an object from an expression is returned as it is.
 *
 * @throws NodeOperationError when the text is not valid JSON, or a number in the object is not finite
 */
export function readJson(
	context: IExecuteFunctions,
	parameter: string,
	itemIndex: number,
): unknown {
	const value: unknown = context.getNodeParameter(parameter, itemIndex, '');
	refuseNonFinite(context, 'The JSON', value, itemIndex);
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value);
	} catch (error) {
		throw new NodeOperationError(context.getNode(), 'The JSON is not valid', {
			itemIndex,
			description: `${error instanceof Error ? error.message : ''}. Check the quotes and commas. In an expression, wrap objects in JSON.stringify().`,
		});
	}
}

const TITLES = {
	body: 'Body',
	method: 'Method',
	path: 'Path',
	rawContentType: 'Content Type',
};

/**
 * The value of a field as text; an absent value gives ''.
 *
 * @throws NodeOperationError for a number that is not finite
 */
export function textParameter(
	context: IExecuteFunctions,
	name: keyof typeof TITLES,
	itemIndex: number,
): string {
	const value: unknown = context.getNodeParameter(name, itemIndex, '');
	refuseNonFinite(context, TITLES[name], value, itemIndex);
	return value === null || value === undefined ? '' : asText(value);
}

/** A value as text in a query, header or form; objects become JSON, since `String` throws for some of them. */
export const asText = (value: unknown): string =>
	typeof value === 'object' ? JSON.stringify(value) : String(value);
