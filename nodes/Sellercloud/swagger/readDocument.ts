import { isRecord, isText } from '../../../credentials/vendorErrors';
import { METHODS, type Method } from '../client/types';
import type { ValueFacts } from '../input/coerceValue';
import type { Endpoint, EndpointParameter } from './endpoint';
import { formOrder } from './formOrder';
import { factsOf, isName, listOf, membersOf, plainText, resolveRef, textOf } from './schema';
import { bodyNameOf, displayNameOf, groupOf, titleOf } from './titles';

type Described = Record<string, unknown>;

/** The login endpoint, which only the credential uses. */
const LOGIN = /^\/api\/token\/?$/i;

/** The most characters of a path. */
const LONGEST_PATH = 1_000;
/** The most parameters of all endpoints together. The API has about 2,500. */
const MOST_PARAMETERS = 20_000;
/** The most paths. */
const MOST_ENTRIES = 10_000;

/**
 * The endpoints in a Swagger 2.0 document, in its order. Anything that cannot be read is left out; this never throws.
 *
 * @returns an empty list when the document has too many parameters
 */
export function readDocument(swagger: unknown): Endpoint[] {
	if (!isRecord(swagger) || !isRecord(swagger.paths)) return [];
	const endpoints: Endpoint[] = [];
	let count = 0;
	for (const [path, item] of Object.entries(swagger.paths).slice(0, MOST_ENTRIES)) {
		if (!path.startsWith('/') || path.length > LONGEST_PATH || LOGIN.test(path)) continue;
		if (!isRecord(item)) continue;
		for (const [verb, operation] of Object.entries(item)) {
			const method = METHODS.find((known) => known.toLowerCase() === verb.toLowerCase());
			if (!method || !isRecord(operation)) continue;
			const described = [...listOf(operation.parameters), ...listOf(item.parameters)];
			count += described.length;
			if (count > MOST_PARAMETERS) return [];
			const parameters = parametersOf(
				described.map((one) => resolveRef(one, swagger)),
				path,
				swagger,
			);
			count += parameters.length;
			if (count > MOST_PARAMETERS) return [];
			endpoints.push(endpointOf(method, path, operation, parameters));
		}
	}
	return endpoints;
}

function endpointOf(
	method: Method,
	path: string,
	{ summary, deprecated, tags }: Described,
	parameters: EndpointParameter[],
): Endpoint {
	const words = textOf(summary);
	return {
		key: `${method} ${path}`,
		method,
		path,
		title: shortened(words) || titleOf(method, path),
		group: groupOf(path, listOf(tags).find(isText)),
		obsolete: deprecated === true || OBSOLETE.test(words),
		...formOrder(parameters),
	};
}

const OBSOLETE = /\[\s*obsolete\s*\]|^\s*obsolete\b/i;
const LONGEST_TITLE = 80;

/** A summary in one line. A long one is shortened to its first sentence. */
function shortened(summary: string): string {
	const line = summary.replace(OBSOLETE, ' ').replace(/\s+/g, ' ').trim();
	const title = line.length > LONGEST_TITLE ? line.replace(/\.\s.*/, '') : line;
	return title.replace(/\.$/, '').trim();
}

function parametersOf(
	described: Described[],
	path: string,
	document: unknown,
): EndpointParameter[] {
	const found = new Map<string, EndpointParameter>();
	const add = (parameter: EndpointParameter): void => {
		if (!found.has(parameter.name)) found.set(parameter.name, parameter);
	};
	const steps = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? '');
	for (const one of described) {
		if (!isName(one.name)) continue;
		if (one.in === 'path' && steps.includes(one.name)) {
			add(parameterOf(one.name, 'path', one, true, document));
		}
		if (one.in === 'query') {
			add(parameterOf(one.name, 'query', one, one.required === true, document));
		}
	}
	steps.forEach((name) => add(parameterOf(name, 'path', {}, true, document)));
	const body = described.find((one) => one.in === 'body');
	if (body) bodyParameters(body, path, new Set(found.keys()), document).forEach(add);
	return [...found.values()];
}

/** The fields of a body as parameters. A body without fields, or with a field whose name is taken, is one parameter. */
function bodyParameters(
	body: Described,
	path: string,
	taken: Set<string>,
	document: unknown,
): EndpointParameter[] {
	const required = body.required === true;
	const members = membersOf(body.schema, document);
	const whole = factsOf(body.schema, document).type !== 'json' || members.length === 0;
	if (whole || members.some(({ name }) => taken.has(name))) {
		const name = isName(body.name) && !taken.has(body.name) ? body.name : 'body';
		const one = parameterOf(name, 'wholeBody', body, required, document, body.schema);
		return [{ ...one, displayName: bodyNameOf(name, path) }];
	}
	return members.map((member) => {
		const described = isRecord(member.schema) ? member.schema : {};
		return parameterOf(member.name, 'body', described, required && member.required, document);
	});
}

function parameterOf(
	name: string,
	place: EndpointParameter['in'],
	described: Described,
	required: boolean,
	document: unknown,
	schema: unknown = described,
): EndpointParameter {
	const facts = fitting(place, factsOf(schema, document));
	const description = plainText(described.description);
	return {
		name,
		displayName: displayNameOf(name),
		in: place,
		...facts,
		required,
		...(description !== undefined && { description }),
	};
}

/** Objects are not possible in a path or query, and lists are not possible in a path. They become text. */
function fitting(place: EndpointParameter['in'], facts: ValueFacts): ValueFacts {
	const fits = {
		path: facts.type !== 'json' && facts.type !== 'list',
		query: facts.type !== 'json',
		body: true,
		wholeBody: true,
	};
	return fits[place] ? facts : { type: 'string' };
}
