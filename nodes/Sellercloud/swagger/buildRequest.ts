import { encodeSegment } from '../client/path';
import type { Query, QueryValue } from '../client/types';
import { isAbsent } from '../input/blank';
import { coerceValue } from '../input/coerceValue';
import type { Endpoint, EndpointParameter } from './endpoint';

export type BuiltRequest =
	| { ok: true; path: string; query: Query; body: unknown | undefined }
	| { ok: false; problems: string[] };

/**
 * Builds the request of an endpoint from values by parameter name, and coerces the values.
 *
 * A name matches exactly, or else without the prefix (`model.`) and ignoring case. An empty value counts as absent. A body
 * with fields is always sent, even as `{}`, because the API rejects a missing body.
 *
 * @param values only own enumerable properties are read
 * @param options with `strict`, a value whose name the endpoint does not have is a problem
 * @returns the request, or all problems at once, in words for users
 */
export function buildRequest(
	endpoint: Endpoint,
	values: Record<string, unknown>,
	{ strict }: { strict: boolean },
): BuiltRequest {
	const { given, problems } = assignValues(endpoint, values, strict);
	const found: Array<{ parameter: EndpointParameter; value: unknown }> = [];
	for (const parameter of endpoint.parameters) {
		const value = given.get(parameter);
		if (isAbsent(value)) {
			if (parameter.required) problems.push(`${parameter.displayName} is required`);
			continue;
		}
		const result = coerceValue(parameter, value);
		const problem = result.ok ? problemIn(parameter, result.value) : result.problem;
		if (problem !== undefined) problems.push(`${parameter.displayName} ${problem}`);
		else if (result.ok) found.push({ parameter, value: result.value });
	}
	if (problems.length > 0) return { ok: false, problems };
	const of = (place: EndpointParameter['in']): Array<[string, unknown]> =>
		found
			.filter(({ parameter }) => parameter.in === place)
			.map(({ parameter, value }) => [parameter.name, value]);
	return {
		ok: true,
		path: pathOf(endpoint.path, new Map(of('path'))),
		query: queryOf(of('query')),
		body: endpoint.parameters.some((one) => one.in === 'body')
			? Object.fromEntries(of('body'))
			: of('wholeBody')[0]?.[1],
	};
}

/** Assigns values to parameters. */
function assignValues(endpoint: Endpoint, values: Record<string, unknown>, strict: boolean) {
	const given = new Map<EndpointParameter, unknown>();
	const problems: string[] = [];
	const exact = new Map(endpoint.parameters.map((one) => [one.name, one]));
	const rest: Array<[string, unknown]> = [];
	for (const [name, value] of Object.entries(values)) {
		const parameter = exact.get(name);
		if (parameter) given.set(parameter, value);
		else rest.push([name, value]);
	}
	for (const [name, value] of rest) {
		const parameter = endpoint.parameters.find(
			(one) => looseName(one.name) === looseName(name) && !given.has(one),
		);
		if (parameter) given.set(parameter, value);
		else if (strict) problems.push(`${name} is not a parameter of ${endpoint.key}`);
	}
	return { given, problems };
}

/** The value for a parameter, under its exact name or else under one that differs only in prefix or case. */
export function valueUnder(name: string, values: Record<string, unknown>): unknown {
	const given = nameUnder(name, values);
	return given === undefined ? undefined : values[given];
}

/** The name of the value for a parameter, even if the value is empty. */
export function nameUnder(name: string, values: Record<string, unknown>): string | undefined {
	if (Object.hasOwn(values, name)) return name;
	return Object.keys(values).find((given) => looseName(given) === looseName(name));
}

const looseName = (name: string): string => name.replace(/^(model|request)\./i, '').toLowerCase();

/** The problem with a value that has the right type but is not allowed in its place. */
function problemIn({ in: place, type }: EndpointParameter, value: unknown): string | undefined {
	if (place === 'path') {
		if (type === 'integer' && Number(value) <= 0) return 'must be above 0';
		// Such a segment would lead to another endpoint
		if (/^\.{1,2}$/.test(String(value).trim())) return 'must not be "." or ".."';
	}
	// Without its values, the filter would match everything
	return place === 'query' && isEmptyList(value) ? 'is an empty list' : undefined;
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function pathOf(template: string, values: Map<string, unknown>): string {
	return template.replace(/\{([^{}]+)\}/g, (_, name: string) =>
		encodeSegment(String(values.get(name) ?? '')),
	);
}

function queryOf(entries: Array<[string, unknown]>): Query {
	const isQueryValue = (value: unknown): value is QueryValue =>
		['string', 'number', 'boolean'].includes(typeof value);
	return Object.fromEntries(
		entries.flatMap(([name, value]): Array<[string, QueryValue | QueryValue[]]> => {
			if (Array.isArray(value))
				return value.length === 0 ? [] : [[name, value.filter(isQueryValue)]];
			return isQueryValue(value) ? [[name, value]] : [];
		}),
	);
}
