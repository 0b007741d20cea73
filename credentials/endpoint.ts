import { withoutTrailing } from './trailing';

/**
 * What people have at hand (a host, a Swagger address, a team name) turned into one place to send to.
 *
 * Hosts of the API are `{server id}.api.sellercloud.com` and `{team}.api.sellercloud.us`; its base path is `/rest`.
 * Pure: nothing is looked up here.
 */
export type Endpoint =
	| { kind: 'baseUrl'; baseUrl: string }
	| { kind: 'name'; name: string }
	| { kind: 'refused'; message: string };

const API_HOST = /^[a-z0-9-]+\.api\.sellercloud\.(com|us)$/;
const NAME = /^[a-z0-9][a-z0-9_-]*$/i;
/** Characters of an address that a server names. */
const LONGEST_ADDRESS = 300;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const EMAIL = /^[^\s/@:]+@[^\s/@]+$/;
const PRIVATE_HOST =
	/^(localhost|[^.:]+|.+\.(localhost|internal|local|lan)|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+|\[::1\])$/;
/** What follows the base path in addresses that people copy: the token call, the Swagger page, a path of the API. */
const COPIED_TAIL = /\/(api(\/token)?|swagger(\/.*)?)$/i;

const EXAMPLES = 'e.g. "xx.api.sellercloud.com", or your team name alone';

const refused = (message: string): Endpoint => ({ kind: 'refused', message });

/**
 * Reads what was typed into the credential's Endpoint field.
 *
 * @returns the base URL (no slash at its end, ends in `/rest`), a bare name still to be looked up, or a message that
 * says what is wrong and what to type instead
 */
export function parseEndpoint(typed: string): Endpoint {
	const value = typed.trim();
	if (value === '') return refused(`Endpoint is empty. Enter your server, ${EXAMPLES}`);
	if (/[{}]/.test(value)) {
		return refused(
			'Endpoint is an expression that gave no value. Enter the address itself, or correct the expression',
		);
	}
	if (EMAIL.test(value)) {
		return refused(
			`Endpoint is an email address, which belongs in Username. Enter your server, ${EXAMPLES}`,
		);
	}
	if (NAME.test(value)) return { kind: 'name', name: value };
	return SCHEME.test(value) ? parseUrl(value, true) : parseUrl(`https://${value}`, false);
}

/** The host that a server id stands for, as in `xx` for `https://xx.api.sellercloud.com/rest`. */
export function baseUrlOfServer(serverId: string): string {
	return `https://${serverId.toLowerCase().replace(/_/g, '-')}.api.sellercloud.com/rest`;
}

/** The base URL of an address that a server names, if that is an API server of Sellercloud's, reached by https. */
export function apiOf(address: string): string | undefined {
	if (address.length > LONGEST_ADDRESS) return undefined;
	const endpoint = parseEndpoint(address);
	if (endpoint.kind !== 'baseUrl') return undefined;
	const { protocol, host } = new URL(endpoint.baseUrl);
	return protocol === 'https:' && API_HOST.test(host) ? endpoint.baseUrl : undefined;
}

/** The address that a portal (`xx.delta...`, `xx.cwa...`) or SOAP host (`xx.ws...`) most likely has its API at. */
export function likelyApiOf(host: string): string | undefined {
	const match = /^([a-z0-9-]+)\.(?:delta|cwa|ws)\.sellercloud\.(com|us)$/.exec(host);
	return match ? `https://${match[1]}.api.sellercloud.${match[2]}/rest` : undefined;
}

function parseUrl(address: string, schemeTyped: boolean): Endpoint {
	const url = toUrl(address);
	if (!url) return refused(`Endpoint is not a valid URL. Enter your server, ${EXAMPLES}`);
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		return refused(`Endpoint begins with "${url.protocol}//". Enter an https address, ${EXAMPLES}`);
	}
	if (url.username !== '' || url.password !== '') {
		return refused(
			'Endpoint contains a login. Keep only the address, and enter the login in Username and Password',
		);
	}
	const host = url.hostname.replace(/\.$/, '');
	return /(^|\.)sellercloud\.(com|us)$/.test(host)
		? onSellercloud(url, host)
		: elsewhere(url, host, schemeTyped);
}

function onSellercloud(url: URL, host: string): Endpoint {
	const likely = likelyApiOf(host);
	if (likely) {
		return refused(
			`Endpoint is ${host}, which is not the API. Your API is most likely at ${likely}`,
		);
	}
	if (!API_HOST.test(host)) {
		return refused(
			`Endpoint is ${host}, which is not an API server. Enter your server, ${EXAMPLES}`,
		);
	}
	if (url.port !== '' && url.port !== '80') {
		return refused(`Endpoint has the port ${url.port}. Sellercloud has none: enter ${host} alone`);
	}
	return { kind: 'baseUrl', baseUrl: `https://${host}/rest` };
}

/** Some other host: a proxy of the user's own, or a local sandbox. Typing the scheme says that it is meant. */
function elsewhere(url: URL, host: string, schemeTyped: boolean): Endpoint {
	if (!schemeTyped) {
		return refused(
			`Endpoint is ${host}, which is not a Sellercloud server. Enter your server, ${EXAMPLES}. If it is a proxy of your own, begin with https://`,
		);
	}
	// As it stands: with a dot at its end, a single label is a domain of the internet
	if (url.protocol === 'http:' && !PRIVATE_HOST.test(url.hostname)) {
		return refused(
			`Endpoint is not encrypted: your password would be readable on its way to ${host}. Begin with https://`,
		);
	}
	const typed = withoutTrailing(url.pathname, '/');
	const upToRest = /^.*?\/rest(?=\/|$)/i.exec(typed)?.[0];
	return {
		kind: 'baseUrl',
		baseUrl: url.origin + (upToRest ?? `${typed.replace(COPIED_TAIL, '')}/rest`),
	};
}

/** `undefined` where the text is no address. */
export function toUrl(address: string, base?: string): URL | undefined {
	try {
		return new URL(address, base);
	} catch {
		return undefined;
	}
}
