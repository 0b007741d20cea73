import { isRecord, isText } from '../../../credentials/answer';
import type { EndpointParameter, EnumOption, ScalarType } from './endpoint';

type Schema = Record<string, unknown>;
export type ValueFacts = Pick<EndpointParameter, 'type' | 'items' | 'options'>;

/** Deeper chains of references are a mistake. */
const LONGEST_CHAIN = 10;

/** Follows `$ref` inside the document. What leads nowhere is an empty schema. */
export function resolved(schema: unknown, document: unknown): Schema {
	let found = schema;
	for (let step = 0; step < LONGEST_CHAIN; step++) {
		if (!isRecord(found)) return {};
		if (!isText(found.$ref)) return found;
		found = at(document, found.$ref);
	}
	return {};
}

/** `#/definitions/Some.Name` */
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

export interface Member {
	name: string;
	schema: unknown;
	required: boolean;
}

/** The members that a request may have in an object, those of its `allOf` included; none for anything else. */
export function membersOf(schema: unknown, document: unknown): Member[] {
	const properties = new Map<string, unknown>();
	const required = new Set<unknown>();
	const seen = new Set<unknown>();
	const gather = (part: unknown): void => {
		const { properties: own, required: names, allOf } = once(resolved(part, document));
		if (isRecord(own)) Object.entries(own).forEach(([name, value]) => properties.set(name, value));
		listOf(names).forEach((name) => required.add(name));
		listOf(allOf).forEach(gather);
	};
	const once = (part: Schema): Schema => {
		if (seen.has(part)) return {};
		seen.add(part);
		return part;
	};
	gather(schema);
	return [...properties]
		.filter(([, value]) => !(isRecord(value) && value.readOnly === true))
		.map(([name, value]) => ({ name, schema: value, required: required.has(name) }));
}

/** What values a schema allows, as far as a form can show it. */
export function factsOf(described: unknown, document: unknown): ValueFacts {
	const schema = resolved(described, document);
	const options = optionsOf(schema, schema);
	if (options) return { type: 'enum', options };
	if (schema.type !== 'array') return { type: scalarOf(schema) ?? 'json' };
	const items = resolved(schema.items, document);
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
 * The values of an enum with their names. Those are in `x-enumNames` (for a list: of the list), or, on the older
 * controllers, only in the description: ` 0 = TAB_Delimited ,  1 = CSV `.
 */
function optionsOf(schema: Schema, outer: Schema): EnumOption[] | undefined {
	const values = listOf(schema.enum).filter(
		(value): value is number | string => typeof value === 'number' || isText(value),
	);
	if (values.length === 0) return undefined;
	const listed = [outer['x-enumNames'], schema['x-enumNames']].map(listOf);
	const names = listed.find(({ length }) => length === values.length) ?? [];
	const described = new Map(
		[...textOf(outer.description).matchAll(VALUE_NAME)].map(([, value, name]) => [value, name]),
	);
	return values.map((value, index) => {
		const name = names[index] ?? described.get(String(value));
		return { name: isText(name) ? name : String(value), value };
	});
}

const VALUE_NAME = /(-?\d+)\s*=\s*([\w-]+)/g;

/**
 * A description in plain text and one line, without the values of an enum, which the form lists.
 *
 * @returns `undefined` where nothing is left
 */
export function plain(description: unknown): string | undefined {
	const line = textOf(description)
		.replace(/<[^>]*>/g, ' ')
		.replace(/(-?\d+)\s*=\s*[\w-]+\s*,?/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	if (line === '') return undefined;
	return line.length > LONGEST_DESCRIPTION ? `${line.slice(0, LONGEST_DESCRIPTION)}…` : line;
}

const LONGEST_DESCRIPTION = 300;

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
