import { createHash } from 'crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** The visible fields of a credential. */
export interface Account {
	endpoint: string;
	username: string;
	password: string;
}

/** Binds a token to what was typed, in the same way as the expression of the session does. */
export function fingerprintOf({ endpoint, username, password }: Account): string {
	return createHash('sha256').update([endpoint, username, password].join('\n')).digest('hex');
}

/** What was typed into a credential. */
export function accountOf(credentials: ICredentialDataDecryptedObject): Account {
	const text = (value: unknown) => (value === undefined || value === null ? '' : String(value));
	return {
		endpoint: text(credentials.endpoint),
		username: text(credentials.username),
		password: text(credentials.password),
	};
}

/** The fingerprint of what a credential says now. */
export const identityOf = (credentials: ICredentialDataDecryptedObject): string =>
	fingerprintOf(accountOf(credentials));
