import fc from 'fast-check';
import { endpointsIn } from '../../../nodes/Sellercloud/catalogue/swagger';

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
	return endpointsIn(document({ [path]: { put: { parameters } } }, definitions))[0]?.parameters;
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
	expect(endpointsIn(document({ '/api/Catalog/{id}/Prices': { get: operation } }))).toEqual([
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
	expect(endpointsIn(document(paths)).map(({ key }) => key)).toEqual(['GET /api/Orders']);
});

test('a long summary is cut to its first sentence, and a missing one made', () => {
	const titles = endpointsIn(
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

test.each([
	['a text', { type: 'string' }, { type: 'string' }],
	['a date', { type: 'string', format: 'date-time' }, { type: 'dateTime' }],
	['a whole number', { type: 'integer' }, { type: 'integer' }],
	['a number', { type: 'number' }, { type: 'number' }],
	['yes or no', { type: 'boolean' }, { type: 'boolean' }],
	['nothing said', {}, { type: 'string' }],
	['an object', { type: 'object' }, { type: 'string' }],
	['a list', { type: 'array', items: { type: 'integer' } }, { type: 'list', items: 'integer' }],
	['a list of anything', { type: 'array' }, { type: 'string' }],
	[
		'an enum',
		{ type: 'integer', enum: [1, -1], 'x-enumNames': ['On', 'Off'] },
		{
			type: 'enum',
			options: [
				{ name: 'On', value: 1 },
				{ name: 'Off', value: -1 },
			],
		},
	],
	[
		'an enum whose names are in the description only',
		{ type: 'integer', enum: [0, 1], description: 'Format<br /> 0 = TAB ,  1 = CSV ' },
		{
			type: 'enum',
			options: [
				{ name: 'TAB', value: 0 },
				{ name: 'CSV', value: 1 },
			],
			description: 'Format',
		},
	],
	[
		'an enum without names that fit',
		{ type: 'integer', enum: [7, 8], 'x-enumNames': ['One'] },
		{
			type: 'enum',
			options: [
				{ name: '7', value: 7 },
				{ name: '8', value: 8 },
			],
		},
	],
	[
		'a list of an enum',
		{ type: 'array', items: { type: 'integer', enum: [1] }, 'x-enumNames': ['On'] },
		{ type: 'list', items: 'enum', options: [{ name: 'On', value: 1 }] },
	],
])('%s in a query', (_, described, expected) => {
	expect(parametersOf([query(described)])).toEqual([
		{ name: 'one', displayName: 'One', in: 'query', required: false, ...expected },
	]);
});

describe('a body', () => {
	const definitions = {
		'Some.Model[Of.It]': {
			type: 'object',
			required: ['Orders', 'Extra'],
			properties: {
				Orders: { type: 'array', items: { type: 'integer' } },
				Status: { $ref: '#/definitions/Status' },
				Lines: { type: 'array', items: { $ref: '#/definitions/Some.Model[Of.It]' } },
				Made: { type: 'string', readOnly: true },
			},
			allOf: [
				{ $ref: '#/definitions/Base' },
				{ $ref: '#/definitions/Some.Model[Of.It]' },
				{ $ref: '#/definitions/Nowhere' },
			],
		},
		Base: { properties: { Extra: { type: 'string' } } },
		Status: { type: 'integer', enum: [3], 'x-enumNames': ['Completed'] },
	};
	const model = bodyOf({ $ref: '#/definitions/Some.Model%5BOf.It%5D' });

	test('gives its members, those of what it extends included', () => {
		const found = parametersOf([model], undefined, definitions);
		expect(found?.map((one) => [one.name, one.in, one.type, one.required])).toEqual([
			['Extra', 'body', 'string', true],
			['Orders', 'body', 'list', true],
			['Lines', 'body', 'json', false],
			['Status', 'body', 'enum', false],
		]);
	});

	test('that may be missing requires no member', () => {
		const found = parametersOf([{ ...model, required: false }], undefined, definitions);
		expect(found?.some(({ required }) => required)).toBe(false);
	});

	test.each([
		['a list of objects', { type: 'array', items: { type: 'object' } }, { type: 'json' }],
		['a list', { type: 'array', items: { type: 'integer' } }, { type: 'list', items: 'integer' }],
		['a text', { type: 'string' }, { type: 'string' }],
		['an object without members', { type: 'object' }, { type: 'json' }],
		['a reference to nothing', { $ref: '#/definitions/Nowhere' }, { type: 'json' }],
	])('that is %s is one value', (_, schema, expected) => {
		expect(parametersOf([bodyOf(schema)], '/api/Orders/{id}/items')?.slice(1)).toEqual([
			{ name: 'model', displayName: 'Items', in: 'wholeBody', required: true, ...expected },
		]);
	});

	test('whose member has a name that is taken is one value, too', () => {
		const schema = { properties: { id: { type: 'integer' } } };
		const found = parametersOf([bodyOf(schema)], '/api/Orders/{id}');
		expect(found?.map((one) => [one.name, one.in, one.type])).toEqual([
			['id', 'path', 'string'],
			['model', 'wholeBody', 'json'],
		]);
	});

	test('whose member only reads the same is told apart', () => {
		const schema = { properties: { ID: { type: 'integer' } } };
		const found = parametersOf([bodyOf(schema)], '/api/Orders/{id}');
		expect(found?.map(({ displayName }) => displayName)).toEqual(['ID', 'ID (ID)']);
	});
});

test('parameters may be shared by all operations of a path, and be references', () => {
	const shared = { ...query({ type: 'integer' }), name: 'shared' };
	const paths = { '/api/Orders': { parameters: [{ $ref: '#/parameters/shared' }], get: {} } };
	const [endpoint] = endpointsIn({ ...document(paths), parameters: { shared } });
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
				endpointsIn(odd);
				endpointsIn({ paths: odd });
				endpointsIn(document({ '/api/Orders': { get: odd, put: { parameters: odd } } }, odd));
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
				const [endpoint] = endpointsIn(swagger);
				const names = endpoint?.parameters.map(({ name }) => name) ?? [];
				expect(names).toContain('id');
				expect(new Set(names).size).toBe(names.length);
			}),
		);
	});
});
