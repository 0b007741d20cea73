import fc from 'fast-check';
import { DateTime } from 'luxon';
import { buildRequest } from '../../../nodes/Sellercloud/catalogue/coerce';
import type { Endpoint, EndpointParameter } from '../../../nodes/Sellercloud/catalogue/endpoint';
import { isAbsent } from '../../../nodes/Sellercloud/catalogue/values';

const OPTIONS = [
	{ name: 'InProcess', value: 2 },
	{ name: 'On_Hold', value: 200 },
	{ name: 'Canceled', value: -1 },
];

const parameter = (facts: Partial<EndpointParameter>): EndpointParameter => ({
	name: 'model.one',
	displayName: 'One',
	in: 'query',
	type: 'string',
	required: false,
	...facts,
});

const endpoint = (parameters: EndpointParameter[], path = '/api/Orders'): Endpoint => ({
	key: `GET ${path}`,
	method: 'GET',
	path,
	title: 'Get all orders',
	group: 'Orders',
	obsolete: false,
	parameters,
});

const build = (target: Endpoint, values: Record<string, unknown>, strict = true) =>
	buildRequest(target, values, { strict });

/** What becomes of one value, or the problem with it. */
function valueOf(facts: Partial<EndpointParameter>, value: unknown): unknown {
	const result = build(endpoint([parameter({ in: 'body', ...facts })]), { 'model.one': value });
	if (!result.ok) return result.problems.join('; ');
	return facts.in === 'query' ? result.query['model.one'] : Object(result.body)['model.one'];
}

describe.each<[string, Partial<EndpointParameter>, Array<[unknown, unknown]>]>([
	[
		'a text',
		{ type: 'string' },
		[
			['AB', 'AB'],
			[' AB ', ' AB '],
			[7, '7'],
			[false, 'false'],
			[new Date(0), '1970-01-01T00:00:00.000Z'],
			[{}, 'One must be a text'],
			[['a'], 'One must be a text'],
		],
	],
	[
		'a text of a query',
		{ type: 'string', in: 'query' },
		[
			[['A1', 7], 'A1,7'],
			[[], 'One must be a text'],
			[['A1', ''], 'One must be a text'],
			[['A1', {}], 'One must be a text'],
		],
	],
	[
		'a whole number',
		{ type: 'integer' },
		[
			[7, 7],
			['7', 7],
			[' -7 ', -7],
			['7.0', 7],
			[0, 0],
			[BigInt(7), 7],
			['7.5', 'One must be a whole number, not "7.5"'],
			['0x10', 'One must be a whole number, not "0x10"'],
			['1,000', 'One must be a whole number, not "1,000"'],
			[2 ** 53, 'One must be a whole number, not "9007199254740992"'],
			[Number.NaN, 'One must be a whole number, not "NaN"'],
			[true, 'One must be a whole number, not "true"'],
			[[7], 'One must be a whole number'],
		],
	],
	[
		'a number',
		{ type: 'number' },
		[
			[12.5, 12.5],
			['12.5', 12.5],
			['.5', 0.5],
			['1e3', 1000],
			['1e999', 'One must be a number such as 12.5, not "1e999"'],
			['12,5', 'One must be a number such as 12.5, not "12,5"'],
			['Infinity', 'One must be a number such as 12.5, not "Infinity"'],
		],
	],
	[
		'yes or no',
		{ type: 'boolean' },
		[
			[true, true],
			['TRUE', true],
			[1, true],
			['yes', true],
			[false, false],
			['0', false],
			['No', false],
			[2, 'One must be true or false, not "2"'],
			[{}, 'One must be true or false'],
		],
	],
	[
		'a date',
		{ type: 'dateTime' },
		[
			['2024-01-31', '2024-01-31'],
			['2024-01-31T14:30:00+02:00', '2024-01-31T14:30:00+02:00'],
			['2024-01-31 14:30', '2024-01-31 14:30'],
			['1/31/2024 14:30', '1/31/2024 14:30'],
			[new Date('2024-01-31T14:30:00Z'), '2024-01-31T14:30:00.000Z'],
			[DateTime.fromISO('2024-01-31T14:30:00', { zone: 'utc' }), '2024-01-31T14:30:00.000Z'],
			[{ toISO: () => '2024-01-31' }, '2024-01-31'],
			[DateTime.invalid('none'), 'One must be a date such as 2024-01-31 or 2024-01-31T14:30:00'],
			[new Date(''), 'One must be a date such as 2024-01-31 or 2024-01-31T14:30:00'],
			['2024-02-30', expect.stringContaining('must be a date')],
			['2/30/2024', expect.stringContaining('must be a date')],
			['2024-01-31x', expect.stringContaining('must be a date')],
			['yesterday', expect.stringContaining('must be a date')],
			[5, expect.stringContaining('must be a date')],
		],
	],
	[
		'an enum',
		{ type: 'enum', options: OPTIONS },
		[
			[2, 2],
			['2', 2],
			['-1', -1],
			['InProcess', 2],
			['in process', 2],
			['ON HOLD', 200],
			['onhold', 200],
			[3, 'One must be one of InProcess (2), On_Hold (200), Canceled (-1), not "3"'],
			['', undefined],
			['_', expect.stringContaining('must be one of')],
			['1', expect.stringContaining('must be one of')],
			[{}, expect.stringContaining('must be one of')],
		],
	],
	[
		'a list of whole numbers',
		{ type: 'list', items: 'integer' },
		[
			[
				[1, '2'],
				[1, 2],
			],
			['1, 2,', [1, 2]],
			['[1, "2"]', [1, 2]],
			[5, [5]],
			[[], []],
			[[1, ''], 'One has an empty entry'],
			['1,,2', 'One has an empty entry'],
			['[1', 'One starts like a JSON list, but is not valid JSON'],
			['1, x', 'One must be a whole number, not "x"'],
		],
	],
	[
		'a list in a query',
		{ type: 'list', items: 'integer', in: 'query' },
		[
			[[1], [1]],
			[[], 'One is an empty list'],
			['[]', 'One is an empty list'],
		],
	],
	[
		'a list of an enum',
		{ type: 'list', items: 'enum', options: OPTIONS },
		[
			['Canceled, in process', [-1, 2]],
			[
				['On Hold', 2],
				[200, 2],
			],
		],
	],
	[
		'an object',
		{ type: 'json' },
		[
			[{ a: 1 }, { a: 1 }],
			['{"a":1}', { a: 1 }],
			[[{ a: 1 }], [{ a: 1 }]],
			['[{"a":1}]', [{ a: 1 }]],
			['5', 'One must be JSON: an object or a list'],
			['{a}', 'One must be JSON: an object or a list'],
			[5, 'One must be JSON: an object or a list'],
		],
	],
])('%s', (_, facts, cases) => {
	test.each(cases)('%p gives %p', (given, expected) => {
		expect(valueOf(facts, given)).toEqual(expected);
	});

	test.each([[''], ['  '], [null], [undefined]])('%p is not given', (given) => {
		expect(valueOf(facts, given)).toBeUndefined();
		expect(valueOf({ ...facts, required: true }, given)).toBe('One is required');
	});
});

