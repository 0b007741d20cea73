/** What a switch counts as where nothing says whether it is on. */
export interface Sides {
	/** Where there is no such value at all: what the editor shows before anybody touches it. */
	missing: boolean;
	/** For a value that says neither on nor off: the side that protects. */
	unclear: boolean;
}

/**
 * Reads a switch, which an expression or an agent may have given any value.
 *
 * Boolean true and false, and their texts in any case and with blanks around, are on and off. A value that is there and
 * says neither, such as 1, an empty text or the `undefined` of an expression, counts as the side that protects: nobody
 * has switched the protection off without doubt.
 */
export function isSwitchedOn(
	values: Readonly<Record<string, unknown>>,
	name: string,
	{ missing, unclear }: Sides,
): boolean {
	if (!Object.hasOwn(values, name)) return missing;
	const value = values[name];
	const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
	if (word === true || word === 'true') return true;
	if (word === false || word === 'false') return false;
	return unclear;
}
