import { parseJson } from './answer';

/** A credential, or what of it is known so far. */
type Secrets = Record<string, unknown>;

/**
 * Takes the credential's secrets out of an answer: a server may quote what it refuses. In JSON the values are cleaned
 * and not their spelling, which may hide a secret behind escapes.
 */
export function withoutSecrets(text: string, secrets: Secrets): string {
	const patterns = patternsOf(secrets);
	const clean = (part: string) =>
		patterns.reduce((rest, pattern) => rest.replace(pattern, '***'), part);
	const value = parseJson(text);
	if (value === undefined) return clean(text);
	return JSON.stringify(value, (_, part: unknown) => {
		const cleaned = typeof part === 'string' || typeof part === 'number' ? clean(`${part}`) : '';
		return cleaned.includes('***') ? cleaned : part;
	});
}

function patternsOf(secrets: Secrets): RegExp[] {
	const known = (fields: string[]) =>
		fields
			.map((field) => secrets[field])
			.filter((secret) => typeof secret === 'string' && secret !== '')
			.map((secret) => String(secret).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return [
		...known(['password', 'accessToken']).map((secret) => new RegExp(secret, 'g')),
		// A PIN such as 1234 is part of many an order id, which has to stay readable
		...known(['inventoryPin', 'securityPin']).map(
			(pin) => new RegExp(`(?<![\\p{L}\\p{N}])${pin}(?![\\p{L}\\p{N}])`, 'gu'),
		),
	];
}