describe('a path', () => {
	const id = parameter({ name: 'id', displayName: 'ID', in: 'path', required: true });
	const target = (facts: Partial<EndpointParameter>) =>
		endpoint([{ ...id, ...facts }], '/api/Orders/{id}/Items');

	test('takes its values encoded', () => {
		expect(build(target({}), { id: 'A/B #1' })).toMatchObject({
			path: '/api/Orders/A%2FB%20%231/Items',
		});
	});

	test.each([[0], ['0'], [-1], ['-7']])('takes no id that is %p', (value) => {
		const problems = ['ID must be above 0'];
		expect(build(target({ type: 'integer' }), { id: value })).toEqual({ ok: false, problems });
	});

	test.each(['.', '..'])('takes no step that is "%s"', (value) => {
		expect(build(target({}), { id: value }).ok).toBe(false);
	});

	test('takes an enum of 0 or below', () => {
		const facts = { type: 'enum' as const, options: [{ name: 'None', value: 0 }] };
		expect(build(target(facts), { id: 'none' })).toMatchObject({ path: '/api/Orders/0/Items' });
	});

	test('gives back any text', () => {
		const text = fc
			.string({ unit: 'grapheme', minLength: 1 })
			.filter((one) => one.trim() !== '' && !/^\s*\.{1,2}\s*$/.test(one));
		fc.assert(
			fc.property(text, (value) => {
				const result = build(target({}), { id: value });
				const steps = result.ok ? result.path.split('/') : [];
				expect(steps).toHaveLength(5);
				expect(decodeURIComponent(steps[3] ?? '')).toBe(value);
			}),
		);
	});
});

describe('a body', () => {
	test('with members is sent even when it is empty', () => {
		expect(build(endpoint([parameter({ in: 'body' })]), {})).toMatchObject({ body: {} });
	});

	test('that is one value is that value', () => {
		const ids = parameter({ name: 'ids', in: 'wholeBody', type: 'list', items: 'integer' });
		expect(build(endpoint([ids]), { ids: '1,2' })).toMatchObject({ body: [1, 2] });
		expect(build(endpoint([ids]), {})).toMatchObject({ body: undefined });
	});
});

