/**
 * The text of a text, a number or a boolean in an answer. `String` throws for some objects, and makes `[object Object]`
 * of others.
 *
 * @returns `undefined` for anything else
 */
export const scalarText = (value: unknown): string | undefined =>
	typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
		? String(value)
		: undefined;
