import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { toUrl } from './endpoint';
import { isReading } from './reads';
import { accountOf, fingerprintOf } from './session';
import { isSwitchedOn } from './switches';
import { withoutTrailing } from './trailing';

/** n8n's HTTP Request node hands over the older kind of options, whose address is called `uri`. */
type RequestOptions = IHttpRequestOptions & { uri?: string };

/** Off lets changes out. */
const READ_ONLY = { missing: false, unclear: true };

/**
 * n8n's `authenticate`: puts the token on a request, if that request may have it.
 *
 * A path alone (`/api/Orders`) is completed by the credential's base URL, so that nobody has to repeat it.
 *
 * @throws UserError when the request goes to another host than the credential's, when it writes although the
 * credential is read-only, or when the token was made for another account
 */
export function authorize(
	credentials: ICredentialDataDecryptedObject,
	options: RequestOptions,
): RequestOptions {
	const baseUrl = String(credentials.baseUrl ?? '');
	if (baseUrl === '' || credentials.fingerprint !== fingerprintOf(accountOf(credentials))) {
		throw new UserError('Not signed in yet. Open the Sellercloud credential and save it once more');
	}
	const target = targetOf(options, baseUrl);
	const own = new URL(baseUrl);
	if (target.origin !== own.origin) {
		throw new UserError(
			`This credential works with ${own.host} only, so nothing was sent to ${target.host}. Use a path such as /api/Orders, or another credential`,
		);
	}
	target.username = '';
	target.password = '';
	const method = options.method ?? 'GET';
	const reads = isReading(method, target.pathname) && !overridesMethod(options.headers);
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

/** The address that n8n will send to: joined as its HTTP client joins, and normalised, so that both see one host. */
function targetOf({ url, uri, baseURL }: RequestOptions, baseUrl: string): URL {
	const typed = uri ?? url ?? '';
	const absolute = /^([a-z][a-z\d+.-]*:)?\/\//i.test(typed);
	const base = baseURL || baseUrl;
	const address = absolute ? typed : `${withoutTrailing(base, '/')}/${typed.replace(/^\/+/, '')}`;
	const target = toUrl(address, baseUrl);
	if (target) return target;
	throw new UserError(
		`"${address}" is not an address that can be read. Use a path such as /api/Orders`,
	);
}

function withoutAuthorization(headers: IDataObject | undefined): IDataObject {
	return Object.fromEntries(
		Object.entries(headers ?? {}).filter(([name]) => name.toLowerCase() !== 'authorization'),
	);
}

/** Some servers take a GET with this header for what the header says. */
function overridesMethod(headers: IDataObject | undefined): boolean {
	return Object.keys(headers ?? {}).some((name) => /^x-(http-)?method(-override)?$/i.test(name));
}
