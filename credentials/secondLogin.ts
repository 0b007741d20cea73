import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { accountOf } from './account';
import { signIn } from './login';
import { isAccepted } from './proof';
import type { HttpHelper } from './requestWithRetry';

/**
 * Whether a login ends the older token of the user, which nobody documents: signs in once more, and asks with the older
 * token. The new token is not stored. Where the older one has ended, the next request renews it.
 *
 * @param credentials with a token that Sellercloud accepts
 * @throws UserError when signing in fails
 */
export async function endsOlderToken(
	http: HttpHelper,
	credentials: ICredentialDataDecryptedObject,
): Promise<boolean> {
	const { baseUrl } = await signIn(http, accountOf(credentials));
	return !(await isAccepted(http, { baseUrl, accessToken: String(credentials.accessToken) }));
}
