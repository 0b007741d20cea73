import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../../nodes/Sellercloud/client/decode';

/** The part of JSON Schema that n8n previews outputs with. */
export interface OutputSchema {
	type: string;
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
}

/** The schema of recorded items: a value that is null in one of them has the type it has in another. */
export function schemaOf(items: IDataObject[]): OutputSchema {
	return items.map(of).reduce(merged, { type: 'object', properties: {} });
}

function of(value: unknown): OutputSchema {
	if (value === null || value === undefined) return { type: 'null' };
	if (Array.isArray(value)) {
		if (value.length === 0) return { type: 'array' };
		return { type: 'array', items: value.map(of).reduce(merged) };
	}
	if (!isDataObject(value)) return { type: Number.isInteger(value) ? 'integer' : typeof value };
	const names = Object.keys(value).sort();
	return {
		type: 'object',
		properties: Object.fromEntries(names.map((name) => [name, of(value[name])])),
	};
}

function merged(one: OutputSchema, other: OutputSchema): OutputSchema {
	if (one.type === 'null') return other;
	if (other.type === 'null') return one;
	if (one.type !== other.type) return { type: numeric(one, other) ? 'number' : 'string' };
	if (one.type === 'array') {
		const items = one.items && other.items ? merged(one.items, other.items) : undefined;
		return { ...one, items: items ?? one.items ?? other.items };
	}
	if (one.type !== 'object') return one;
	const properties = { ...one.properties };
	for (const [name, schema] of Object.entries(other.properties ?? {})) {
		const present = properties[name];
		properties[name] = present ? merged(present, schema) : schema;
	}
	return { ...one, properties };
}

/** A schema with the types that an older one knows where this one has seen null only, e.g. the reason of a failed row. */
export function withKnownTypes(schema: OutputSchema, older: OutputSchema): OutputSchema {
	if (schema.type === 'null') return older;
	const { properties, items } = schema;
	return {
		...schema,
		...(items && older.items && { items: withKnownTypes(items, older.items) }),
		...(properties && {
			properties: Object.fromEntries(
				Object.entries(properties).map(([name, part]) => {
					const known = older.properties?.[name];
					return [name, known ? withKnownTypes(part, known) : part];
				}),
			),
		}),
	};
}

const numeric = (...all: OutputSchema[]): boolean =>
	all.every(({ type }) => type === 'number' || type === 'integer');

/** Where a recorded item is not what the schema says; '' is the item itself. */
export function mismatches(schema: OutputSchema, value: unknown, at = ''): string[] {
	if (value === null || value === undefined || schema.type === 'null') return [];
	const { type } = of(value);
	const fits = type === schema.type || (type === 'integer' && schema.type === 'number');
	if (!fits) return [`${at || 'item'} is ${type}, not ${schema.type}`];
	if (Array.isArray(value)) {
		const { items } = schema;
		return items ? value.flatMap((one, index) => mismatches(items, one, `${at}[${index}]`)) : [];
	}
	if (!isDataObject(value)) return [];
	return Object.entries(value).flatMap(([name, part]) => {
		const known = schema.properties?.[name];
		return known
			? mismatches(known, part, `${at}.${name}`)
			: [`${at}.${name} is not in the schema`];
	});
}
