/** A value in the form that the API takes, or the problem with it, worded to follow the name of the parameter. */
export type Coerced<T = unknown> = { ok: true; value: T } | { ok: false; problem: string };

export type ScalarType = 'string' | 'integer' | 'number' | 'boolean' | 'dateTime';

export const right = <T>(value: T): Coerced<T> => ({ ok: true, value });
export const wrong = (problem: string): Coerced<never> => ({ ok: false, problem });

/** Converts a value to a scalar of the API. */
export function scalar(type: ScalarType, value: unknown): Coerced {
	switch (type) {
		case 'string':
			return text(value);
		case 'integer':
			return integer(value);
		case 'number':
			return number(value);
		case 'boolean':
			return boolean(value);
		case 'dateTime':
			return dateTime(value);
	}
}

export function text(value: unknown): Coerced<string> {
	if (typeof value === 'string') return right(value);
	if (typeof value === 'number' && !Number.isFinite(value)) return wrong(`is ${value}, not text`);
	if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
		return right(String(value));
	}
	const date = isoOf(value);
	return date === undefined ? wrong('must be text') : right(date);
}

/** The number that a value is, or that a whole text represents. */
export function numeric(value: unknown): number | undefined {
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	if (typeof value === 'bigint') return Number(value);
	if (typeof value !== 'string') return undefined;
	const trimmed = value.trim();
	const looksRight = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(trimmed);
	const parsed = Number(trimmed);
	return looksRight && Number.isFinite(parsed) ? parsed : undefined;
}

function number(value: unknown): Coerced<number> {
	const found = numeric(value);
	return found === undefined
		? wrong(`must be a number such as 12.5${shownValue(value)}`)
		: right(found);
}

function integer(value: unknown): Coerced<number> {
	const found = numeric(value);
	return found !== undefined && Number.isSafeInteger(found)
		? right(found)
		: wrong(`must be a whole number${shownValue(value)}`);
}

const YES = ['true', '1', 'yes'];
const NO = ['false', '0', 'no'];

function boolean(value: unknown): Coerced<boolean> {
	const word = String(isPlain(value) ? value : '')
		.trim()
		.toLowerCase();
	if (YES.includes(word)) return right(true);
	return NO.includes(word) ? right(false) : wrong(`must be true or false${shownValue(value)}`);
}

/** ISO 8601, or the format in Sellercloud's documentation: month/day/year, with or without a time. */
const DATE =
	/^((?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)|(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4}))(?=$|[T ]\d)/;

function dateTime(value: unknown): Coerced<string> {
	const iso = isoOf(value);
	if (iso !== undefined) return right(iso);
	const typed = typeof value === 'string' ? value.trim() : '';
	const parts = DATE.exec(typed)?.groups;
	if (parts && !Number.isNaN(Date.parse(typed))) {
		const [year, month, day] = [
			parts.year ?? parts.y,
			parts.month ?? parts.m,
			parts.day ?? parts.d,
		];
		const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
		if (date.getUTCDate() === Number(day)) return right(typed);
	}
	return wrong(`must be a date such as 2024-01-31 or 2024-01-31T14:30:00${shownValue(value)}`);
}

/** The text of a Date or a Luxon DateTime. An expression's objects come from another realm, so instanceof fails. */
function isoOf(value: unknown): string | undefined {
	const date: { toISO?: unknown; toISOString?: unknown } = Object(value);
	const convert = typeof date.toISO === 'function' ? date.toISO : date.toISOString;
	if (typeof convert !== 'function') return undefined;
	try {
		const iso: unknown = convert.call(value);
		return typeof iso === 'string' ? iso : undefined;
	} catch {
		// An invalid date
		return undefined;
	}
}

export const isPlain = (value: unknown): boolean =>
	['string', 'number', 'boolean', 'bigint'].includes(typeof value);

const LONGEST_GOT = 40;

/** The value that was entered, so that users recognize it. */
export function shownValue(value: unknown): string {
	if (!isPlain(value)) return '';
	const given = String(value);
	return `, not "${given.length > LONGEST_GOT ? `${given.slice(0, LONGEST_GOT)}…` : given}"`;
}
