import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** Shorter ones are parts of too many other words. */
const SHORTEST = 3;
/** Words of every address. */
const PUBLIC = ['api', 'com', 'net', 'org', 'rest', 'www', 'sellercloud', 'http', 'https'];

/** Whether a text has a part of the credential's user name or host in it, in any case. */
export function mentions(
	text: string,
	{ endpoint, username }: ICredentialDataDecryptedObject,
): boolean {
	const folded = text.toLowerCase();
	return `${String(endpoint)} ${String(username)}`
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word.length >= SHORTEST && !PUBLIC.includes(word))
		.some((word) => folded.includes(word));
}
