import type { Query } from './types';

export type PathResult =
	{ ok: true; path: string; query: Query } | { ok: false; message: string; description: string };

const refused = (message: string, description: string): PathResult => ({
	ok: false,
	message,
	description,
});

const USE = 'Enter a path such as /api/Orders, as the API documentation of your server shows it.';
const FORBIDDEN = /[\p{Cc}\p{Cs}\\]/u;

/**
 * Turns what people copy from documents into a path below the base URL, e.g. `/rest/api/Orders?x=1` into `/api/Orders`
 * and the query `{ x: '1' }`. Characters that would break the address are percent-encoded.
 *
 * @param baseUrl where the credential sends to, as far as it is known: a full address has to begin with it
 */
export function resolvePath(typed: string, baseUrl: string): PathResult {
	const value = typed.trim();
	if (value === '') return refused('Path is empty', USE);
	if (FORBIDDEN.test(value)) {
		return refused('Path contains a backslash or a control character', USE);
	}
	const relative = withoutBase(value, baseUrl);
	if (relative === undefined) {
		return refused(
			'Path is the address of another server',
			`This credential sends to ${baseUrl || 'its own endpoint'} only. ${USE}`,
		);
	}
	const [path = '', ...rest] = relative.split('?');
	const segments = path.replace(/^\/*(rest\/+)?/i, '').split('/');
	if (segments.some((segment) => /^(\.|%2e){1,2}$/i.test(segment))) {
		return refused('Path contains "." or ".." as a step', USE);
	}
	const place = placeholderIn(path, rest.join('?'));
	if (place !== undefined) {
		return refused(
			`Path still has ${place} in it`,
			'Put the value there. In a field that is set to Fixed, an expression is text: switch the field to Expression.',
		);
	}
	if (/^api\/token\/?$/i.test(segments.join('/'))) {
		return refused(
			'Path is the login, which the credential does by itself',
			'Send the request that you need: it is signed in already.',
		);
	}
	return {
		ok: true,
		path: `/${segments.map(encodeStrays).join('/')}`,
		query: queryOf(rest.join('?')),
	};
}

/** What the documents have where a value goes, `{id}`, or an expression that was not read as one, `{{ $json.id }}`. */
function placeholderIn(path: string, query: string): string | undefined {
	return (
		expressionIn(path) ??
		/\{[\w.]+\}/.exec(path)?.[0] ??
		expressionIn(query) ??
		/(?<==)\{\w+\}(?=&|$)/.exec(query)?.[0]
	);
}

function expressionIn(text: string): string | undefined {
	const start = text.indexOf('{{');
	const end = start < 0 ? -1 : text.indexOf('}}', start);
	return end < 0 ? undefined : text.slice(start, end + 2);
}

/** Whether this begins with a scheme, and so names a server. */
export function isFullAddress(typed: string): boolean {
	return /^\s*[a-z][a-z0-9+.-]*:/i.test(typed);
}

function withoutBase(value: string, baseUrl: string): string | undefined {
	if (value.startsWith('//')) return undefined;
	if (!isFullAddress(value)) return value;
	if (baseUrl === '') return undefined;
	const starts = (start: string) => value.toLowerCase().startsWith(start.toLowerCase());
	if (starts(`${baseUrl}/`)) return value.slice(baseUrl.length);
	// As some documents have it, without /rest
	const { origin } = new URL(baseUrl);
	return starts(`${origin}/api/`) ? value.slice(origin.length) : undefined;
}

/** Keeps what is encoded already, and encodes what would end the path or make it unreadable. */
function encodeStrays(segment: string): string {
	return segment
		.replace(/%(?![0-9a-f]{2})/gi, '%25')
		.replace(/[^\w\-.~%!$&'()*+,;=:@]/gu, encodeURIComponent);
}

/** Percent-encodes a value for one step of a path: SKUs contain `/`, `#`, `&`, `%` and spaces. */
export function encodeStep(value: string): string {
	return encodeURIComponent(value.replace(/\p{Cs}/gu, '\uFFFD'));
}

function queryOf(text: string): Query {
	const query: Query = {};
	for (const [name, value] of new URLSearchParams(text.replace(/#/g, '%23'))) {
		addTo(query, name, value);
	}
	return query;
}

/** Adds a value under a name; a name that is there already becomes a list, which repeats the key. */
export function addTo(query: Query, name: string, value: string): void {
	const present = Object.hasOwn(query, name) ? query[name] : undefined;
	const next = present === undefined ? value : [present, value].flat();
	Object.defineProperty(query, name, {
		value: next,
		enumerable: true,
		configurable: true,
		writable: true,
	});
}
