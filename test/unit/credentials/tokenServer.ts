import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { type Reply, type Server, serverOf, token } from './server';

export const LOGIN = 'POST https://xx.api.sellercloud.com/rest/api/token';
export const PROOF = 'GET https://xx.api.sellercloud.com/rest/api/Warehouses';
export const START = Date.UTC(2026, 10, 20, 15, 30);
export const MINUTE = 60_000;

/** Typed logins, each another user's, since the sessions of a process are remembered. */
let count = 0;
export const newAccount = () => ({
	endpoint: 'xx.api.sellercloud.com',
	username: `user${++count}`,
	password: 'hunter22',
});

/** Issues `{name}-1`, `{name}-2`, ...; a token is refused once it is in `refused`. */
export function tokenServer(name: string): Server & { refused: Set<string> } {
	const refused = new Set<string>();
	let issued = 0;
	const server = serverOf(({ method, headers }): Reply => {
		if (method === 'POST') return token(`${name}-${++issued}`);
		const sent = String(headers?.authorization).replace('Bearer ', '');
		return refused.has(sent) ? { status: 401 } : { status: 200, body: { Items: [] } };
	});
	return { ...server, refused };
}

export const wait = async (ms: number) => await jest.advanceTimersByTimeAsync(ms);

/** The credential as n8n hands it over once its token is due. */
export const due = (account: object, session: object): ICredentialDataDecryptedObject => ({
	...stored(account, session),
	session: '',
});

/** The credential after what signing in returned is stored. */
export const stored = (account: object, session: object): ICredentialDataDecryptedObject => ({
	...account,
	...session,
});
