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
