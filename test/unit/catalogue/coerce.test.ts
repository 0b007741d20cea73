import fc from 'fast-check';
import type { EndpointParameter } from '../../../nodes/Sellercloud/swagger/endpoint';
import { isAbsent } from '../../../nodes/Sellercloud/input/blank';
import { OPTIONS, parameter, endpoint, build, valueOf } from '../../support/endpoints';

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
