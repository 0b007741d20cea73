import fc from 'fast-check';
import { readDocument } from '../../../nodes/Sellercloud/swagger/readDocument';

const document = (paths: unknown, definitions: unknown = {}) => ({
	swagger: '2.0',
	paths,
	definitions,
});
const query = (facts: object) => ({ in: 'query', name: 'one', ...facts });
const bodyOf = (schema: object, required = true) => ({
	in: 'body',
	name: 'model',
	required,
	schema,
});

/** The parameters of one operation. */
function parametersOf(parameters: unknown[], path = '/api/Orders', definitions: unknown = {}) {
	return readDocument(document({ [path]: { put: { parameters } } }, definitions))[0]?.parameters;
}

test('an operation becomes an endpoint', () => {
	const operation = {
		tags: ['CatalogExports'],
		summary: ' Get  product prices [obsolete] ',
		parameters: [
			{ in: 'query', name: 'model.pageSize', type: 'integer' },
			{ in: 'query', name: 'model.pageNumber', type: 'integer' },
			{ in: 'header', name: 'Authorization', type: 'string' },
			{ in: 'path', name: 'id', type: 'string', description: 'Any<br />product', required: false },
		],
	};
	expect(readDocument(document({ '/api/Catalog/{id}/Prices': { get: operation } }))).toEqual([
		{
			key: 'GET /api/Catalog/{id}/Prices',
			method: 'GET',
			path: '/api/Catalog/{id}/Prices',
			title: 'Get product prices',
			group: 'Catalog Exports',
			obsolete: true,
			parameters: [
				{
					name: 'id',
					displayName: 'ID',
					in: 'path',
					type: 'string',
					required: true,
					description: 'Any product',
				},
				{
					name: 'model.pageNumber',
					displayName: 'Page Number',
					in: 'query',
					type: 'integer',
					required: false,
				},
				{
					name: 'model.pageSize',
					displayName: 'Page Size',
					in: 'query',
					type: 'integer',
					required: false,
				},
			],
			pages: { number: 'model.pageNumber', size: 'model.pageSize' },
		},
	]);
});

test('the login is left out, and so is what is no operation', () => {
	const paths = {
		'/api/token': { post: {} },
		'/api/Token/': { post: {} },
		'x-api': { get: {} },
		'/api/Orders': { get: {}, trace: {}, parameters: [], post: null, delete: 'x' },
		'/api/Rma': [],
	};
	expect(readDocument(document(paths)).map(({ key }) => key)).toEqual(['GET /api/Orders']);
});

test('a long summary is cut to its first sentence, and a missing one made', () => {
	const titles = readDocument(
		document({
			'/api/Orders': {
				get: { summary: `Get all of the orders. ${'And more. '.repeat(20)}` },
				post: { summary: '  ' },
				put: { summary: 'Update it.' },
			},
		}),
	).map(({ title }) => title);
	expect(titles).toEqual(['Get all of the orders', 'Create order', 'Update it']);
});

test('parameters may be shared by all operations of a path, and be references', () => {
	const shared = { ...query({ type: 'integer' }), name: 'shared' };
	const paths = { '/api/Orders': { parameters: [{ $ref: '#/parameters/shared' }], get: {} } };
	const [endpoint] = readDocument({ ...document(paths), parameters: { shared } });
	expect(endpoint?.parameters.map(({ name, type }) => [name, type])).toEqual([
		['shared', 'integer'],
	]);
});

test('references that go in a circle end', () => {
	const definitions = {
		A: { $ref: '#/definitions/B' },
		B: { $ref: '#/definitions/A' },
		C: { allOf: [{ $ref: '#/definitions/C' }], properties: { D: { $ref: '#/definitions/A' } } },
	};
	expect(parametersOf([bodyOf({ $ref: '#/definitions/A' })], undefined, definitions)).toHaveLength(
		1,
	);
	expect(parametersOf([bodyOf({ $ref: '#/definitions/C' })], undefined, definitions)).toMatchObject(
		[{ name: 'D', type: 'json' }],
	);
});

describe('an odd document', () => {
	test('of any kind never throws', () => {
		fc.assert(
			fc.property(fc.anything(), (odd) => {
				readDocument(odd);
				readDocument({ paths: odd });
				readDocument(document({ '/api/Orders': { get: odd, put: { parameters: odd } } }, odd));
			}),
		);
	});

	test('that is nearly right never throws', () => {
		const odd = fc.anything({ maxDepth: 2 });
		const reference = fc.record({ $ref: fc.constantFrom('#/definitions/A', '#/%', '#', 'x', '/') });
		const schema = fc.letrec((tie) => ({
			schema: fc.oneof(
				{ maxDepth: 4 },
				odd,
				reference,
				fc.record(
					{
						type: fc.oneof(fc.constantFrom('array', 'object', 'string', 'integer'), odd),
						items: tie('schema'),
						enum: fc.oneof(fc.array(fc.oneof(fc.integer(), odd)), odd),
						'x-enumNames': fc.oneof(fc.array(odd), odd),
						properties: fc.oneof(fc.dictionary(fc.string(), tie('schema')), odd),
						allOf: fc.oneof(fc.array(tie('schema')), odd),
						required: fc.oneof(fc.array(fc.string()), odd),
						description: fc.oneof(fc.string(), odd),
					},
					{ requiredKeys: [] },
				),
			),
		})).schema;
		const parameter = fc.record(
			{
				in: fc.oneof(fc.constantFrom('path', 'query', 'body'), odd),
				name: fc.oneof(fc.constantFrom('id', '__proto__', 'constructor'), fc.string(), odd),
				type: fc.oneof(fc.constantFrom('array', 'string'), odd),
				schema,
				required: odd,
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fc.array(parameter), schema, (parameters, definition) => {
				const swagger = document({ '/api/X/{id}': { post: { parameters } } }, { A: definition });
				const [endpoint] = readDocument(swagger);
				const names = endpoint?.parameters.map(({ name }) => name) ?? [];
				expect(names).toContain('id');
				expect(new Set(names).size).toBe(names.length);
			}),
		);
	});
});
