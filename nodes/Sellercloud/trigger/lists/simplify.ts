import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { codeOf, nameOf, type Names } from '../../records/codes';

/** A code as two members of an item: `status` has the name, `statusCode` the code. */
export const nameAndCode = (member: string, names: Names, value: unknown): IDataObject => ({
	[member]: nameOf(names, value),
	[`${member}Code`]: codeOf(names, value),
});

/** The objects in a list field of a row. */
export function objectsIn(row: IDataObject, key: string): IDataObject[] {
	const value = row[key];
	return Array.isArray(value) ? value.filter(isDataObject) : [];
}

/** Texts without empty ones and duplicates. */
export const distinctTexts = (values: unknown[]): string[] => [
	...new Set(values.flatMap((value) => (typeof value === 'string' && value.trim()) || [])),
];
