import { UserError } from 'n8n-workflow';
import { ask, type HttpHelper, type Answer } from './ask';
import { isRecord, isText, isHtml, parseJson, rateLimitResetIn, reasonIn } from './answer';
import { baseUrlOfServer, likelyApiOf, parseEndpoint, toUrl } from './endpoint';
import { Secrets } from './secrets';

/** What was typed into the credential. */
export interface Account {
	endpoint: string;
	username: string;
	password: string;
}

export interface Token {
	accessToken: string;
	/** ms that the token lives from when it was asked for. */
	lifetime: number;
	/** Where it is valid: no slash at its end, ends in `/rest`. */
	baseUrl: string;
}

const DEFAULT_LIFETIME = 3_600_000;
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
	const { baseUrl, guessedFrom } = await resolve(http, account.endpoint);
	const host = new URL(baseUrl).host;
	const noServer = `There is no server called ${host}. Check Endpoint in the credential`;
	const noSuchServer = guessedFrom ? `${unknownTeam(guessedFrom)}. ${noServer}` : noServer;
	const answer = await ask(http, host, noSuchServer, {
		method: 'POST',
		url: `${baseUrl}/api/token`,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ Username: account.username, Password: account.password }),
	});
	const token = tokenIn(answer);
	if (token) return { baseUrl, ...token };
	const message = refusal(withoutSecrets(answer, account), host);
	const isServer = [400, 401, 403].includes(answer.status);
	throw new UserError(
		guessedFrom && !isServer ? `${unknownTeam(guessedFrom)}. ${message}` : message,
	);
}

interface Place {
	baseUrl: string;
	/** The bare word that was taken for a server's id, since no team is called so. */
	guessedFrom?: string;
}

async function resolve(http: HttpHelper, typed: string): Promise<Place> {
	const endpoint = parseEndpoint(typed);
	switch (endpoint.kind) {
		case 'baseUrl':
			return endpoint;
		case 'refused':
			throw new UserError(endpoint.message);
		case 'name':
			return await serverOf(http, endpoint.name);
	}
}

/** A bare word is a team's name if the vendor's lookup knows it, and a server's id otherwise. */
async function serverOf(http: HttpHelper, name: string): Promise<Place> {
	const { host } = new URL(TEAM_LOOKUP);
	const noLookup = `"${name}" could not be looked up, since ${host} is not reachable from here. Enter the whole address of your API as Endpoint`;
	const { status, text } = await ask(http, host, noLookup, {
		method: 'GET',
		url: TEAM_LOOKUP,
		qs: { team: name },
	});
	if (status >= 500 || status === 429 || status === 409) throw new UserError(noLookup);
	const guess = { baseUrl: baseUrlOfServer(name), guessedFrom: name };
	const found = parseJson(text);
	if (!isRecord(found) || found.Success === false) return guess;
	const id = found.ServerID ?? found.ID ?? '';
	const candidates = [
		found.RestApiEndpoint,
		found.ApiUrl,
		id === '' ? '' : baseUrlOfServer(String(id)),
	];
	for (const candidate of candidates.filter(isText)) {
		const endpoint = parseEndpoint(candidate);
		if (endpoint.kind === 'baseUrl') return endpoint;
	}
	return guess;
}

const unknownTeam = (name: string): string =>
	`Sellercloud knows no team called "${name}", so it was taken for the name of a server`;

function tokenIn({ status, text }: Answer): Omit<Token, 'baseUrl'> | undefined {
	const body = parseJson(text);
	if (status !== 200 || !isRecord(body) || !isText(body.access_token)) return undefined;
	const seconds = Number(body.expires_in);
	const lifetime = seconds > 0 && Number.isFinite(seconds) ? seconds * 1000 : DEFAULT_LIFETIME;
	return { accessToken: body.access_token, lifetime };
}

/** A refusal may quote what it refuses: the body of the login, in whatever spelling. */
function withoutSecrets({ status, text, location }: Answer, account: Account): Answer {
	const secrets = new Secrets({ ...account });
	secrets.sending(account);
	return { status, text: secrets.outOf(text, true), location: secrets.outOf(location, true) };
}

function refusal({ status, text, location }: Answer, host: string): string {
	const resetTime = rateLimitResetIn(text);
	if (resetTime !== undefined || status === 429) {
		const until = resetTime ? ` They are counted anew at ${new Date(resetTime).toISOString()}` : '';
		return `Sellercloud allows no more calls for this user at the moment.${until}`;
	}
	if (status >= 300 && status < 400) {
		// The rest of the address may carry what was sent
		const target = location === '' ? undefined : toUrl(location, `https://${host}`);
		const where = target ? target.origin + target.pathname : 'another address';
		return `${host} sends on to ${where}. If that is your API, enter it as Endpoint`;
	}
	const html = isHtml(text);
	if (html && status < 300) {
		const likely = likelyApiOf(host);
		return `${host} answered with a web page: that is the Sellercloud portal or another site, not the API. ${
			likely ? `Your API is most likely at ${likely}` : 'Enter the address of your API as Endpoint'
		}`;
	}
	const reason = reasonIn(text);
	const said = reason ? `: "${reason.replace(/\.$/, '')}"` : '';
	if (status === 404) return `There is no Sellercloud API at ${host}. Check Endpoint${said}`;
	if (status === 403 && html) {
		return `${host} lets nobody in from here (status 403). Ask an admin to check the IP filter and the log-on hours of this employee`;
	}
	if (status === 400 || status === 401 || status === 403 || (status === 500 && reason)) {
		return `Sellercloud refused this username or password${said}. Check both in the credential`;
	}
	if (status >= 500) {
		return `Sellercloud could not sign in at the moment (status ${status}${said}). Try again in a few minutes`;
	}
	return `${host} did not answer like a Sellercloud API (status ${status}). Check Endpoint`;
}
