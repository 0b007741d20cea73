import type { IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Account } from './account';
import { TooSlow, withinTime } from './bounded';
import { apiOf, baseUrlOfServer, likelyApiOf, parseEndpoint, toUrl } from './endpoint';
import { type Answer, ask, type HttpHelper, networkError } from './requestWithRetry';
import { whenReset } from './limitReset';
import { Secrets } from './secrets';
import { noteDate } from './serverClock';
import { isRecord, isText, isHtml, parseJson, rateLimitResetIn, reasonIn } from './vendorErrors';

export interface Token {
	accessToken: string;
	/** ms that the token lives from when it was asked for. */
	lifetime: number;
	/** Where it is valid: no slash at its end, ends in `/rest`. */
	baseUrl: string;
}

/** ms: for looking up a team, signing in, and the further tries of both. */
const TIME_FOR_ALL = 60_000;
/** ms: Sellercloud documents an hour. */
const DEFAULT_LIFETIME = 3_600_000;
/** ms: a token that ended sooner would be renewed with each request, so less than this is not believed. */
const SHORTEST_LIFETIME = 10_000;
/** ms: no token is kept longer without being renewed. */
const LONGEST_LIFETIME = 86_400_000;
/**
 * What RFC 6750 calls a bearer token. Anything else is refused: n8n would evaluate a stored value that begins with `=`
 * as an expression.
 */
const BEARER_TOKEN = /^[A-Za-z0-9\-._~+/]+=*$/;
/** Characters: more does not fit into the headers that servers accept. */
const LONGEST_TOKEN = 16_000;
/** The vendor's public lookup of a team's server; it needs no login. */
const TEAM_LOOKUP = 'https://api.sellercloud.com/api/server-by-team/';

/**
 * Signs in at `POST {baseUrl}/api/token`, after looking up the server of a team name.
 *
 * Redirects are not followed: one would carry the password to another address.
 *
 * @throws UserError in words for the user. It has no `response`, since n8n would take a 401 in one for an expired token
 * and sign in again
 */
export async function signIn(http: HttpHelper, account: Account): Promise<Token> {
	if (account.username === '' || account.password === '') {
		throw new UserError('Username or Password is empty. Enter both in the credential');
	}
	const work = async (signal: AbortSignal) => await tokenFrom(http, account, signal);
	return await withinTime(TIME_FOR_ALL, work).catch((error: unknown) => {
		throw error instanceof TooSlow ? networkError(error, 'Sellercloud', '') : error;
	});
}

async function tokenFrom(http: HttpHelper, account: Account, signal: AbortSignal): Promise<Token> {
	const { baseUrl, guessedFrom } = await resolve(http, account.endpoint, signal);
	const host = new URL(baseUrl).host;
	const noServer = `There is no server called ${host}. Check Endpoint in the credential`;
	const noSuchServer = guessedFrom ? `${unknownTeam(guessedFrom)}. ${noServer}` : noServer;
	const request: IHttpRequestOptions = {
		method: 'POST',
		url: `${baseUrl}/api/token`,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ Username: account.username, Password: account.password }),
	};
	const answer = await ask(http, host, noSuchServer, request, signal);
	const token = tokenIn(answer);
	noteDate(baseUrl, answer.date);
	if (token) return { baseUrl, ...token };
	const message = refusal(withoutSecrets(answer, account), host);
	const isServer = [400, 401, 403].includes(answer.status);
	throw new UserError(
		guessedFrom && !isServer ? `${unknownTeam(guessedFrom)}. ${message}` : message,
	);
}

interface Place {
	baseUrl: string;
	/** The single word that is used as a server ID, because no team has that name. */
	guessedFrom?: string;
}

async function resolve(http: HttpHelper, typed: string, signal: AbortSignal): Promise<Place> {
	const endpoint = parseEndpoint(typed);
	switch (endpoint.kind) {
		case 'baseUrl':
			return endpoint;
		case 'refused':
			throw new UserError(endpoint.message);
		case 'name':
			return await serverOf(http, endpoint.name, signal);
	}
}

/**
 * A single word is a team name if the vendor's lookup knows it, and a server ID otherwise. The password is sent to the
 * server that the lookup names, so only an API server of Sellercloud is accepted.
 */
