import type { Fault } from '../../sandbox';

type Always<T> = T extends unknown ? Omit<T, 'method' | 'path' | 'times' | 'skip'> : never;

/** What is done to a request: by the sandbox, or to the connection before the sandbox sees anything. */
export type Means =
	| Always<Fault>
	/** The host name leads nowhere; `ECONNREFUSED` is a port on which nothing listens. */
	| { kind: 'connection'; code: 'ECONNREFUSED' | 'ENOTFOUND' }
	/** A certificate that nobody has signed. */
	| { kind: 'certificate' };

/** What a fault shows of the request, on which the outcome depends. */
export type FaultClass =
	/** The request can't have arrived. */
	| 'unreachable'
	| 'untrusted'
	/** Nobody knows whether the request was carried out. */
	| 'lost'
	/** The rate limit, with a time to wait that is accepted, or without any. */
	| 'throttled'
	| 'throttledForLong'
	| 'unauthorized'
	/** Status 500: a rule of Sellercloud does not allow it. */
	| 'business'
	/** Any other status that says no. */
	| 'refused'
	| 'redirected'
	| 'webPage'
	| 'empty'
	| 'otherType'
	| 'tooLarge'
	| 'tooSlow';

export interface FaultRow {
	title: string;
	class: FaultClass;
	means: Means;
	/** What the message of a Sellercloud node says. */
	says: RegExp;
	/** ms to wait before each further attempt, if the answer says so. */
	asks?: number;
}

const MINUTE = 60_000;
/** ms; longer than anything waits. */
const NEVER = 365 * 24 * 60 * MINUTE;
/** How the sandbox's clock reads at the beginning of a cell, and 40 seconds later. */
const IN_40_SECONDS = 'Wed, 10 Jun 2026 15:00:40 GMT';

const REASON = 'The rules of this account do not allow that.';
const SAYS_REASON = /The rules of this account do not allow that\.?/;

const refusal = (title: string, code: number, says: RegExp, body?: unknown): FaultRow => ({
	title,
	class: code === 500 ? 'business' : 'refused',
	means: { kind: 'status', code, body },
	says,
});

const throttle = (
	title: string,
	code: number,
	asks: number | undefined,
	{ headers = {}, body }: { headers?: Record<string, string>; body?: unknown },
): FaultRow => ({
	title,
	class: 'throttled',
	means: { kind: 'status', code, headers, body },
	says: /rate limit/i,
	asks,
});

const DROPPED = /closed the connection|could not be reached|connection/i;
const LATE = /did not answer in time/;

export const faults: readonly FaultRow[] = [
	{
		title: 'Connection refused',
		class: 'unreachable',
		means: { kind: 'connection', code: 'ECONNREFUSED' },
		says: /accepts no connections/,
	},
	{
		title: 'DNS failure',
		class: 'unreachable',
		means: { kind: 'connection', code: 'ENOTFOUND' },
		says: /is not a known server|no server called/,
	},
	{
		title: 'TLS failure',
		class: 'untrusted',
		means: { kind: 'certificate' },
		says: /has a certificate that this n8n does not trust/,
	},
	{
		title: 'Reset before the request is carried out',
		class: 'lost',
		means: { kind: 'reset' },
		says: DROPPED,
	},
	{
		title: 'Reset after it was carried out',
		class: 'lost',
		means: { kind: 'reset', afterHandling: true },
		says: DROPPED,
	},
	{
		title: 'Time-out before it is carried out',
		class: 'lost',
		means: { kind: 'latency', ms: NEVER },
		says: LATE,
	},
	{
		title: 'Time-out after it was carried out',
		class: 'lost',
		means: { kind: 'latency', ms: NEVER, afterHandling: true },
		says: LATE,
	},
	{ title: 'Truncated body', class: 'lost', means: { kind: 'truncate' }, says: DROPPED },
	...[502, 503, 504].map((code): FaultRow => ({
		title: `Status ${code}`,
		class: 'lost',
		means: { kind: 'status', code },
		says: new RegExp(`status ${code}`),
	})),
	{
		title: '409, limit resets in 20 seconds',
		class: 'throttled',
		means: { kind: 'throttle', resetInMs: 20_000 },
		says: /rate limit/i,
		asks: 20_000,
	},
	{
		title: '409, limit resets in 10 minutes',
		class: 'throttledForLong',
		means: { kind: 'throttle', resetInMs: 10 * MINUTE },
		says: /rate limit/i,
	},
	throttle('409, limit without a reset time', 409, undefined, {
		body: { Error: 'Too many requests.' },
	}),
	throttle('429, Retry-After in seconds', 429, 40_000, { headers: { 'retry-after': '40' } }),
	throttle('429, Retry-After as a date', 429, 40_000, {
		headers: { 'retry-after': IN_40_SECONDS },
	}),
	throttle('429, Retry-After unreadable', 429, undefined, { headers: { 'retry-after': 'soon' } }),
	{
		title: '401',
		class: 'unauthorized',
		means: { kind: 'status', code: 401, reason: 'Invalid token' },
		says: /Signed in, but not permitted/,
	},
	refusal('403', 403, SAYS_REASON, { Message: REASON }),
	refusal('404', 404, SAYS_REASON, { Message: REASON }),
	refusal('409, conflict', 409, SAYS_REASON, { Message: REASON }),
	refusal('500 with a reason', 500, SAYS_REASON, { ErrorMessage: REASON }),
	refusal('400, ErrorMessage', 400, SAYS_REASON, { ErrorMessage: REASON }),
	refusal('400, ExceptionMessage', 400, SAYS_REASON, {
		Message: 'An error has occurred.',
		ExceptionMessage: REASON,
	}),
	refusal('400, Message', 400, SAYS_REASON, { Message: REASON }),
	refusal('400, Errors by field', 400, SAYS_REASON, { Errors: { ID: [REASON] } }),
	refusal('400, Title', 400, SAYS_REASON, { Title: REASON }),
	refusal('400, error_description', 400, SAYS_REASON, {
		error: 'invalid_request',
		error_description: REASON,
	}),
	refusal('400, Error', 400, SAYS_REASON, { Error: REASON }),
	refusal('400, plain text', 400, SAYS_REASON, REASON),
	{
		title: 'Redirect to another host',
		class: 'redirected',
		// The host is put in by the test
		means: { kind: 'redirect', location: 'elsewhere' },
		says: /status 302|redirects to/,
	},
	{
		title: 'Redirect to itself',
		class: 'redirected',
		means: { kind: 'redirect', location: '' },
		says: /status 302|redirects to/,
	},
	{
		title: 'Web page with status 200',
		class: 'webPage',
		means: { kind: 'html' },
		says: /web page/,
	},
	{
		title: 'Empty body with status 200',
		class: 'empty',
		means: { kind: 'status', code: 200, body: '', afterHandling: true },
		says: /./,
	},
	{
		title: 'JSON as text/html',
		class: 'otherType',
		means: { kind: 'headers', headers: { 'content-type': 'text/html' } },
		says: /./,
	},
	{
		title: 'Body without an end',
		class: 'tooLarge',
		means: { kind: 'endless' },
		says: /too large|too much|larger than 50 MB/,
	},
	{
		title: 'Body that trickles',
		class: 'tooSlow',
		means: { kind: 'endless', everyMs: 20_000 },
		says: /not complete after|took more than|in time/,
	},
];
