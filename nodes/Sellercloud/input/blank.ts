import { isDataObject } from '../client/decode';

/** Whether a value is absent. n8n passes '' for an empty field. */
export function isAbsent(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}

/** Whether a value is empty: absent, an empty list or an empty object. */
export const isBlank = (value: unknown): boolean =>
	isAbsent(value) ||
	(Array.isArray(value) && value.length === 0) ||
	(isDataObject(value) && Object.keys(value).length === 0);

/** Whether all values in a record are empty, at any depth. */
export const isBlankRecord = (value: unknown): boolean =>
	isAbsent(value) ||
	(typeof value === 'object' && value !== null && Object.values(value).every(isBlankRecord));
