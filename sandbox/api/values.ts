import type { Enumeration } from '../data/enums';
import { parseTenantTime } from '../time';
import type { Problems } from './refusals';
import type { Schema } from './schema';

/** A kind of value a request can carry: how it is described and how it is bound. */
export interface ValueType<T> {
	schema: Schema;
	/**
	 * Converts text from a URL or a JSON value. What cannot be converted gives undefined and a line
	 * in `problems` under `name`.
	 */
	read(value: unknown, name: string, problems: Problems): T | undefined;
}

/** A value type that must be there. */
export interface RequiredType<T> extends ValueType<T> {
	isRequired: true;
}

type Members = Record<string, ValueType<unknown>>;

/** What a model's members are once bound. */
export type Values<M extends Members> = {
	[Name in keyof M]: M[Name] extends RequiredType<infer T>
		? T
		: M[Name] extends ValueType<infer T>
			? T | undefined
			: never;
};

function scalar<T>(schema: Schema, convert: (text: string) => T | undefined): ValueType<T> {
	return {
		schema,
		read(value, name, problems) {
			const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
			const converted = isScalar ? convert(String(value)) : undefined;
			if (converted === undefined) {
				(problems[name] ??= []).push(`The value '${printable(value)}' is not valid for ${name}.`);
			}
			return converted;
		},
	};
}

function printable(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}

const readInteger = (text: string) =>
	/^\s*[+-]?\d{1,10}\s*$/.test(text) ? Number(text) : undefined;

export const integer = scalar({ type: 'integer', format: 'int32' }, readInteger);

export const decimal = scalar({ type: 'number', format: 'double' }, (text) =>
	text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined,
);

export const text = scalar({ type: 'string' }, (value) => value);

export const flag = scalar({ type: 'boolean' }, (value) => {
	const lower = value.trim().toLowerCase();
	return lower === 'true' ? true : lower === 'false' ? false : undefined;
});

/** An instant in ms; without a zone the text is the tenant's local time. */
export const date = scalar({ type: 'string', format: 'date-time' }, parseTenantTime);

/** Integers in the contract, names are bound too. */
export function enumeration(items: Enumeration): ValueType<number> {
	const schema: Schema = {
		type: 'integer',
		format: 'int32',
		enum: items.map(([value]) => value),
		'x-enumNames': items.map(([, name]) => name),
	};
	return scalar(schema, (value) => {
		const named = items.find(([, name]) => name.toLowerCase() === value.trim().toLowerCase());
		return named?.[0] ?? readInteger(value);
	});
}

export function listOf<T>(type: ValueType<T>): ValueType<T[]> {
	return {
		schema: { type: 'array', items: type.schema },
		read(value, name, problems) {
			if (!Array.isArray(value)) {
				(problems[name] ??= []).push(`The value '${printable(value)}' is not valid for ${name}.`);
				return undefined;
			}
			return value.flatMap((item: unknown, index) => {
				const converted = type.read(item, `${name}[${index}]`, problems);
				return converted === undefined ? [] : [converted];
			});
		},
	};
}

export function required<T>(type: ValueType<T>): RequiredType<T> {
	return { ...type, isRequired: true };
}

function isRequired(type: ValueType<unknown>): boolean {
	return 'isRequired' in type && type.isRequired === true;
}

/**
 * A JSON object bound by member name without regard to case. Members that are null or left out are
 * undefined, unknown ones are ignored.
 */
export function model<M extends Members>(id: string, members: M): ValueType<Values<M>> {
	const entries = Object.entries(members);
	const requiredNames = entries.filter(([, type]) => isRequired(type)).map(([name]) => name);
	return {
		schema: {
			$id: id,
			type: 'object',
			...(requiredNames.length > 0 && { required: requiredNames }),
			properties: Object.fromEntries(entries.map(([name, type]) => [name, type.schema])),
		},
		read(value, name, problems) {
			if (typeof value !== 'object' || value === null || Array.isArray(value)) {
				(problems[name] ??= []).push(`The value '${printable(value)}' is not valid for ${name}.`);
				return undefined;
			}
			const given = new Map(
				Object.entries(value).map(([key, member]) => [key.toLowerCase(), member]),
			);
			const bound = entries.map(([member, type]) => {
				const path = name === '' ? member : `${name}.${member}`;
				const present: unknown = given.get(member.toLowerCase());
				if (present !== undefined && present !== null) {
					return [member, type.read(present, path, problems)];
				}
				if (isRequired(type)) (problems[path] ??= []).push(`The ${member} field is required.`);
				return [member, undefined];
			});
			// Each member was read by its own type; the compiler cannot follow that through fromEntries.
			return Object.fromEntries(bound) as Values<M>;
		},
	};
}
