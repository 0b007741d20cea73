import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../client/decode';

/** The object in a member of a row; an empty one if there is none. */
export function objectIn(row: IDataObject, key: string): IDataObject {
	const value = row[key];
	return isDataObject(value) ? value : {};
}

/** The objects in a list of a row. */
export function objectsIn(row: IDataObject, key: string): IDataObject[] {
	const value = row[key];
	return Array.isArray(value) ? value.filter(isDataObject) : [];
}

/** Texts without empty ones and duplicates. */
export const distinctTexts = (values: unknown[]): string[] => [
	...new Set(values.flatMap((value) => (typeof value === 'string' && value.trim()) || [])),
];

/** The name of a person from its parts; `null` if all are empty. */
export const fullName = (...parts: unknown[]): string | null =>
	parts.flatMap((part) => (typeof part === 'string' && part.trim()) || []).join(' ') || null;
