import { type IDataObject, sleep } from 'n8n-workflow';
import { discard } from '../../../credentials/bounded';
import {
	acceptedWith,
	afterRefusal,
	isRefused,
	maySignIn,
	patience,
} from '../../../credentials/session';
import { noteDate } from '../../../credentials/serverClock';
import type { CredentialData } from './credential';

/** Reads the stored credential; one that was read at most `maxAge` ms ago will do. */
type Read = (maxAge?: number) => Promise<CredentialData>;

interface Answer {
	status: number;
	headers: IDataObject;
	body: unknown;
}

/** How often one request is sent at the most. */
const MOST_TRIES = 10;
/** ms between two reads of the stored credential. */
const POLL_INTERVAL = 150;

/**
 * Sends a request, and sends it again while its token is rejected: with a token that another process has stored
 * meanwhile, or else with a new one. A request that is answered with 401 was not carried out, so writes are sent again,
 * too.
 *
 * @param exchange sends the request; if n8n signs in first, it writes the token into the credential
 * @returns the answer, and the credential that it was sent with. If it still has status 401, the token is not the cause
 * @throws what `read` and `exchange` throw
 */
export async function signedIn<T extends Answer>(
	read: Read,
	exchange: (credentials: CredentialData) => Promise<T>,
): Promise<{ answer: T; credentials: CredentialData }> {
	const refused = new Set<unknown>();
	let credentials = await read();
	for (let tries = 1; ; tries++) {
		const answer = await exchange(credentials);
		noteDate(String(credentials.baseUrl), answer.headers.date);
		if (answer.status !== 401) {
			acceptedWith(credentials);
			return { answer, credentials };
		}
		// A token that comes up again has been verified, so the rejection has another cause
		const { accessToken } = credentials;
		const isVerified = refused.has(accessToken) && !isRefused(credentials);
		if (isVerified || tries === MOST_TRIES) return { answer, credentials };
		discard(answer.body);
		refused.add(accessToken);
		credentials = await readAgain(read, refused, Date.now() + patience(credentials));
	}
}

/**
 * The stored credential once it has another token; after `until`, one without a token, so that n8n signs in.
 *
 * @param until ms since epoch
 */
async function readAgain(
	read: Read,
	refused: Set<unknown>,
	until: number,
): Promise<CredentialData> {
	for (;;) {
		const credentials = await read(0);
		if (!refused.has(credentials.accessToken)) return credentials;
		if (Date.now() >= until || !maySignIn(credentials)) return afterRefusal(credentials);
		await sleep(POLL_INTERVAL);
	}
}
