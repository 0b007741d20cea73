import { isDataObject } from '../client/decode';

/**
 * Sets a value at a dotted name: `OrderDetails.CompanyID` makes an object in the object. Lists are for the JSON field.
 *
 * @returns the object, which is changed
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
	// Defined rather than assigned: a name such as __proto__ is a name like any other
	return Object.defineProperty(object, first, {
		value: next,
		enumerable: true,
		configurable: true,
		writable: true,
	});
}
