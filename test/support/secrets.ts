/** Characters of what stands around a secret that are printed. */
const AROUND = 40;

/**
 * Asserts that none of the secrets is in a value. A failure prints what stands around them and not the secrets, nor the
 * whole value, since that goes into logs that everybody can read.
 *
 * @param value a text, or what can be written as JSON
 */
export function expectNoSecret(value: unknown, ...secrets: string[]): void {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
	const masked = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
	const places = masked === text ? [] : [...masked.matchAll(/\*\*\*/g)];
	const around = places.map(({ index }) =>
		masked.slice(Math.max(0, index - AROUND), index + AROUND),
	);
	expect(around).toEqual([]);
}
