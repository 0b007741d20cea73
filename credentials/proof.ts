import { discard, withinTime } from './bounded';
import type { HttpHelper } from './requestWithRetry';
import { noteDate } from './serverClock';

/** ms for the whole proof. */
const TIMEOUT = 15_000;

/** Under way, by token. */
const proofs = new Map<string, Promise<boolean>>();

/**
 * Whether Sellercloud takes this token, asked with one cheap call that needs one. Anything but a 401 counts as yes:
 * only a token that is refused makes a login worth while.
 *
 * A proof that began before a request failed says nothing about that request, as the token may have ended in between.
 * So all who come while one is under way share the next.
 */
export async function isAccepted(
	http: HttpHelper,
	{ baseUrl, accessToken }: { baseUrl: string; accessToken: string },
): Promise<boolean> {
	const earlier = proofs.get(accessToken);
	if (earlier && !(await earlier)) return false;
	const proof = proofs.get(accessToken) ?? prove(http, baseUrl, accessToken);
	proofs.set(accessToken, proof);
	return await proof;
}

async function prove(http: HttpHelper, baseUrl: string, accessToken: string): Promise<boolean> {
	try {
		const response: unknown = await withinTime(
			TIMEOUT,
			async (abortSignal) =>
				await http.httpRequest({
					url: `${baseUrl}/api/Warehouses`,
					qs: { 'model.pageNumber': 1, 'model.pageSize': 1 },
					headers: { authorization: `Bearer ${accessToken}` },
					encoding: 'stream',
					returnFullResponse: true,
					ignoreHttpStatusErrors: true,
					disableFollowRedirect: true,
					timeout: TIMEOUT,
					abortSignal,
				}),
		);
		const { statusCode, headers, body } = Object(response);
		discard(body);
		noteDate(baseUrl, Object(headers).date);
		return statusCode !== 401;
	} catch {
		return true;
	} finally {
		proofs.delete(accessToken);
	}
}
