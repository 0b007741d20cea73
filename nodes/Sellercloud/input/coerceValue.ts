import { isRecord, parseJson } from '../../../credentials/vendorErrors';
import { unrealIn } from './realNumbers';

/** A value in the form that the API takes, or the problem with it, worded to follow the name of the parameter. */
export type Coerced<T = unknown> = { ok: true; value: T } | { ok: false; problem: string };

export type ScalarType = 'string' | 'integer' | 'number' | 'boolean' | 'dateTime';

/** A value of an enum. */
export interface EnumOption {
	name: string;
	value: number | string;
}

/** What values a parameter takes. */
export interface ValueFacts {
	/** `list` contains scalars or enums; `json` is an object or a list of objects. */
	type: ScalarType | 'enum' | 'list' | 'json';
	/** The type of the entries of a list. */
	items?: ScalarType | 'enum';
	/** The values of an enum, or of a list of enums. */
	options?: EnumOption[];
}

/** What values a parameter takes, and where it is sent. */
export interface PlacedValueFacts extends ValueFacts {
	/** `body` is a field of the JSON object that is sent; `wholeBody` is the whole body. */
	in: 'path' | 'query' | 'body' | 'wholeBody';
}

const right = <T>(value: T): Coerced<T> => ({ ok: true, value });
const wrong = (problem: string): Coerced<never> => ({ ok: false, problem });

/** Whether a value is absent. n8n passes '' for an empty field. */
export function isAbsent(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}

/** Converts a value from a form, an expression, a spreadsheet or an agent to what a parameter takes. */
export function coerced(facts: PlacedValueFacts, value: unknown): Coerced {
	switch (facts.type) {
		case 'list':
			return listed(facts, value);
		case 'json':
			return json(value);
		case 'enum':
			return chosen(facts.options ?? [], value);
		case 'string':
			return text(facts.in === 'query' ? joined(value) : value);
		default:
			return scalar(facts.type, value);
	}
}

function scalar(type: ScalarType, value: unknown): Coerced {
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

function text(value: unknown): Coerced<string> {
	if (typeof value === 'string') return right(value);
	if (typeof value === 'number' && !Number.isFinite(value)) return wrong(`is ${value}, not text`);
	if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
		return right(String(value));
	}
	const date = isoOf(value);
	return date === undefined ? wrong('must be text') : right(date);
}

/** Joins a list with commas, for filters that take several values in one text. */
function joined(value: unknown): unknown {
	const isList = Array.isArray(value) && value.length > 0;
	return isList && value.every((one) => isPlain(one) && text(one).ok && !isAbsent(one))
		? value.join(',')
		: value;
}

/** The number that a value is, or that a whole text represents. */
function numeric(value: unknown): number | undefined {
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
	return found === undefined ? wrong(`must be a number such as 12.5${got(value)}`) : right(found);
}

function integer(value: unknown): Coerced<number> {
	const found = numeric(value);
	return found !== undefined && Number.isSafeInteger(found)
		? right(found)
		: wrong(`must be a whole number${got(value)}`);
}

const YES = ['true', '1', 'yes'];
const NO = ['false', '0', 'no'];

function boolean(value: unknown): Coerced<boolean> {
	const word = String(isPlain(value) ? value : '')
		.trim()
		.toLowerCase();
	if (YES.includes(word)) return right(true);
	return NO.includes(word) ? right(false) : wrong(`must be true or false${got(value)}`);
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
	return wrong(`must be a date such as 2024-01-31 or 2024-01-31T14:30:00${got(value)}`);
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

const MOST_NAMED = 12;

/** Finds an enum value by number, by the text of a number, or by name, ignoring case, spaces and underscores. */
function chosen(options: EnumOption[], value: unknown): Coerced<number | string> {
	const given = numeric(value);
	const exact = options.find((one) => one.value === value || one.value === given);
	if (exact) return right(exact.value);
	const word = typeof value === 'string' ? bare(value) : '';
	const named =
		options.find(({ name }) => name === value) ??
		options.find((one) => word !== '' && [one.name, one.value].map(bare).includes(word));
	if (named) return right(named.value);
	const known = options.slice(0, MOST_NAMED).map((one) => `${one.name} (${one.value})`);
	const more = options.length > MOST_NAMED ? ', …' : '';
	return wrong(`must be one of ${known.join(', ')}${more}${got(value)}`);
}

const bare = (name: unknown): string => String(name).replace(/[\s_]/g, '').toLowerCase();

function listed(facts: PlacedValueFacts, value: unknown): Coerced<unknown[]> {
	const entries = entriesOf(value);
	if (entries === undefined) return wrong('starts like a JSON array but is not valid JSON');
	const values: unknown[] = [];
	for (const entry of entries) {
		// Without the entry, the filter would match everything
		if (isAbsent(entry)) return wrong('has an empty entry');
		const one = coerced({ ...facts, type: facts.items ?? 'string', items: undefined }, entry);
		if (!one.ok) return one;
		values.push(one.value);
	}
	return right(values);
}

/** The entries of a list, of the JSON text of one, or of comma-separated values; a single value is one entry. */
function entriesOf(value: unknown): unknown[] | undefined {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'string') return [value];
	if (value.trim().startsWith('[')) {
		const parsed = parseJson(value);
		return Array.isArray(parsed) ? parsed : undefined;
	}
	return value
		.replace(/,\s*$/, '')
		.split(',')
		.map((entry) => entry.trim());
}

function json(value: unknown): Coerced {
	const parsed = typeof value === 'string' ? parseJson(value) : value;
	const unreal = unrealIn(parsed);
	if (unreal !== undefined) return wrong(`contains ${unreal}`);
	return isRecord(parsed) || Array.isArray(parsed)
		? right(parsed)
		: wrong('must be a JSON object or array');
}

const isPlain = (value: unknown): boolean =>
	['string', 'number', 'boolean', 'bigint'].includes(typeof value);

const LONGEST_GOT = 40;

/** The value that was entered, so that users recognize it. */
function got(value: unknown): string {
	if (!isPlain(value)) return '';
	const given = String(value);
	return `, not "${given.length > LONGEST_GOT ? `${given.slice(0, LONGEST_GOT)}…` : given}"`;
}
