import fc from 'fast-check';
import { parseJson } from '../../../credentials/vendorErrors';
import { readDocument } from '../../../nodes/Sellercloud/swagger/readDocument';
import { sized } from '../../support/sized';

const DEEP = 20_000;

const withBody = (schema: unknown, definitions: object = {}) => ({
	swagger: '2.0',
	paths: { '/api/x': { put: { parameters: [{ in: 'body', name: 'model', schema }] } } },
	definitions,
});
const ref = (name: string | number) => ({ $ref: `#/definitions/${name}` });
const names = (swagger: unknown) =>
	readDocument(swagger).flatMap(({ parameters }) => parameters.map(({ name }) => name));

const nested = () => {
	let schema: object = { properties: { deepest: { type: 'string' } } };
	for (let level = 0; level < DEEP; level++) schema = { allOf: [schema] };
	return schema;
};

test('parts that lie 20,000 deep are cut off', () => {
	expect(names(withBody(nested()))).toEqual(['model']);
});

test('parts that refer to others 20,000 times are cut off', () => {
	const definitions = Object.fromEntries(
		Array.from({ length: DEEP }, (_, at) => [
			at,
			{ properties: { [`m${at}`]: { type: 'string' } }, allOf: [ref(at + 1)] },
		]),
	);
	const found = names(withBody(ref(0), definitions));
	expect(found).toContain('m0');
	expect(found.length).toBeLessThanOrEqual(100);
});

test('a text that is nested 20,000 deep is no description', () => {
	const text = `{"paths":${'{"allOf":['.repeat(DEEP)}${']}'.repeat(DEEP)}}`;
	expect(parseJson(text)).toBeUndefined();
	expect(parseJson('['.repeat(100) + '"[[[{"' + ']'.repeat(100))).toBeDefined();
});

test.each<[string, unknown, object]>([
	['itself', ref('a'), { a: ref('a') }],
	['each other', ref('a'), { a: ref('b'), b: ref('a') }],
	['its own part', ref('a'), { a: { allOf: [ref('a'), { properties: { x: ref('a') } }] } }],
	['the document', { $ref: '#' }, {}],
	['a list of itself', ref('a'), { a: { type: 'array', items: ref('a') } }],
	['nothing', ref('nowhere'), {}],
])('what refers to %s is one value, or has the members that it says', (_, schema, definitions) => {
	expect(['model', 'x']).toEqual(expect.arrayContaining(names(withBody(schema, definitions))));
});

test('a large part that is used by many is read no more often than a form can need', () => {
	const members = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`m${at}`, {}]));
	const values = Array.from({ length: 50_000 }, (_, at) => at);
	const paths = Object.fromEntries(
		Array.from({ length: 5_000 }, (_, at) => [
			`/api/x${at}`,
			{ put: { parameters: [{ in: 'body', name: 'model', schema: ref('large') }] } },
		]),
	);
	const definitions = { large: { properties: members }, values: { enum: values } };
	expect(readDocument({ paths, definitions })).toEqual([]);
	const one = readDocument(withBody(ref('large'), definitions));
	expect(one[0]?.parameters.length).toBeLessThanOrEqual(2_000);
	const [parameter] = readDocument(withBody(ref('values'), definitions))[0]?.parameters ?? [];
	expect(parameter?.options?.length).toBeLessThanOrEqual(2_000);
});

test('no document makes it throw', () => {
	const word = fc.constantFrom(
		...['$ref', 'allOf', 'properties', 'items', 'enum', 'type', 'required', 'in', 'name', 'schema'],
		...['description', 'x-enumNames', 'readOnly', '__proto__', 'constructor', 'summary', 'tags'],
	);
	const { node } = fc.letrec<{ node: unknown }>((tie) => ({
		node: fc.oneof(
			{ maxDepth: 6 },
			fc.constantFrom<unknown>(
				...[
					'#/definitions/a',
					'#/definitions/b',
					'#',
					'#/paths',
					'array',
					'string',
					'body',
					'path',
				],
				...['query', 'x', null, 0, true, '', Number.MAX_VALUE],
			),
			fc.array(tie('node'), { maxLength: 3 }),
			fc.dictionary(word, tie('node'), { maxKeys: 5 }),
		),
	}));
	fc.assert(
		fc.property(node, node, node, node, (parameter, item, a, b) => {
			const operation = { parameters: [parameter, { in: 'body', name: 'model', schema: a }] };
			const swagger = {
				paths: { '/api/x/{x}': { put: operation, get: item }, '/api/y': item },
				definitions: { a, b },
			};
			expect(readDocument(swagger).length).toBeGreaterThan(0);
			expect(Array.isArray(readDocument(item))).toBe(true);
		}),
		{ numRuns: sized(500, 10_000) },
	);
});
