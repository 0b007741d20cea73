import { createHash } from 'crypto';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { HttpHelper } from './ask';
import { type Account, signIn } from './login';

/**
 * The value of the credential's expirable property. n8n resolves it whenever it reads the credential, and signs in
 * before it sends when the result is `''`: the token is missing, about to expire, or made for another endpoint,
 * username or password than the ones now in the credential.
 */
export const SESSION =
	'={{ Number($self["expiresAt"]) - Number($self["renewalWindow"]) > Date.now()' +
	' && $self["fingerprint"] === ($self["endpoint"] + "\\n" + $self["username"] + "\\n" + $self["password"]).hash("sha256")' +
	' ? $self["accessToken"] : "" }}';

/** ms before its expiry that a token is renewed, unless a tenth of its life is less. */
export const LONGEST_RENEWAL_WINDOW = 300_000;

/** What signing in leaves in the credential. */
export interface Session extends IDataObject {
	session: string;
	accessToken: string;
	/** ms since epoch. */
	expiresAt: number;
	/** ms before `expiresAt` from which the token is renewed. */
	renewalWindow: number;
	fingerprint: string;
	baseUrl: string;
}

export const NOT_PERMITTED =
	'Signed in, but not permitted: Sellercloud refuses a token that it has just issued. Ask an admin to give this employee REST permissions (Settings > Employees > Manage Employees > Toolbox > Permissions), and to check IP filter, log-on hours and company access';

/** ms: a token this young that is refused is not the cause, so nobody signs in again for as long. */
const YOUNG = 60_000;
/** ms that a failed login or a proof of the token answers those who come right after. */
const REMEMBERED = 5_000;

interface Remembered<T> {
	promise: Promise<T>;
	/** What it brought; `undefined` while it is under way and when it failed. */
	value?: T;
	/** ms since epoch; `undefined` while it is under way. */
	settledAt?: number;
	/** ms since epoch when the token that it brought was refused. */
	refusedAt?: number;
}

/** Per process and identity. n8n makes credential classes anew, but loads this file once. */
const logins = new Map<string, Remembered<Session>>();
const proofs = new Map<string, Remembered<boolean>>();

/** Binds a token to what was typed, in the same way as the expression above. */
export function fingerprintOf({ endpoint, username, password }: Account): string {
	return createHash('sha256').update([endpoint, username, password].join('\n')).digest('hex');
}

/** The visible fields of a credential. */
export function accountOf(credentials: ICredentialDataDecryptedObject): Account {
	const text = (value: unknown) => (value === undefined || value === null ? '' : String(value));
	return {
		endpoint: text(credentials.endpoint),
		username: text(credentials.username),
		password: text(credentials.password),
	};
}

/**
 * n8n's `preAuthentication`: called when there is no usable token, and after a request that failed.
 *
 * One login serves everybody who asks at the same time, and whoever comes within the next minute.
 *
 * @returns what to store, or `{}` to leave everything as it is: the token is good, so the failure has another cause,
 * and n8n must not send that request again
 * @throws UserError when signing in is refused or impossible, or does not help
 */
export async function openSession(
	http: HttpHelper,
	credentials: ICredentialDataDecryptedObject,
): Promise<IDataObject> {
	const account = accountOf(credentials);
	const identity = fingerprintOf(account);
	const accessToken = String(credentials.accessToken ?? '');
	const bound = accessToken !== '' && credentials.fingerprint === identity;
	if (
		bound &&
		!isDue(credentials) &&
		(await isAccepted(http, String(credentials.baseUrl), accessToken))
	)
		return {};
	return await logIn(http, account, identity, accessToken);
}

const isDue = ({ expiresAt, renewalWindow }: IDataObject): boolean =>
	Number(expiresAt) - Number(renewalWindow) <= Date.now();

async function logIn(
	http: HttpHelper,
	account: Account,
	identity: string,
	refusedToken: string,
): Promise<Session> {
	forgetOld();
	const last = logins.get(identity);
	if (last && !last.value) return await last.promise;
	if (last?.value && !isDue(last.value)) {
		if (last.value.accessToken !== refusedToken) return last.value;
		last.refusedAt ??= Date.now();
		throw new UserError(NOT_PERMITTED);
	}
	return await remember(logins, identity, newSession(http, account, identity));
}

async function newSession(http: HttpHelper, account: Account, identity: string): Promise<Session> {
	const askedAt = Date.now();
	const { accessToken, lifetime, baseUrl } = await signIn(http, account);
	return {
		session: SESSION,
		accessToken,
		expiresAt: askedAt + lifetime,
		renewalWindow: Math.min(LONGEST_RENEWAL_WINDOW, lifetime / 10),
		fingerprint: identity,
		baseUrl,
	};
}

/**
 * Whether Sellercloud takes this token, asked with one cheap call that needs one. Anything but a 401 counts as yes:
 * only a token that is refused makes a login worth while.
 */
async function isAccepted(
	http: HttpHelper,
	baseUrl: string,
	accessToken: string,
): Promise<boolean> {
	forgetOld();
	const known = proofs.get(accessToken);
	if (known) return await known.promise;
	return await remember(proofs, accessToken, prove(http, baseUrl, accessToken));
}

async function prove(http: HttpHelper, baseUrl: string, accessToken: string): Promise<boolean> {
	const response: unknown = await http
		.httpRequest({
			url: `${baseUrl}/api/Warehouses`,
			qs: { 'model.pageNumber': 1, 'model.pageSize': 1 },
			headers: { authorization: `Bearer ${accessToken}` },
			encoding: 'text',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: 15_000,
		})
		.catch(() => undefined);
	return Object(response).statusCode !== 401;
}

function remember<T>(
	memory: Map<string, Remembered<T>>,
	key: string,
	promise: Promise<T>,
): Promise<T> {
	const entry: Remembered<T> = { promise };
	memory.set(key, entry);
	promise.then(
		(value) => Object.assign(entry, { value, settledAt: Date.now() }),
		() => Object.assign(entry, { settledAt: Date.now() }),
	);
	return promise;
}

function forgetOld(): void {
	const now = Date.now();
	const passed = (since: number | undefined, ms: number) =>
		since !== undefined && now - since >= ms;
	for (const [key, login] of logins) {
		const from = login.refusedAt ?? login.settledAt;
		if (passed(from, login.value ? YOUNG : REMEMBERED)) logins.delete(key);
	}
	for (const [key, proof] of proofs) if (passed(proof.settledAt, REMEMBERED)) proofs.delete(key);
}
