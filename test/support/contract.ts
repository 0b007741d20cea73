import SwaggerParser from '@apidevtools/swagger-parser';
import OpenAPIRequestCoercer from 'openapi-request-coercer';
import OpenAPIRequestValidator from 'openapi-request-validator';
import { apiDescription } from './vendorSwagger';

/** The types of the judges' own library. */
type Swagger = Extract<Parameters<typeof SwaggerParser.dereference>[0], { swagger: string }>;
export type Described = NonNullable<
	ConstructorParameters<typeof OpenAPIRequestCoercer>[0]['parameters']
>;

interface Judge {
	coercer: OpenAPIRequestCoercer;
	validator: OpenAPIRequestValidator;
}

/** A request as it goes over the wire: the path below `/rest`, encoded, and the query as pairs. */
export interface SentRequest {
	path: string;
	query: Array<[name: string, value: string]>;
	body: unknown;
}

/** The API's document with references followed, and judges who know nothing of our reading of it. */
export interface Contract {
	isVendors: boolean;
	/** Parameters by `GET /api/Orders/{id}`. */
	operations: Map<string, Described>;
	/** Which operation a request is for. */
	keyOf(method: string, path: string): string | undefined;
	/** What the contract has against a request; nothing when it is valid. */
	errorsIn(key: string, request: SentRequest): unknown[];
}

export async function loadContract(): Promise<Contract> {
	const { document, isVendors } = await apiDescription();
	const operations = new Map<string, Described>();
	const { paths } = await SwaggerParser.dereference(structuredClone(swaggerTwo(document)));
	for (const [path, item] of Object.entries(paths ?? {})) {
		for (const [method, operation] of Object.entries(item ?? {})) {
			const { parameters = [] }: { parameters?: Described } = Object(operation);
			operations.set(`${method.toUpperCase()} ${path}`, parameters);
		}
	}
	const judges = new Map<string, Judge>();
	const judgeOf = (key: string, described: Described): Judge => {
		const known = judges.get(key);
		if (known) return known;
		const parameters = structuredClone(described);
		parameters.forEach((one) => admitAnyValue(Object(one).schema));
		const judge = {
			coercer: new OpenAPIRequestCoercer({ parameters }),
			validator: new OpenAPIRequestValidator({ parameters, additionalQueryProperties: false }),
		};
		judges.set(key, judge);
		return judge;
	};
	return {
		isVendors,
		operations,
		keyOf: (method, path) => keyOf([...operations.keys()], method, path),
		errorsIn(key, { path, query, body }) {
			const parameters = operations.get(key) ?? [];
			const request = {
				headers: { 'content-type': 'application/json' },
				params: paramsOf(key.split(' ')[1] ?? '', path),
				query: received(query, parameters),
				body,
			};
			const { coercer, validator } = judgeOf(key, parameters);
			coercer.coerce(request);
			const { errors = [] }: { errors?: unknown[] } = Object(validator.validateRequest(request));
			const unknown = query.filter(
				([name]) => !parameters.some((one) => Object(one).name === name),
			);
			return [...errors, ...unknown];
		},
	};
}

function swaggerTwo(document: unknown): Swagger {
	const isIt = (value: unknown): value is Swagger => Object(value).swagger === '2.0';
	if (!isIt(document)) throw new Error('This is no Swagger 2.0 document');
	return document;
}

/** `System.Object` is described as an object without members, and is any value: a custom column is a text. */
function admitAnyValue(schema: { type?: string; properties?: object; items?: object } = {}): void {
	if (schema.items) admitAnyValue(schema.items);
	for (const property of Object.values(schema.properties ?? {})) {
		if (Object.keys(Object(property)).join() === 'type' && Object(property).type === 'object') {
			delete Object(property).type;
		} else admitAnyValue(Object(property));
	}
}

/** A path without placeholders wins over one with them. */
function keyOf(keys: string[], method: string, path: string): string | undefined {
	const fits = (key: string) => {
		const [verb, template = ''] = key.split(' ');
		const pattern = template
			.split('/')
			.map((step) => (step.startsWith('{') ? '[^/]+' : step.replace(/[^\w-]/g, '\\$&')))
			.join('/');
		return verb === method && new RegExp(`^${pattern}$`, 'i').test(path);
	};
	return keys.filter(fits).sort((a, b) => a.split('{').length - b.split('{').length)[0];
}

function paramsOf(template: string, path: string): Record<string, string> {
	const steps = path.split('/').map(decodeURIComponent);
	return Object.fromEntries(
		template
			.split('/')
			.map((step, index): [string, string] => [step, steps[index] ?? ''])
			.filter(([step]) => step.startsWith('{'))
			.map(([step, value]) => [step.slice(1, -1), value]),
	);
}

/** The query as a server reads it: texts, and a list where the contract has one. */
function received(
	query: SentRequest['query'],
	parameters: Described,
): Record<string, string | string[] | null> {
	const sent = new URLSearchParams(query);
	return Object.fromEntries(
		[...new Set(sent.keys())].map((name) => {
			const isList = parameters.some(
				(one) => Object(one).name === name && Object(one).type === 'array',
			);
			return [name, isList ? sent.getAll(name) : sent.get(name)];
		}),
	);
}
