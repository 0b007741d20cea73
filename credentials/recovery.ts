import { sleep, UserError } from 'n8n-workflow';
import { isAccepted } from './proof';
import type { HttpHelper } from './requestWithRetry';
import type { IssuedToken, Tokens } from './tokens';

/** ms between two looks. */
const LOOK = 50;

type Proved = IssuedToken & { baseUrl: string };

/** Whether a stored token can be sent with, so that nobody has to sign in. */
export async function isUsable<T extends Proved>(
	http: HttpHelper,
	tokens: Tokens<T>,
	token: T,
): Promise<boolean> {
	if (tokens.isRefused(token)) return false;
	if (!tokens.isDue(token)) return true;
	if (!tokens.isDoubtful(token)) return false;
	if (await isAccepted(http, token)) tokens.trust(token);
	else tokens.refuse(token.accessToken);
	return tokens.isTrusted(token);
}

/** A token in place of one that is missing or has ended: what another process has got meanwhile, or a new one. */
export async function renewed<T extends Proved>(
	tokens: Tokens<T>,
	ended: string,
	login: () => Promise<T>,
): Promise<T> {
	await waitForNewer(tokens, ended, tokens.rest());
	return tokens.newerThan(ended) ?? (await login());
}

const ENDED_EARLY =
	'Sellercloud refused the token of this request although n8n has just signed in. Most likely another process of n8n or another program has signed in with the same user. Run the workflow again, or turn on Retry On Fail in the settings of this node';

/**
 * A token in place of one that was refused: what another process has got meanwhile, or a new one. It is proved first,
 * since a server that keeps only the newest token of a user may have ended it by then.
 *
 * Where this process may not sign in again for the moment, the others keep the token that they have, and the next request
 * finds it in the stored credential.
 *
 * @param isAsked whether the caller reads the stored credential meanwhile, and asks again
 * @returns `undefined` if the caller has to ask again
 * @throws UserError when signing in is refused or impossible, or does not help
 */
export async function recovered<T extends Proved>(
	http: HttpHelper,
	tokens: Tokens<T>,
	refused: T,
	login: () => Promise<T>,
	isAsked: boolean,
): Promise<T | undefined> {
	return await tokens.recovery.run(async () => {
		let last = refused;
		do {
			if (!isAsked) await waitForNewer(tokens, last.accessToken, tokens.patience());
			const newer = tokens.newerThan(last.accessToken);
			if (!newer && tokens.rest() > 0) break;
			const token = newer ?? (await login());
			if (await isAccepted(http, token)) {
				tokens.accept();
				return token;
			}
			// Where nothing helps, this ends with a login that is refused
			tokens.refuse(token.accessToken);
			last = token;
		} while (!isAsked);
		const obstacle = isAsked ? tokens.obstacle.current() : tokens.obstacle.suspected();
		if (obstacle) throw obstacle;
		if (isAsked) return undefined;
		throw new UserError(ENDED_EARLY);
	});
}

async function waitForNewer<T extends IssuedToken>(
	tokens: Tokens<T>,
	accessToken: string,
	ms: number,
): Promise<void> {
	const until = Date.now() + ms;
	while (Date.now() < until && !tokens.newerThan(accessToken) && !tokens.obstacle.current()) {
		await sleep(LOOK);
	}
}
