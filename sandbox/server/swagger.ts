import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifySchema } from 'fastify';
import type { Parameter } from '../api/arguments';
import { routeOf, type Operation } from '../api/operation';
import { withReferences, type Schema } from '../api/schema';

declare module 'fastify' {
	interface FastifySchema {
		/** The name of the body parameter; the generator calls all of them `body`. */
		'x-body-name'?: string;
	}
}

/** Publishes the Swagger 2.0 document of the operations, which is generated when it is first asked for. */
export function serveSwagger(
	app: FastifyInstance,
	operations: readonly Operation[],
	origin: () => string,
): void {
	let document: Promise<object> | undefined;
	app.get('/rest/swagger/docs/v1', async () => ({
		...(await (document ??= describeOperations(operations))),
		host: new URL(origin()).host,
	}));
}

/**
 * Describes the operations by routes that are never served: schemas make a server slow to start, and few clients
 * read the document.
 */
async function describeOperations(operations: readonly Operation[]): Promise<object> {
	const app = fastify({
		ajv: { customOptions: { keywords: ['collectionFormat', 'x-enumNames'] } },
	});
	app.setValidatorCompiler(() => () => true);
	app.setSerializerCompiler(() => (value) => JSON.stringify(value));
	await app.register(swagger, {
		swagger: {
			info: { version: 'v1', title: 'SellerCloud Delta Client API Documentation' },
			basePath: '/rest',
			schemes: ['http'],
			securityDefinitions: {
				Token: {
					type: 'apiKey',
					description: 'Filling bearer token here',
					name: 'Authorization',
					in: 'header',
				},
			},
		},
		transformObject: (document) => {
			if ('swaggerObject' in document) nameBodies(document.swaggerObject.paths ?? {});
			return 'swaggerObject' in document ? document.swaggerObject : document.openapiObject;
		},
		refResolver: { buildLocalReference: (json, _base, _fragment, index) => idOf(json, index) },
	});
	for (const operation of operations) {
		const { schema, definitions } = describe(operation);
		for (const definition of definitions) {
			if (!app.getSchema(String(definition.$id))) app.addSchema(definition);
		}
		app.route({ method: operation.method, url: routeOf(operation), schema, handler: () => {} });
	}
	await app.ready();
	const document = app.swagger();
	await app.close();
	return document;
}

/** One operation as a route schema. */
function describe(operation: Operation): { schema: FastifySchema; definitions: Schema[] } {
	const definitions = new Map<string, Schema>();
	const group = (place: Parameter<unknown>['in']) => {
		const parameters = (operation.parameters ?? []).filter((one) => one.in === place);
		if (parameters.length === 0) return undefined;
		return {
			type: 'object',
			required: parameters.filter(({ isRequired }) => isRequired).map(({ name }) => name),
			properties: Object.fromEntries(
				parameters.map(({ name, schema, description }) => [
					name,
					{ ...withReferences(schema, definitions), ...(description && { description }) },
				]),
			),
		};
	};
	const schema: FastifySchema = {
		operationId: operation.operationId,
		summary: operation.summary,
		tags: [operation.tag],
		response: {
			200: {
				'x-response-description': 'OK',
				...(operation.answer ? withReferences(operation.answer, definitions) : { type: 'null' }),
			},
		},
	};
	const querystring = group('query');
	if (querystring) schema.querystring = querystring;
	const params = group('path');
	if (params) schema.params = params;
	if (operation.body) {
		schema.body = withReferences(operation.body.schema, definitions);
		schema['x-body-name'] = operation.body.name;
	}
	return { schema, definitions: [...definitions.values()] };
}

/** Gives each body parameter the name that its operation has for it. */
function nameBodies(paths: Record<string, Record<string, unknown>>): void {
	for (const described of Object.values(paths).flatMap((path) => Object.values(path))) {
		if (!isDescribed(described)) continue;
		for (const parameter of described.parameters.filter((one) => one.in === 'body')) {
			Object.assign(parameter, { name: described['x-body-name'], required: true });
		}
		delete described['x-body-name'];
	}
}

interface DescribedOperation {
	parameters: Array<{ in: string }>;
	'x-body-name'?: string;
}

function isDescribed(value: unknown): value is DescribedOperation {
	return (
		typeof value === 'object' &&
		value !== null &&
		'parameters' in value &&
		Array.isArray(value.parameters)
	);
}

function idOf(json: unknown, index: number): string {
	const hasId = typeof json === 'object' && json !== null && '$id' in json;
	return hasId ? String(json.$id) : `definition-${index}`;
}
