import fc from 'fast-check';
import { setAt } from '../../../nodes/Sellercloud/input/setAt';

test.each<[Record<string, unknown>, string, unknown, unknown]>([
	[{}, 'a', 1, { a: 1 }],
	[{ a: 1 }, 'a', 2, { a: 2 }],
	[{}, 'OrderDetails.CompanyID', 5, { OrderDetails: { CompanyID: 5 } }],
	[{ a: { b: 1 } }, 'a.c', 2, { a: { b: 1, c: 2 } }],
	[{ a: 'x' }, 'a.b', 1, { a: { b: 1 } }],
	[{ a: null }, 'a.b', 1, { a: { b: 1 } }],
	[{}, 'a.b.c.d', null, { a: { b: { c: { d: null } } } }],
	[{}, 'a', [1, 2], { a: [1, 2] }],
	[{}, 'toString.a', 1, { toString: { a: 1 } }],
])('%j with %s = %j is %j', (object, name, value, result) => {
	expect(setAt(object, name, value)).toBe(object);
	expect(object).toEqual(result);
});

const name = fc
	.array(
		fc.oneof(
			fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'),
			fc.string({ unit: 'grapheme', maxLength: 5 }).map((text) => text.replace(/\./g, '')),
		),
		{ minLength: 1, maxLength: 4 },
	)
	.map((steps) => steps.join('.'));

/** What stands at a dotted name, looking at own members only. */
function at(object: unknown, path: string): unknown {
	return path.split('.').reduce<unknown>((inner, step) => {
		if (typeof inner !== 'object' || inner === null) return undefined;
		return Object.getOwnPropertyDescriptor(inner, step)?.value;
	}, object);
}

test('any name is a name: it is set in the object itself, and shared prototypes stay clean', () => {
	const before = Reflect.ownKeys(Object.prototype);
	fc.assert(
		fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (names) => {
			const object: Record<string, unknown> = {};
			names.forEach((each, index) => {
				setAt(object, each, index);
				expect(at(object, each)).toBe(index);
			});
			expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
			expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
			expect(JSON.parse(JSON.stringify(object))).toEqual(object);
		}),
	);
});
