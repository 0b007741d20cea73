import { sleep } from 'n8n-workflow';
import { isAccepted } from './proof';
import type { HttpHelper } from './requestWithRetry';
import type { IssuedToken, Tokens } from './tokens';

/** ms between two looks. */
const LOOK = 50;

/**
 * A token in place of one that was refused: what another process has got meanwhile, or a new one. It is proved first,
 * since a server that keeps only the newest token of a user may have ended it by then.
 *
 * @param mayWait whether to wait for what others read or get, before anybody signs in
 * @throws UserError when signing in is refused or impossible, or does not help
 */
export async function recovered<T extends IssuedToken & { baseUrl: string }>(
	http: HttpHelper,
	tokens: Tokens<T>,
	refused: T,
	login: () => Promise<T>,
	mayWait: boolean,
): Promise<T> {
	return await tokens.recovery.run(async () => {
		if (mayWait) await waitForNewer(tokens, refused);
		for (;;) {
			const token = tokens.newerThan(refused.accessToken) ?? (await login());
			if (await isAccepted(http, token)) {
				tokens.accept();
				return token;
			}
			// Where nothing helps, this ends with a login that is refused for its number
			tokens.refuse(token.accessToken);
			await waitForNewer(tokens, token);
		}
	});
}

async function waitForNewer<T extends IssuedToken>(tokens: Tokens<T>, { accessToken }: T) {
	const until = Date.now() + tokens.patience();
	while (Date.now() < until && !tokens.newerThan(accessToken) && !tokens.obstacle()) {
		await sleep(LOOK);
	}
}
