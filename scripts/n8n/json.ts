export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under the keys, one after another; undefined as soon as one is missing. */
export function dig(value: unknown, ...keys: ReadonlyArray<string | number>): unknown {
	let current = value;
	for (const key of keys) {
		if (Array.isArray(current) && typeof key === 'number') current = current[key];
		else if (isObject(current)) current = current[key];
		else return undefined;
	}
	return current;
}

/** The text under the keys. Throws when there is none. */
export function digText(value: unknown, ...keys: ReadonlyArray<string | number>): string {
	const found = dig(value, ...keys);
	if (typeof found === 'string') return found;
	throw new Error(`There is no text at ${keys.join('.')} in ${JSON.stringify(value)}`);
}

/** The objects in the list under the keys; none when there is no list. */
export function digObjects(value: unknown, ...keys: ReadonlyArray<string | number>): JsonObject[] {
	const found = dig(value, ...keys);
	return Array.isArray(found) ? found.filter(isObject) : [];
}
