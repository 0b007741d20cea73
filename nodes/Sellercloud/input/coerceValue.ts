import { isRecord, parseJson } from '../../../credentials/vendorErrors';
import { isAbsent } from './blank';
import {
	type Coerced,
	isPlain,
	numeric,
	right,
	scalar,
	type ScalarType,
	shownValue,
	text,
	wrong,
} from './coerceScalar';
import { nonFiniteNumberIn } from './nonFinite';

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

/** Converts a value from a form, an expression, a spreadsheet or an agent to what a parameter takes. */
export function coerceValue(facts: PlacedValueFacts, value: unknown): Coerced {
	switch (facts.type) {
		case 'list':
			return list(facts, value);
		case 'json':
			return json(value);
		case 'enum':
			return enumValue(facts.options ?? [], value);
		case 'string':
			return text(facts.in === 'query' ? joined(value) : value);
		default:
			return scalar(facts.type, value);
	}
}

/** Joins a list with commas, for filters that take several values in one text. */
function joined(value: unknown): unknown {
	const isList = Array.isArray(value) && value.length > 0;
	return isList && value.every((one) => isPlain(one) && text(one).ok && !isAbsent(one))
		? value.join(',')
		: value;
}

const MOST_NAMED = 12;

/** Finds an enum value by number, by the text of a number, or by name, ignoring case, spaces and underscores. */
function enumValue(options: EnumOption[], value: unknown): Coerced<number | string> {
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
	return wrong(`must be one of ${known.join(', ')}${more}${shownValue(value)}`);
}

const bare = (name: unknown): string => String(name).replace(/[\s_]/g, '').toLowerCase();

function list(facts: PlacedValueFacts, value: unknown): Coerced<unknown[]> {
	const entries = entriesOf(value);
	if (entries === undefined) return wrong('starts like a JSON array but is not valid JSON');
	const values: unknown[] = [];
	for (const entry of entries) {
		// Without the entry, the filter would match everything
		if (isAbsent(entry)) return wrong('has an empty entry');
		const one = coerceValue({ ...facts, type: facts.items ?? 'string', items: undefined }, entry);
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
	const unreal = nonFiniteNumberIn(parsed);
	if (unreal !== undefined) return wrong(`contains ${unreal}`);
	return isRecord(parsed) || Array.isArray(parsed)
		? right(parsed)
		: wrong('must be a JSON object or array');
}
