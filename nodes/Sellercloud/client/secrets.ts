import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

const SECRET_FIELDS = ['password', 'accessToken', 'inventoryPin', 'securityPin'];

/** Takes the credential's secrets out of a text: a server may quote what it refuses. */
export function withoutSecrets(text: string, credentials: ICredentialDataDecryptedObject): string {
	return SECRET_FIELDS.map((field) => credentials[field])
		.filter((secret): secret is string => typeof secret === 'string' && secret !== '')
		.reduce((rest, secret) => rest.replace(wholeWord(secret), '***'), text);
}

/** A PIN such as 1234 is part of many an order id, which has to stay readable. */
function wholeWord(secret: string): RegExp {
	const escaped = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
}
