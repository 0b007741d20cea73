import type { IDataObject, IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { sleep, UserError } from 'n8n-workflow';
import { isHtml, parseJson, rateLimitResetIn, reasonIn } from './answer';
import { baseUrlOfServer, likelyApiOf, parseEndpoint } from './endpoint';

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

type HttpHelper = IHttpRequestHelper['helpers'];

interface Answer {
	status: number;
	text: string;
	location: string;
}

const TIMEOUT = 30_000;
const DEFAULT_LIFETIME = 3_600_000;
/** ms before each further try of a login that met a passing fault. */
const PAUSES = [500, 1_000];
const PASSING_STATUSES = [502, 503, 504];
const PASSING_CODES = ['ECONNRESET', 'EAI_AGAIN', 'EPIPE'];
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
	const baseUrl = await resolveBaseUrl(http, account.endpoint);
	const host = new URL(baseUrl).host;
	const answer = await ask(http, host, {
		method: 'POST',
		url: `${baseUrl}/api/token`,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ Username: account.username, Password: account.password }),
	});
	return { baseUrl, ...tokenIn(answer, host, account) };
}

async function resolveBaseUrl(http: HttpHelper, typed: string): Promise<string> {
	const endpoint = parseEndpoint(typed);
	switch (endpoint.kind) {
		case 'baseUrl':
			return endpoint.baseUrl;
		case 'refused':
			throw new UserError(endpoint.message);
		case 'name':
			return await serverOf(http, endpoint.name);
	}
}

/** A bare word is a team's name if the vendor's lookup knows it, and a server's id otherwise. */
async function serverOf(http: HttpHelper, name: string): Promise<string> {
	const { text } = await ask(http, new URL(TEAM_LOOKUP).host, {
		method: 'GET',
		url: TEAM_LOOKUP,
		qs: { team: name },
	});
	const found = parseJson(text);
	if (!isRecord(found) || found.Success === false) return baseUrlOfServer(name);
	const address = [found.RestApiEndpoint, found.ApiUrl].find(isText);
	const id = [found.ServerID, found.ID].find(isText);
	const endpoint = parseEndpoint(address ?? (id ? baseUrlOfServer(id) : name));
	return endpoint.kind === 'baseUrl' ? endpoint.baseUrl : baseUrlOfServer(name);
}

function tokenIn(answer: Answer, host: string, account: Account): Omit<Token, 'baseUrl'> {
	const { status, text } = answer;
	const body = parseJson(text);
	if (status === 200 && isRecord(body) && isText(body.access_token)) {
		const seconds = Number(body.expires_in);
		return {
			accessToken: body.access_token,
			lifetime: seconds > 0 ? seconds * 1000 : DEFAULT_LIFETIME,
		};
	}
	throw new UserError(refusal(answer, host, account));
}

function refusal({ status, text, location }: Answer, host: string, account: Account): string {
	const resetTime = rateLimitResetIn(text);
	if (resetTime !== undefined || status === 429) {
		const until = resetTime ? ` They are counted anew at ${new Date(resetTime).toISOString()}` : '';
		return `Sellercloud allows no more calls for this user at the moment.${until}`;
	}
	if (status >= 300 && status < 400) {
		return `${host} sends on to ${location || 'another address'}. If that is your API, enter it as Endpoint`;
	}
	if (isHtml(text)) {
		const likely = likelyApiOf(host);
		return `${host} answered with a web page: that is the Sellercloud portal or another site, not the API. ${
			likely ? `Your API is most likely at ${likely}` : 'Enter the address of your API as Endpoint'
		}`;
	}
	const reason = reasonIn(withoutSecrets(text, account));
	const said = reason ? `: "${reason}"` : '';
	if (status === 404) return `There is no Sellercloud API at ${host}. Check Endpoint${said}`;
	if (status === 400 || status === 401 || status === 403 || (status === 500 && reason)) {
		return `Sellercloud refused this username or password${said}. Check both in the credential`;
	}
	if (status >= 500) {
		return `Sellercloud could not sign in at the moment (status ${status}${said}). Try again in a few minutes`;
	}
	return `${host} did not answer like a Sellercloud API (status ${status}). Check Endpoint`;
}

/** Sends, and sends again after a passing fault: a restart of the server must not fail a workflow. */
async function ask(http: HttpHelper, host: string, options: IHttpRequestOptions): Promise<Answer> {
	for (const pause of PAUSES) {
		try {
			const answer = await askOnce(http, options);
			if (!PASSING_STATUSES.includes(answer.status)) return answer;
		} catch (error) {
			if (!PASSING_CODES.includes(codeOf(error))) throw networkError(error, host);
		}
		await sleep(pause);
	}
	try {
		return await askOnce(http, options);
	} catch (error) {
		throw networkError(error, host);
	}
}

async function askOnce(http: HttpHelper, options: IHttpRequestOptions): Promise<Answer> {
	const response: unknown = await http.httpRequest({
		...options,
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: TIMEOUT,
	});
	const { statusCode, body, headers } = isRecord(response) ? response : {};
	const location = isRecord(headers) ? headers.location : undefined;
	return {
		status: Number(statusCode),
		text: typeof body === 'string' ? body : JSON.stringify(body ?? ''),
		location: isText(location) ? location : '',
	};
}

/** n8n replaces messages that contain the system's own codes by texts of its own, so these words avoid them. */
function networkError(error: unknown, host: string): UserError {
	const code = codeOf(error);
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
		return new UserError(`There is no server called ${host}. Check Endpoint in the credential`);
	}
	if (code === 'ETIMEDOUT' || code === 'ECONNABORTED') {
		return new UserError(
			`${host} did not answer within ${TIMEOUT / 1000} seconds. Try again later`,
		);
	}
	if (/CERT|SELF_SIGNED|ISSUER/.test(code)) {
		return new UserError(`The certificate of ${host} is not trusted (${code}). Check Endpoint`);
	}
	if (code === 'ECONNREFUSED') {
		return new UserError(`${host} accepts no connections. Check Endpoint in the credential`);
	}
	const words = error instanceof Error ? error.message : String(error);
	return new UserError(`${host} could not be reached: ${words}`);
}

function codeOf(error: unknown): string {
	return isRecord(error) && isText(error.code) ? error.code : '';
}

/** A server may quote what it refuses. */
function withoutSecrets(text: string, { password }: Account): string {
	return text.split(password).join('***').split(JSON.stringify(password).slice(1, -1)).join('***');
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isRecord = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null;
