import { isAbsent } from '../swagger/values';
import { isDataObject } from '../client/decode';
import type { QueryValue } from '../client/types';
import { setAt } from '../resources/apiRequest/parameters';

/** As ids and SKUs are compared: the server knows no case, and answers numbers as numbers. */
export const normal = (value: unknown): string => String(value).trim().toLowerCase();

/** Whether nothing was given. */
export const isBlank = (value: unknown): boolean =>
	isAbsent(value) ||
	(Array.isArray(value) && value.length === 0) ||
	(isDataObject(value) && Object.keys(value).length === 0);

/** Whether a record says nothing: all that it has is null or empty, at any depth. */
export const isHollow = (value: unknown): boolean =>
	isAbsent(value) ||
	(typeof value === 'object' && value !== null && Object.values(value).every(isHollow));

/** The body with a value at a name; '' is the body itself. */
export function placed(body: unknown, name: string, value: unknown): unknown {
	return name === '' ? value : setAt(isDataObject(body) ? body : {}, name, value);
}

const isQueryValue = (value: unknown): value is QueryValue =>
	typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

export function queryValue(value: unknown): QueryValue | QueryValue[] {
	if (Array.isArray(value)) return value.filter(isQueryValue);
	return isQueryValue(value) ? value : String(value);
}
