import type { Query } from './types';

export type PathResult =
	{ ok: true; path: string; query: Query } | { ok: false; message: string; description: string };

const refused = (message: string, description: string): PathResult => ({
	ok: false,
	message,
	description,
});

const ADVICE = "Enter a path such as /api/Orders, as shown in your server's API documentation.";
const FORBIDDEN = /[\p{Cc}\p{Cs}\\]/u;

/**
 * Turns a path as people copy it from documentation into a path relative to the base URL, e.g. `/rest/api/Orders?x=1`
 * into `/api/Orders` and the query `{ x: '1' }`. Characters that are not valid in a path are percent-encoded.
 *
 * @param baseUrl the base URL of the credential, or '' if unknown; a full URL has to start with it
 * @returns the path and query, or the message and description of the error
 */
export function resolvePath(typed: string, baseUrl: string): PathResult {
	const value = typed.trim();
	if (value === '') return refused('Path is empty', ADVICE);
	if (FORBIDDEN.test(value)) {
		return refused('Path contains a backslash or a control character', ADVICE);
	}
	const relative = withoutBase(value, baseUrl);
	if (relative === undefined) {
		return refused(
			'Path is the address of another server',
			`This credential only sends requests to ${baseUrl || 'its own endpoint'}. ${ADVICE}`,
		);
	}
	const [path = '', ...rest] = relative.split('?');
	const segments = path.replace(/^\/*(rest\/+)?/i, '').split('/');
	// Some servers decode slashes before they go up
	const steps = segments.flatMap((segment) => segment.split(/%2f|%5c/i));
	if (steps.some((step) => /^(\.|%2e){1,2}$/i.test(step))) {
		return refused('Path contains "." or ".." as a segment', ADVICE);
	}
	const place = placeholderIn(path, rest.join('?'));
	if (place !== undefined) {
		return refused(
			`Path still contains the placeholder ${place}`,
			'Replace it with a value. If it is an expression, switch the field from Fixed to Expression.',
		);
	}
	if (/^api\/token\/?$/i.test(segments.join('/'))) {
		return refused(
			'Path is the login endpoint',
			'The credential signs in automatically. Enter the path of the request that you want to send.',
		);
	}
	return {
		ok: true,
		path: `/${segments.map(encodeStrays).join('/')}`,
		query: queryOf(rest.join('?')),
	};
}

/** A placeholder from the documentation, `{id}`, or an expression that was not evaluated, `{{ $json.id }}`. */
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

/** Whether this starts with a scheme, and so is a URL rather than a path. */
export function isFullAddress(typed: string): boolean {
	return /^\s*[a-z][a-z0-9+.-]*:/i.test(typed);
}

function withoutBase(value: string, baseUrl: string): string | undefined {
	if (value.startsWith('//')) return undefined;
	if (!isFullAddress(value)) return value;
	if (baseUrl === '') return undefined;
	const starts = (start: string) => value.toLowerCase().startsWith(start.toLowerCase());
	if (starts(`${baseUrl}/`)) return value.slice(baseUrl.length);
	// Some documentation leaves out /rest
	const { origin } = new URL(baseUrl);
	return starts(`${origin}/api/`) ? value.slice(origin.length) : undefined;
}

/** Encodes characters that are not valid in a segment, and keeps what is already encoded. */
function encodeStrays(segment: string): string {
	return segment
		.replace(/%(?![0-9a-f]{2})/gi, '%25')
		.replace(/[^\w\-.~%!$&'()*+,;=:@]/gu, encodeURIComponent);
}

/** Percent-encodes a value for one segment of a path: SKUs contain `/`, `#`, `&`, `%` and spaces. */
export function encodeSegment(value: string): string {
	return encodeURIComponent(value.replace(/\p{Cs}/gu, '\uFFFD'));
}

function queryOf(text: string): Query {
	const query: Query = {};
	for (const [name, value] of new URLSearchParams(text.replace(/#/g, '%23'))) {
		addToQuery(query, name, value);
	}
	return query;
}

/** Adds a value to a query. A name with several values gets a list, which is sent as a repeated key. */
export function addToQuery(query: Query, name: string, value: string): void {
	const present = Object.hasOwn(query, name) ? query[name] : undefined;
	const next = present === undefined ? value : [present, value].flat();
	Object.defineProperty(query, name, {
		value: next,
		enumerable: true,
		configurable: true,
		writable: true,
	});
}
