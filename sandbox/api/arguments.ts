import { refuseArguments, refuseMissingArgument, type Problems } from './refusals';
import type { Schema } from './schema';
import { text, type ValueType } from './values';

/** One query or path parameter: its description and its binding. */
export interface Parameter<T> {
	name: string;
	in: 'query' | 'path';
	description?: string;
	isRequired: boolean;
	schema: Schema;
	read(texts: string[], problems: Problems): T | undefined;
}

export function query<T>(name: string, type: ValueType<T>, description?: string): Parameter<T> {
	return {
		name,
		in: 'query',
		description,
		isRequired: false,
		schema: type.schema,
		// An empty value is no value, except for text, where nobody can tell the two apart.
		read: ([first], problems) => (first ? type.read(first, name, problems) : undefined),
	};
}

/** A parameter whose key is repeated for each of its values. */
export function queryList<T>(
	name: string,
	type: ValueType<T>,
	description?: string,
): Parameter<T[]> {
	return {
		name,
		in: 'query',
		description,
		isRequired: false,
		schema: { type: 'array', items: type.schema, collectionFormat: 'multi' },
		read: (texts, problems) =>
			texts.flatMap((value) => {
				const converted = value === '' ? undefined : type.read(value, name, problems);
				return converted === undefined ? [] : [converted];
			}),
	};
}

/** Several texts in one value, separated by commas. */
export function queryCommaList(name: string, description?: string): Parameter<string[]> {
	const read = (texts: string[]) =>
		texts.flatMap((value) => value.split(',')).flatMap((part) => part.trim() || []);
	return { ...query(name, text, description), read };
}

export function requiredQuery<T>(name: string, type: ValueType<T>, description?: string) {
	return { ...query(name, type, description), isRequired: true };
}

export function path<T>(name: string, type: ValueType<T>, description?: string): Parameter<T> {
	return { ...query(name, type, description), in: 'path', isRequired: true };
}

/** The values of a request's query and path. */
export interface Arguments {
	/** Undefined when not given. @throws Refusal 400 when it cannot be converted */
	get<T>(parameter: Parameter<T>): T | undefined;
	/** @throws Refusal 400 when missing or wrong */
	require<T>(parameter: Parameter<T>): T;
	/** Whether at least one of these is there, even if empty. */
	hasAny(parameters: ReadonlyArray<Parameter<unknown>>): boolean;
}

/** ASP.NET finds the members of an argument called `model` with and without that prefix. */
const keyOf = (name: string) => name.toLowerCase().replace(/^model\./, '');

/** @param pathValues path parameters, decoded */
export function bindArguments(search: string, pathValues: Record<string, string>): Arguments {
	const texts = new Map<string, string[]>();
	for (const [name, value] of [...new URLSearchParams(search), ...Object.entries(pathValues)]) {
		texts.set(keyOf(name), [...(texts.get(keyOf(name)) ?? []), value]);
	}
	const get: Arguments['get'] = (parameter) => {
		const problems: Problems = {};
		const given = texts.get(keyOf(parameter.name));
		const value = given && parameter.read(given, problems);
		if (Object.keys(problems).length > 0) throw refuseArguments(problems);
		return value;
	};
	return {
		get,
		require(parameter) {
			const value = get(parameter);
			if (value === undefined) throw refuseMissingArgument(parameter.name);
			return value;
		},
		hasAny: (parameters) => parameters.some(({ name }) => texts.has(keyOf(name))),
	};
}
