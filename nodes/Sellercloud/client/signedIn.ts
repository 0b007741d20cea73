import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { acceptedWith, afterRefusal, maySignIn, patience } from '../../../credentials/session';

type Credentials = ICredentialDataDecryptedObject;

/** Tokens that one request is tried with. */
const MOST_TOKENS = 5;
/** ms between two looks at the stored credential. */
const LOOK = 150;

/**
 * One exchange, and further ones while a token is refused: with one that another process has stored meanwhile, and
 * otherwise with a new one. Nothing of a request that is answered 401 was carried out, so that writes are sent again,
 * too.
 *
 * @param read gives the credential as it is stored
 * @param exchange sends the request; n8n puts a token that it gets before that into the credential
 * @returns the answer, and the credential that it was asked with. A 401 among them is no matter of the token
 */
export async function signedIn<T extends { status: number; body: { destroy(): unknown } }>(
	read: () => Promise<Credentials>,
	exchange: (credentials: Credentials) => Promise<T>,
): Promise<{ answer: T; credentials: Credentials }> {
	const refused = new Set<unknown>();
	// Read for each request: another one, or another process, may have renewed the token
	let credentials = await read();
	for (;;) {
		const answer = await exchange(credentials);
		if (answer.status !== 401) {
			acceptedWith(credentials);
			return { answer, credentials };
		}
		// The same token again was proved good, so the refusal has another cause
		const { accessToken } = credentials;
		if (refused.has(accessToken) || refused.size === MOST_TOKENS) return { answer, credentials };
		answer.body.destroy();
		refused.add(accessToken);
		credentials = await readAgain(read, refused, Date.now() + patience(credentials));
	}
}

/**
 * The stored credential once it has another token; after a while, one that n8n signs in for.
 *
 * @param until ms since epoch
 */
async function readAgain(
	read: () => Promise<Credentials>,
	refused: Set<unknown>,
	until: number,
): Promise<Credentials> {
	for (;;) {
		const credentials = await read();
		if (!refused.has(credentials.accessToken)) return credentials;
		if (Date.now() >= until || !maySignIn(credentials)) return afterRefusal(credentials);
		await sleep(LOOK);
	}
}
