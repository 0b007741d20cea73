import SwaggerParser from '@apidevtools/swagger-parser';
import OpenAPIRequestCoercer from 'openapi-request-coercer';
import OpenAPIRequestValidator from 'openapi-request-validator';
import { apiDescription } from './vendorSwagger';

/** The types of the judges' own library. */
type Swagger = Extract<Parameters<typeof SwaggerParser.dereference>[0], { swagger: string }>;
type Described = NonNullable<ConstructorParameters<typeof OpenAPIRequestCoercer>[0]['parameters']>;

/** The API's description with references followed, for judges that know nothing of our reading of it. */
export interface Contract {
	document: unknown;
	isVendors: boolean;
	/** Parameters by `GET /api/Orders/{id}`. */
	operations: Map<string, Described>;
}

/** A request as it goes over the wire. */
export interface Sent {
	path: string;
	query: URLSearchParams;
	/** Decoded; `undefined` for none. */
	body?: unknown;
}

/** Of servers that are newer than the vendor's document at hand. */
export const NEWER_OPERATIONS = [
	'GET /api/Inventory/Views',
	'GET /api/Inventory/GetAllByView',
	'GET /api/PurchaseOrders/Views',
	'GET /api/PurchaseOrders/GetAllByView',
];
export const NEWER_PARAMETERS = ['model.exported'];

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
	return { document, isVendors, operations };
}

function swaggerTwo(document: unknown): Swagger {
	const isIt = (value: unknown): value is Swagger => Object(value).swagger === '2.0';
	if (!isIt(document)) throw new Error('This is no Swagger 2.0 document');
	return document;
}

/** The operation that a path without `/rest` belongs to; one that names it wholly goes first. */
export function keyOf({ operations }: Contract, method: string, path: string): string | undefined {
	const isAt = (key: string) => {
		const steps = key.slice(key.indexOf(' ') + 1).split('/');
		const given = path.split('/');
		return (
			key.startsWith(`${method} `) &&
			steps.length === given.length &&
			steps.every((step, index) => step.startsWith('{') || step === given[index])
		);
	};
	const keys = [...operations.keys()].filter(isAt);
	return keys.find((key) => !key.includes('{')) ?? keys[0];
}

/** What the contract has against a request. */
export function problemsIn(
	{ operations, isVendors }: Contract,
	key: string,
	{ path, query, body }: Sent,
): unknown[] {
	const parameters = operations.get(key) ?? [];
	const request = {
		headers: { 'content-type': 'application/json' },
		params: paramsOf(key.slice(key.indexOf(' ') + 1), path),
		query: received(query, parameters),
		body: body === undefined ? undefined : JSON.parse(JSON.stringify(body)),
	};
	if (isVendors) for (const name of NEWER_PARAMETERS) delete request.query[name];
	const unknown = Object.keys(request.query).filter(
		(name) => !parameters.some((one) => Object(one).name === name),
	);
	const { coercer, validator } = judgeOf(key, parameters);
	coercer.coerce(request);
	const { errors = [] }: { errors?: unknown[] } = Object(validator.validateRequest(request));
	return [...errors, ...unknown];
}

interface Judge {
	coercer: OpenAPIRequestCoercer;
	validator: OpenAPIRequestValidator;
}

const judges = new Map<string, Judge>();

function judgeOf(key: string, parameters: Described): Judge {
	const judge = judges.get(key) ?? {
		coercer: new OpenAPIRequestCoercer({ parameters }),
		validator: new OpenAPIRequestValidator({ parameters, additionalQueryProperties: false }),
	};
	judges.set(key, judge);
	return judge;
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
function received(sent: URLSearchParams, parameters: Described): Record<string, unknown> {
	return Object.fromEntries(
		[...new Set(sent.keys())].map((name) => {
			const isList = parameters.some(
				(one) => Object(one).name === name && Object(one).type === 'array',
			);
			return [name, isList ? sent.getAll(name) : sent.get(name)];
		}),
	);
}
