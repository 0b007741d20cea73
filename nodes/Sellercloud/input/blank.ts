import { isDataObject } from '../client/decode';
import { isAbsent } from './coerceValue';

/** Whether nothing was given. */
export const isBlank = (value: unknown): boolean =>
	isAbsent(value) ||
	(Array.isArray(value) && value.length === 0) ||
	(isDataObject(value) && Object.keys(value).length === 0);

/** Whether a record says nothing: all that it has is null or empty, at any depth. */
export const isHollow = (value: unknown): boolean =>
	isAbsent(value) ||
	(typeof value === 'object' && value !== null && Object.values(value).every(isHollow));
