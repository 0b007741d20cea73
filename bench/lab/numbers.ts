import { dig } from '../../scripts/n8n/json';

/** The number under the keys. Throws when there is none. */
export function digNumber(value: unknown, ...keys: ReadonlyArray<string | number>): number {
	const found = dig(value, ...keys);
	if (typeof found === 'number') return found;
	throw new Error(`There is no number at ${keys.join('.')} in ${JSON.stringify(value)}`);
}
