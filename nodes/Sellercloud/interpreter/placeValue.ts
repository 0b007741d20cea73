import { isDataObject } from '../client/decode';
import type { QueryValue } from '../client/types';
import { setAt } from '../input/setAt';

/** Sets a member of the body; '' is the body itself. */
export function placeValue(body: unknown, name: string, value: unknown): unknown {
	return name === '' ? value : setAt(isDataObject(body) ? body : {}, name, value);
}

const isQueryValue = (value: unknown): value is QueryValue =>
	typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

export function queryValue(value: unknown): QueryValue | QueryValue[] {
	if (Array.isArray(value)) return value.filter(isQueryValue);
	return isQueryValue(value) ? value : String(value);
}
