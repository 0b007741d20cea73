import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { type Account, accountOf, fingerprintOf, identityOf } from './account';
import { signIn } from './login';
import { isAccepted } from './proof';
import { isUsable, recovered, renewed } from './recovery';
import type { HttpHelper } from './requestWithRetry';
import { clockAhead } from './serverClock';
import { type IssuedToken, Tokens } from './tokens';

export { NOT_PERMITTED } from './tokens';

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
export interface Session extends IDataObject, IssuedToken {
	session: string;
	accessToken: string;
	expiresAt: number;
	clockAhead: number;
	renewalWindow: number;
	fingerprint: string;
	baseUrl: string;
}

/** ms after which nobody asks for an account any more. */
const FORGOTTEN = 3_600_000;

/** Per process and identity. n8n creates credential classes more than once, but loads this file once. */
const known = new Map<string, Tokens<Session>>();
/** Credentials that n8n sent a request with. If n8n calls the hook with one of them, that request failed. */
const sent = new WeakSet<object>();
/** Credentials of a request that was refused with 401, after which the stored credential was read again. */
const readAgain = new WeakSet<object>();

/**
 * n8n's `preAuthentication`: called when there is no usable token, and after a request that failed.
 *
 * One login serves everybody who asks at the same time, and those who come within the next minute. A token that is due
 * is renewed by one of the processes that share it: each has its own moment for that, and works with the old one until
 * then. After a refusal it takes what another process has got meanwhile, or signs in, and proves the new token before
 * n8n stores it and sends again.
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
	const tokens = tokensOf(identity);
	const session = sessionIn(credentials, identity);
	if (session) tokens.learn(session);
	const asked = readAgain.has(credentials);
	const failed = session && (asked || sent.has(credentials) || credentials.session !== '');
	const login = async () =>
		await tokens.signIn(async () => await newSession(http, account, identity));
	if (!failed) {
		if (session && (await isUsable(http, tokens, session))) {
			sent.add(credentials);
			return {};
		}
		return await renewed(tokens, session?.accessToken ?? '', login);
	}
	// A refusal of one request says nothing about another that failed, unless that was refused, too
	if (!asked || !tokens.isRefused(session)) {
		// A token that has expired since was good when the request was sent
		const isOther = !asked && session.expiresAt <= Date.now() && !tokens.isTrusted(session);
		if (isOther || (await isAccepted(http, session))) return {};
		tokens.refuse(session.accessToken);
	}
	return (await recovered(http, tokens, session, login, asked)) ?? {};
}

/** Takes note of the token in a credential that was just read: another process may have renewed it. */
export function learnFrom(credentials: ICredentialDataDecryptedObject): void {
	const identity = identityOf(credentials);
	const session = sessionIn(credentials, identity);
	if (session) tokensOf(identity).learn(session);
}

/**
 * Whether a credential that was read a moment ago can still be sent with as it is: n8n would not sign in first, and this
 * process knows no newer token.
 */
export function isInForce(credentials: ICredentialDataDecryptedObject): boolean {
	if (credentials.session === '') return false;
	const identity = identityOf(credentials);
	const session = sessionIn(credentials, identity);
	if (!session || !isCurrent(session)) return false;
	return tokensOf(identity).newerThan(session.accessToken) === undefined;
}

/**
 * A credential that was just read, with what n8n would resolve its session to if the clock of this machine and that of
 * the process which signed in were the server's.
 */
export function resolved(
	credentials: ICredentialDataDecryptedObject,
): ICredentialDataDecryptedObject {
	const session = sessionIn(credentials, identityOf(credentials));
	if (!session) return credentials;
	return { ...credentials, ...session, session: isCurrent(session) ? session.accessToken : '' };
}

const isCurrent = ({ expiresAt, renewalWindow }: Session): boolean =>
	expiresAt - renewalWindow > Date.now();

/** Takes note that a request with this credential was not refused with 401. */
export function acceptedWith(credentials: ICredentialDataDecryptedObject): void {
	tokensFor(credentials).accept();
}

/**
 * A credential for one more try of a request that was refused with 401: n8n asks the hook before it sends.
 *
 * @param credentials the stored ones, read again after the refusal
 */
export function afterRefusal(
	credentials: ICredentialDataDecryptedObject,
): ICredentialDataDecryptedObject {
	const again = { ...credentials, session: '' };
	readAgain.add(again);
	return again;
}

/** Whether this process has found that Sellercloud refuses the token in a credential, whatever it is sent with. */
export function isRefused(credentials: ICredentialDataDecryptedObject): boolean {
	return tokensFor(credentials).isRefused({ accessToken: String(credentials.accessToken) });
}

/** Whether somebody may sign in for this account at the moment, here or in another process. */
export function maySignIn(credentials: ICredentialDataDecryptedObject): boolean {
	return tokensFor(credentials).obstacle.current() === undefined;
}

/** ms to look for a token of another process in the stored credential before anybody signs in. */
export function patience(credentials: ICredentialDataDecryptedObject): number {
	const tokens = tokensFor(credentials);
	return Math.max(tokens.patience(), tokens.rest());
}

/**
 * The token in a credential, if it was made for what the credential now says. Its times are those of this machine's
 * clock, since the process that stored it may have another.
 */
function sessionIn(
	credentials: ICredentialDataDecryptedObject,
	identity: string,
): Session | undefined {
	const { accessToken, renewalWindow, fingerprint } = credentials;
	if (typeof accessToken !== 'string' || accessToken === '' || fingerprint !== identity) return;
	const baseUrl = String(credentials.baseUrl);
	// What is no number says nothing of the clock, and nothing against the token
	const theirs = Number(credentials.clockAhead) || 0;
	const ours = clockAhead(baseUrl) ?? theirs;
	return tokensOf(identity).known({
		session: SESSION,
		accessToken,
		expiresAt: Number(credentials.expiresAt) - theirs + ours,
		clockAhead: ours,
		renewalWindow: Number(renewalWindow ?? LONGEST_RENEWAL_WINDOW),
		fingerprint: identity,
		baseUrl,
	});
}

async function newSession(http: HttpHelper, account: Account, identity: string): Promise<Session> {
	const askedAt = Date.now();
	const { accessToken, lifetime, baseUrl } = await signIn(http, account);
	return {
		session: SESSION,
		accessToken,
		expiresAt: askedAt + lifetime,
		clockAhead: clockAhead(baseUrl) ?? 0,
		renewalWindow: Math.min(LONGEST_RENEWAL_WINDOW, lifetime / 10),
		fingerprint: identity,
		baseUrl,
	};
}

const tokensFor = (credentials: ICredentialDataDecryptedObject): Tokens<Session> =>
	tokensOf(identityOf(credentials));

function tokensOf(identity: string): Tokens<Session> {
	const now = Date.now();
	for (const [key, { usedAt }] of known) if (now - usedAt > FORGOTTEN) known.delete(key);
	const tokens = known.get(identity) ?? new Tokens<Session>();
	known.set(identity, tokens);
	tokens.usedAt = now;
	return tokens;
}