async function serverOf(http: HttpHelper, name: string, signal: AbortSignal): Promise<Place> {
	const { host } = new URL(TEAM_LOOKUP);
	const noLookup = `"${name}" could not be looked up, because ${host} can't be reached from this n8n. Enter the whole address of your API as Endpoint`;
	const request: IHttpRequestOptions = { method: 'GET', url: TEAM_LOOKUP, qs: { team: name } };
	const { status, text } = await ask(http, host, noLookup, request, signal);
	if (status >= 500 || status === 429 || status === 409) throw new UserError(noLookup);
	const guess = { baseUrl: baseUrlOfServer(name), guessedFrom: name };
	const found = parseJson(text);
	if (!isRecord(found) || found.Success === false) return guess;
	const id = found.ServerID ?? found.ID;
	const named = [found.RestApiEndpoint, found.ApiUrl].filter(isText).map(apiOf);
	const byId =
		isText(id) || typeof id === 'number' ? apiOf(baseUrlOfServer(String(id))) : undefined;
	const baseUrl = [...named, byId].find(isText);
	return baseUrl ? { baseUrl } : guess;
}

const unknownTeam = (name: string): string =>
	`Sellercloud has no team called "${name}", so it was used as the name of a server`;

function tokenIn({ status, text }: Answer): Omit<Token, 'baseUrl'> | undefined {
	const body = parseJson(text);
	if (status !== 200 || !isRecord(body) || !isBearerToken(body.access_token)) return undefined;
	return { accessToken: body.access_token, lifetime: lifetimeIn(body.expires_in) };
}

const isBearerToken = (value: unknown): value is string =>
	isText(value) && value.length <= LONGEST_TOKEN && BEARER_TOKEN.test(value);

/** @param seconds may be fractional, or a text */
function lifetimeIn(seconds: unknown): number {
	const lifetime = Number(seconds) * 1000;
	return lifetime >= SHORTEST_LIFETIME ? Math.min(lifetime, LONGEST_LIFETIME) : DEFAULT_LIFETIME;
}

/** A refusal may quote the body of the login, in any encoding. */
function withoutSecrets({ status, date, ...said }: Answer, account: Account): Answer {
	const secrets = new Secrets({ ...account });
	secrets.sending(account);
	const clean = (text: string) => secrets.outOf(text, true);
	return {
		status,
		date,
		text: clean(said.text),
		phrase: clean(said.phrase),
		location: clean(said.location),
	};
}

/** Characters of an address in a message. */
const LONGEST_PLACE = 200;

function refusal({ status, text, phrase, location }: Answer, host: string): string {
	const resetTime = rateLimitResetIn(text);
	if (resetTime !== undefined || status === 429) {
		const until = resetTime ? ` The limit resets ${whenReset(resetTime, Date.now())}` : '';
		return `Sellercloud's rate limit is reached for this user.${until}`;
	}
	if (status >= 300 && status < 400) {
		// The rest of the address may carry what was sent
		const target = location === '' ? undefined : toUrl(location, `https://${host}`);
		const where = target
			? (target.origin + target.pathname).slice(0, LONGEST_PLACE)
			: 'another address';
		return `${host} redirects to ${where}. If that is your API, enter it as Endpoint`;
	}
	const html = isHtml(text);
	if (html && status < 300) {
		const likely = likelyApiOf(host);
		return `${host} answered with a web page: that is the Sellercloud portal or another site, not the API. ${
			likely ? `Your API is most likely at ${likely}` : 'Enter the address of your API as Endpoint'
		}`;
	}
	const reason = reasonIn(text, phrase);
	const said = reason ? `: "${reason.replace(/\.$/, '')}"` : '';
	if (status === 404) return `There is no Sellercloud API at ${host}. Check Endpoint${said}`;
	if (status === 403 && html) {
		return `${host} refuses connections from this n8n (status 403). Ask an admin to check the IP filter and the log-on hours of this employee`;
	}
	if (reason && isAboutPermission(status, reason)) {
		return `Sellercloud does not let this user sign in${said}. Ask an admin to check the employee, its REST permissions, IP filter and log-on hours`;
	}
	if (status === 400 || status === 401 || status === 403 || (status === 500 && reason)) {
		return `Sellercloud refused this username or password${said}. Check both in the credential`;
	}
	if (status >= 500) {
		return `Sellercloud could not sign in at the moment (status ${status}${said}). Try again in a few minutes`;
	}
	return `${host} did not answer like a Sellercloud API (status ${status}). Check Endpoint`;
}

/**
 * Whether a refusal is about permissions, and not about the username or the password. Status 403 is, unless its reason
 * names them.
 */
function isAboutPermission(status: number, reason: string): boolean {
	if (status === 403) return !/password|user ?name|credentials/i.test(reason);
	const isRefusal = status === 400 || status === 401 || status === 500;
	return isRefusal && /permission|permitted|locked|disabled|\bIP\b|log-?on hours/i.test(reason);
}
