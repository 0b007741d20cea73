import { isRecord, isText } from '../../../credentials/vendorErrors';
import type { ScalarType } from '../input/coerceScalar';
import type { EnumOption, ValueFacts } from '../input/coerceValue';

type Schema = Record<string, unknown>;

/** The most references that are followed; longer chains are a mistake. */
const LONGEST_CHAIN = 10;
/** The most parts of an object with `allOf`; more are a mistake or an attack. */
const MOST_PARTS = 100;
/** The most fields of an object. */
const MOST_MEMBERS = 2_000;
/** The most values of an enum; the API's longest has about 250. */
const MOST_VALUES = 2_000;

/** Follows `$ref` within the document. A broken reference gives an empty schema. */
export function resolveRef(schema: unknown, document: unknown): Schema {
	let found = schema;
	for (let step = 0; step < LONGEST_CHAIN; step++) {
		if (!isRecord(found)) return {};
		if (!isText(found.$ref)) return found;
		found = at(document, found.$ref);
	}
	return {};
}

/** The value at a reference such as `#/definitions/Some.Name`. */
function at(document: unknown, reference: string): unknown {
	return reference
		.split('/')
		.slice(1)
		.map((step) => decoded(step).replace(/~1/g, '/').replace(/~0/g, '~'))
		.reduce<unknown>(
			(value, step) => (isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined),
			document,
		);
}

function decoded(step: string): string {
	try {
		return decodeURIComponent(step);
	} catch {
		return step;
	}
}

const LONGEST_NAME = 1_000;

/** Whether a value can be the name of a parameter or field. */
export const isName = (value: unknown): value is string =>
	isText(value) && value.length <= LONGEST_NAME;

export interface Member {
	name: string;
	schema: unknown;
	required: boolean;
}

/** The fields of an object that a request can set, including those of its `allOf`; none for other types. */
export function membersOf(schema: unknown, document: unknown): Member[] {
	const properties = new Map<string, unknown>();
	const required = new Set<unknown>();
	const seen = new Set<Schema>();
	const open: unknown[] = [schema];
	while (open.length > 0 && seen.size < MOST_PARTS) {
		const part = resolveRef(open.pop(), document);
		if (seen.has(part)) continue;
		seen.add(part);
		const { properties: own, required: names, allOf } = part;
		for (const [name, value] of isRecord(own) ? Object.entries(own) : []) {
			if (isName(name) && properties.size < MOST_MEMBERS) properties.set(name, value);
		}
		for (const name of listOf(names).slice(0, MOST_MEMBERS)) required.add(name);
		for (const one of listOf(allOf).slice(0, MOST_PARTS).reverse()) open.push(one);
	}
	return [...properties]
		.filter(([, value]) => !(isRecord(value) && value.readOnly === true))
		.map(([name, value]) => ({ name, schema: value, required: required.has(name) }));
}

/** What values a schema allows, as far as a form can represent it. */
export function factsOf(described: unknown, document: unknown): ValueFacts {
	const schema = resolveRef(described, document);
	const options = optionsOf(schema, schema);
	if (options) return { type: 'enum', options };
	if (schema.type !== 'array') return { type: scalarOf(schema) ?? 'json' };
	const items = resolveRef(schema.items, document);
	const itemOptions = optionsOf(items, schema);
	if (itemOptions) return { type: 'list', items: 'enum', options: itemOptions };
	const scalar = scalarOf(items);
	return scalar ? { type: 'list', items: scalar } : { type: 'json' };
}

function scalarOf(schema: Schema): ScalarType | undefined {
	switch (schema.type) {
		case 'string':
			return schema.format === 'date-time' || schema.format === 'date' ? 'dateTime' : 'string';
		case 'integer':
		case 'number':
		case 'boolean':
			return schema.type;
		default:
			return undefined;
	}
}

/**
 * The values of an enum with their names. The names are in `x-enumNames` (of the list, for a list), or on older
 * controllers only in the description: ` 0 = TAB_Delimited ,  1 = CSV `.
 */
function optionsOf(schema: Schema, outer: Schema): EnumOption[] | undefined {
	const values = listOf(schema.enum)
		.slice(0, MOST_VALUES)
		.filter((value): value is number | string => typeof value === 'number' || isText(value));
	if (values.length === 0) return undefined;
	const listed = [outer['x-enumNames'], schema['x-enumNames']].map(listOf);
	const names = listed.find(({ length }) => length === values.length) ?? [];
	const described = new Map(
		[...textOf(outer.description).slice(0, LONGEST_DESCRIBED).matchAll(VALUE_NAME)].map(
			([, value, name]) => [value, name],
		),
	);
	return values.map((value, index) => {
		const name = names[index] ?? described.get(String(value));
		return { name: isText(name) ? name : String(value), value };
	});
}

/** Matches only from the start of a run of digits, so that the time is linear in its length. */
const VALUE_NAME = /(?<!\d)(-?\d+)\s*=\s*([\w-]+)/g;
/** The most characters of a description that are examined. */
const LONGEST_DESCRIBED = 10_000;

/**
 * A description as plain text in one line, without enum values, which the form lists.
 *
 * @returns `undefined` when nothing is left
 */
export function plainText(description: unknown): string | undefined {
	const line = textOf(description)
		.slice(0, LONGEST_DESCRIBED)
		.replace(/<[^<>]*>/g, ' ')
		.replace(/(?<!\d)-?\d+\s*=\s*[\w-]+\s*,?/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	if (line === '') return undefined;
	return line.length > LONGEST_DESCRIPTION ? `${line.slice(0, LONGEST_DESCRIPTION)}…` : line;
}

const LONGEST_DESCRIPTION = 300;

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
