import { numeric } from './coerceScalar';

/** The whole number from 0 on that a value is or that its text shows; `undefined` for anything else, `null` included. */
export function wholeNumber(value: unknown): number | undefined {
	const number = numeric(value);
	return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** The ID that a value is or that its text shows; `undefined` for anything else, such as `true` or a list. */
export const idIn = (value: unknown): number | undefined => wholeNumber(value) || undefined;
