import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { isDataObject } from '../client/decode';

export interface FieldSelection {
	mode: 'keep' | 'drop';
	/** Names, with dots for nested objects: `ShippingAddress.City`. In a list they apply to every entry. */
	fields: string[];
}

/** Splits comma-separated names. */
export const parseFieldNames = (typed: string): string[] =>
	typed
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');

/** Applies the user's selection to each item; all fields are kept without one. */
export const applySelection = (
	items: INodeExecutionData[],
	selection: FieldSelection | undefined,
): INodeExecutionData[] =>
	selection ? items.map((item) => ({ ...item, json: selectFields(item.json, selection) })) : items;

/** A row with only the fields that the selection keeps. */
export function selectFields(row: IDataObject, { mode, fields }: FieldSelection): IDataObject {
	return select(
		row,
		mode,
		fields.map((name) => name.split('.')),
	);
}

function select(row: IDataObject, mode: FieldSelection['mode'], paths: string[][]): IDataObject {
	const selected = Object.entries(row).flatMap(([name, value]) => {
		const rest = paths.filter(([first]) => first === name).map(([, ...deeper]) => deeper);
		if (rest.length === 0) return mode === 'keep' ? [] : [[name, value]];
		if (rest.some((path) => path.length === 0)) return mode === 'keep' ? [[name, value]] : [];
		return [[name, within(value, mode, rest)]];
	});
	return Object.fromEntries(selected);
}

function within(
	value: IDataObject[string],
	mode: FieldSelection['mode'],
	paths: string[][],
): IDataObject[string] {
	if (isDataObject(value)) return select(value, mode, paths);
	if (!Array.isArray(value)) return value;
	return value.map((entry) => (isDataObject(entry) ? select(entry, mode, paths) : entry));
}
