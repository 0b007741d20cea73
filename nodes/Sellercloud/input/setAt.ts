import { isDataObject } from '../client/decode';

/**
 * Sets a value at a dotted name: `OrderDetails.CompanyID` creates a nested object. Lists are not supported.
 *
 * @returns the same object, which is changed
 */
export function setAt(
	object: Record<string, unknown>,
	name: string,
	value: unknown,
): Record<string, unknown> {
	const [first = '', ...rest] = name.split('.');
	const present = Object.hasOwn(object, first) ? object[first] : undefined;
	const next =
		rest.length === 0 ? value : setAt(isDataObject(present) ? present : {}, rest.join('.'), value);
	// Not assigned, so that a name such as __proto__ is a normal field
	return Object.defineProperty(object, first, {
		value: next,
		enumerable: true,
		configurable: true,
		writable: true,
	});
}
