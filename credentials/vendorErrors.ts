/** Reading what Sellercloud answers, whatever its shape. Pure, and used by the login and by the client alike. */

type JsonObject = Record<string, unknown>;

export const isText = (value: unknown): value is string =>
	typeof value === 'string' && value !== '';

export const isRecord = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Levels of lists and objects that an answer may have; Sellercloud's have fewer than ten. Deeper JSON would
 * exhaust the stack of code that walks through it, n8n included, so it is not parsed.
 */
const DEEPEST_JSON = 500;

/**
 * A member named toString, with any of its letters escaped. JavaScript can't turn such an object into text, nor can
 * n8n's expressions, and no member of Sellercloud's API has this name, so such JSON is not parsed.
 */
const TO_STRING = new RegExp(`"${[...'toString'].map(maybeEscaped).join('')}"\\s*:`);

function maybeEscaped(letter: string): string {
	const code = letter.charCodeAt(0).toString(16);
	return `(?:${letter}|\\\\u00(?:${code}|${code.toUpperCase()}))`;
}

/** The value of a JSON text, or `undefined` where it is none. */
export function parseJson(text: string): unknown {
	if (isDeeperThan(DEEPEST_JSON, text) || TO_STRING.test(text)) return undefined;
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
}

/** Counts brackets outside of texts; of what is no JSON it says anything. */
function isDeeperThan(most: number, json: string): boolean {
	let depth = 0;
	for (let at = 0; at < json.length; at++) {
		const character = json[at];
		if (character === '"') at = endOfText(json, at);
		else if (character === '[' || character === '{') depth++;
		else if (character === ']' || character === '}') depth--;
		if (depth > most) return true;
	}
	return false;
}

/** Where the text ends that a quote begins. */
function endOfText(json: string, start: number): number {
	for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
		let slashes = 0;
		while (json[end - 1 - slashes] === '\\') slashes++;
		if (slashes % 2 === 0) return end;
	}
	return json.length;
}

/** Whether this is a web page. Sellercloud's portal answers any path with one, and status 200. */
export function isHtml(text: string): boolean {
	return /^\uFEFF?\s*<(!doctype|html)/i.test(text);
}

/** Members that carry the reason of a refusal, in the order of the vendor's own client. */
const REASON_MEMBERS = [
	'ErrorMessage',
	'ExceptionMessage',
	// What ASP.NET has against the members of a request, beside a Message that says no more than that it is invalid
	'ModelState',
	'Message',
	'Errors',
	'Title',
	'error_description',
	'Error',
];
const LONGEST_REASON = 500;
/** Levels that a reason may lie below; anything deeper is no reason but an attempt to exhaust the stack. */
const DEEPEST_REASON = 5;

/** What servers write behind a status by themselves. */
const STANDARD_PHRASE =
	/^(bad request|unauthorized|payment required|forbidden|not found|method not allowed|not acceptable|proxy authentication required|request time-?out|conflict|gone|length required|precondition failed|(payload|request entity|content) too large|request-?uri too long|uri too long|unsupported media type|range not satisfiable|expectation failed|i'm a teapot|misdirected request|unprocessable (entity|content)|locked|too early|too many requests|(internal )?server error|not implemented|bad gateway|(service|server)( temporarily)? unavailable|gateway time-?out)$/i;

/**
 * The reason that a refusal gives, in one line and of bounded length: in its body, and otherwise in the phrase behind
 * its status, where Sellercloud puts "Invalid token" and others.
 *
 * @param phrase of the status, as it came
 * @returns `undefined` where it gives none (an empty body, a web page)
 */
export function reasonIn(text: string, phrase = ''): string | undefined {
	const body = parseJson(text);
	const isNoReason = isHtml(text) || isDeeperThan(DEEPEST_JSON, text);
	const reason = body === undefined ? (isNoReason ? undefined : text) : reasonOf(body);
	return lineOf(reason ?? '') ?? (STANDARD_PHRASE.test(phrase.trim()) ? undefined : lineOf(phrase));
}

function lineOf(reason: string): string | undefined {
	const line = reason.replace(/\s+/g, ' ').trim();
	if (line === '') return undefined;
	return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON)}…` : line;
}

function reasonOf(body: unknown, depth = 0): string | undefined {
	if (typeof body === 'string') return body;
	if (depth > DEEPEST_REASON) return undefined;
	if (Array.isArray(body)) return joined(body.map((entry) => reasonOf(entry, depth + 1)));
	if (!isRecord(body)) return undefined;
	for (const member of REASON_MEMBERS) {
		const value = memberOf(body, member);
		const reason = isRecord(value) ? fieldErrors(value, depth + 1) : reasonOf(value, depth + 1);
		if (reason) return reason;
	}
	return undefined;
}

/** `{ "Qty": ["must be above 0"] }`, as RFC 7807 answers have it under `errors`, and ASP.NET's under `ModelState`. */
function fieldErrors(errors: JsonObject, depth: number): string | undefined {
	return joined(
		Object.entries(errors).map(([field, value]) => {
			// Of Json.NET, not of the request
			if (/^\$(id|ref)$/.test(field)) return undefined;
			const reason = reasonOf(value, depth + 1);
			return reason && field ? `${field}: ${reason}` : reason;
		}),
	);
}

const joined = (parts: Array<string | undefined>): string | undefined =>
	parts.filter(Boolean).join('; ') || undefined;

/**
 * A member of an object, whatever the case of its name: ASP.NET writes the same member as `Message` or `message`,
 * depending on the service.
 */
export function memberOf<T>(body: Readonly<Record<string, T>>, name: string): T | undefined {
	if (Object.hasOwn(body, name)) return body[name];
	const key = Object.keys(body).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
	return key === undefined ? undefined : body[key];
}

/**
 * When the hourly rate limit resets, if this body says that it is reached
 * (`{"Error":"Too many requests.","RateLimitResetTime":"2022-01-14T09:38:49.9856571Z"}`).
 *
 * @returns ms since epoch, `NaN` where the limit is reached but no time is given, `undefined` for any other body
 */
export function rateLimitResetIn(text: string): number | undefined {
	const body = parseJson(text);
	if (!isRecord(body)) return undefined;
	const reset = memberOf(body, 'RateLimitResetTime');
	if (typeof reset === 'string') return utcTime(reset);
	const reason = reasonOf(body);
	return reason !== undefined && /too many requests/i.test(reason) ? Number.NaN : undefined;
}

/** Characters. */
const LONGEST_TIME = 40;

/** It is UTC, with seven digits of a second, and says so by a `Z` as a rule. */
function utcTime(text: string): number {
	const short = text.slice(0, LONGEST_TIME).replace(/(\.\d{3})\d+/, '$1');
	return Date.parse(/(z|[+-]\d\d:?\d\d)$/i.test(short) ? short : `${short}Z`);
}
