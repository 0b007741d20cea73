import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { identityOf } from './account';
import { toUrl } from './endpoint';
import { isReading } from './isReadRequest';
import { isSwitchedOn } from './switches';
import { withoutTrailing } from './trailing';

/** n8n's HTTP Request node hands over the older kind of options, whose address is called `uri`. */
type RequestOptions = Omit<IHttpRequestOptions, 'proxy'> & {
	uri?: string;
	/** HTTP Request hands over an address where the newer kind has an object. */
	proxy?: IHttpRequestOptions['proxy'] | string;
	/** HTTP Request's name for verifying certificates. */
	rejectUnauthorized?: boolean;
};

/** Off lets changes out. */
const READ_ONLY = { missing: false, unclear: true };

/**
 * n8n's `authenticate`: puts the token on a request, if that request may have it.
 *
 * A path alone (`/api/Orders`) is completed by the credential's base URL, so that nobody has to repeat it.
 *
 * @throws UserError when the request goes to another host than the credential's, when it writes although the
 * credential is read-only, when an option could bring the token to another server, or when the token was made for
 * another account
 */
export function authorize<T extends RequestOptions>(
	credentials: ICredentialDataDecryptedObject,
	options: T,
) {
	const baseUrl = String(credentials.baseUrl ?? '');
	if (baseUrl === '' || credentials.fingerprint !== identityOf(credentials)) {
		throw new UserError('Not signed in yet. Open the Sellercloud credential and save it once more');
	}
	const target = targetOf(options, baseUrl);
	const own = new URL(baseUrl);
	if (target.origin !== own.origin) {
		throw new UserError(
			`This credential works with ${own.host} only, so nothing was sent to ${target.host}. Send the request to ${own.host}, or choose another credential`,
		);
	}
	target.username = '';
	target.password = '';
	const diversion = diversionIn(options, target);
	if (diversion !== undefined) {
		throw new UserError(`${diversion}, so nothing was sent. The token is sent only to ${own.host}`);
	}
	const method = options.method ?? 'GET';
	const names = [options.headers, options.qs].flatMap((fields) => Object.keys(fields ?? {}));
	const reads = isReading(method, target.pathname, [...names, ...target.searchParams.keys()]);
	if (isSwitchedOn(credentials, 'readOnly', READ_ONLY) && !reads) {
		throw new UserError(
			`This credential is read-only, so ${method} ${target.pathname} was not sent. Use another credential, or switch off Read Only in this one`,
		);
	}
	return {
		...options,
		// Both, since n8n versions differ in which one they send to
		url: target.href,
		...('uri' in options && { uri: target.href }),
		baseURL: undefined,
		headers: {
			...withoutAuthorization(options.headers),
			authorization: `Bearer ${String(credentials.accessToken)}`,
		},
		// Otherwise n8n sends the header on to wherever a redirect points
		sendCredentialsOnCrossOriginRedirect: false,
	};
}

/** The address that n8n will send to: joined as its HTTP client joins, and normalized, so that both see one host. */
function targetOf({ url, uri, baseURL }: RequestOptions, baseUrl: string): URL {
	const typed = uri ?? url ?? '';
	const absolute = /^([a-z][a-z\d+.-]*:)?\/\//i.test(typed);
	const base = baseURL || baseUrl;
	const address = absolute ? typed : `${withoutTrailing(base, '/')}/${typed.replace(/^\/+/, '')}`;
	const target = toUrl(address, baseUrl);
	if (target) return target;
	throw new UserError(
		`"${address}" is not a valid URL. Enter a path such as /api/Orders in the Sellercloud node, or the whole URL in HTTP Request`,
	);
}

/**
 * The option by which a server other than the target could receive the token.
 *
 * A proxy is allowed as long as it only forwards what is encrypted for the target, because nobody knows who runs it.
 */
function diversionIn(options: RequestOptions, target: URL): string | undefined {
	if (Object.keys(options.headers ?? {}).some((name) => nameOf(name) === 'host')) {
		return 'A Host header can make a proxy send the request to another server';
	}
	const { proxy, agentOptions, rejectUnauthorized, skipSslCertificateValidation } = options;
	const verifies = (setting: unknown) => setting === undefined || setting === true;
	if (
		!verifies(rejectUnauthorized) ||
		!verifies(agentOptions?.rejectUnauthorized) ||
		![undefined, false].includes(skipSslCertificateValidation)
	) {
		return 'With Ignore SSL Issues on, any server can pretend to be Sellercloud';
	}
	if (!proxy) return undefined;
	if (target.protocol !== 'https:') return 'A proxy can read what is sent to an http address';
	return agentOptions?.ca === undefined
		? undefined
		: 'With a certificate authority of your own, a proxy can pretend to be Sellercloud';
}

/** n8n's HTTP client reads the names of headers without blanks around them. */
const nameOf = (header: string): string => header.trim().toLowerCase();

function withoutAuthorization(headers: IDataObject | undefined): IDataObject {
	return Object.fromEntries(
		Object.entries(headers ?? {}).filter(([name]) => nameOf(name) !== 'authorization'),
	);
}