describe('names', () => {
	const sku = parameter({ name: 'model.sKU', displayName: 'SKU' });

	test.each(['model.sKU', 'sKU', 'SKU', 'sku', 'Model.SKU', 'MODEL.sku'])('%s is known', (name) => {
		expect(build(endpoint([sku]), { [name]: 'A' })).toMatchObject({ query: { 'model.sKU': 'A' } });
	});

	test('count exactly first', () => {
		const values = { sku: 'loose', 'model.sKU': 'exact' };
		expect(build(endpoint([sku]), values, false)).toMatchObject({
			query: { 'model.sKU': 'exact' },
		});
	});

	test('that differ in case only belong to what is left', () => {
		const id = parameter({ name: 'id', in: 'path', type: 'integer', required: true });
		const target = endpoint([id, parameter({ name: 'ID', in: 'body' })], '/api/Orders/{id}');
		expect(build(target, { ID: 'b', id: 1 })).toMatchObject({
			path: '/api/Orders/1',
			body: { ID: 'b' },
		});
	});

	test('that are unknown are a problem only where the caller says so', () => {
		expect(build(endpoint([sku]), { skew: 'A' })).toEqual({
			ok: false,
			problems: ['skew is not a parameter of GET /api/Orders'],
		});
		expect(build(endpoint([sku]), { skew: 'A' }, false)).toMatchObject({ ok: true, query: {} });
	});

	test('all problems are told at once', () => {
		const target = endpoint([{ ...sku, required: true }, parameter({ type: 'integer' })]);
		expect(build(target, { x: 1, one: 'y' })).toEqual({
			ok: false,
			problems: [
				'x is not a parameter of GET /api/Orders',
				'SKU is required',
				'One must be a whole number, not "y"',
			],
		});
	});
});

describe('a prototype', () => {
	const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
	const own = (name: string, value: unknown) => Object.fromEntries([[name, value]]);

	test.each(NAMES)('is safe from a value under %s', (name) => {
		const values = own(name, { polluted: true });
		expect(build(endpoint([parameter({})]), values).ok).toBe(false);
		expect(build(endpoint([parameter({})]), values, false)).toMatchObject({ ok: true, query: {} });
		expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
	});

	test.each(NAMES)('is safe from a parameter called %s', (name) => {
		const places = ['query', 'body'] as const;
		for (const place of places) {
			const target = endpoint([parameter({ name, in: place, type: 'string' })]);
			const unset = build(target, {});
			expect(unset).toMatchObject({ ok: true });
			const set = build(target, own(name, 'x'));
			const object = set.ok && (place === 'query' ? set.query : set.body);
			expect(Object.entries(Object(object))).toEqual([[name, 'x']]);
			expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
		}
	});

	test('keeps JSON text from it', () => {
		valueOf({ type: 'json' }, '{"__proto__":{"polluted":true}}');
		expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
	});
});

describe('for any value', () => {
	const kinds: Array<Partial<EndpointParameter>> = [
		{ type: 'string' },
		{ type: 'integer' },
		{ type: 'number' },
		{ type: 'boolean' },
		{ type: 'dateTime' },
		{ type: 'json' },
		{ type: 'enum', options: OPTIONS },
		{ type: 'list', items: 'string' },
		{ type: 'list', items: 'enum', options: OPTIONS },
	];
	const kind = fc.constantFrom(...kinds);
	const place = fc.constantFrom('query' as const, 'body' as const);

	test('there is a request or a problem, and never an exception', () => {
		fc.assert(
			fc.property(kind, place, fc.anything({ withDate: true }), (facts, where, value) => {
				const target = endpoint([parameter({ ...facts, in: where, required: true })]);
				const result = build(target, { 'model.one': value });
				if (isAbsent(value)) expect(result.ok).toBe(false);
				if (!result.ok) expect(result.problems).toHaveLength(1);
			}),
		);
	});

	test('values come back as they were, typed as texts', () => {
		const number = fc.double({ noNaN: true, noDefaultInfinity: true });
		fc.assert(
			fc.property(
				fc.maxSafeInteger(),
				number,
				fc.array(fc.maxSafeInteger(), { minLength: 1 }),
				(one, two, all) => {
					expect(valueOf({ type: 'integer' }, String(one))).toBe(one);
					expect(valueOf({ type: 'number' }, String(two))).toBe(Number(String(two)));
					const list = { type: 'list', items: 'integer' } as const;
					expect(valueOf(list, all.join(', '))).toEqual(all);
					expect(valueOf(list, JSON.stringify(all))).toEqual(all);
				},
			),
		);
	});

	test('what was coerced once stays the same', () => {
		fc.assert(
			fc.property(kind, fc.oneof(fc.string(), fc.integer(), fc.boolean()), (facts, value) => {
				const once = build(endpoint([parameter({ ...facts, in: 'body' })]), { one: value });
				if (!once.ok) return;
				const again = build(endpoint([parameter({ ...facts, in: 'body' })]), {
					one: Object(once.body)['model.one'],
				});
				expect(again).toEqual(once);
			}),
		);
	});
});
