import fc from 'fast-check';
import { addToQuery, resolvePath } from '../../../nodes/Sellercloud/client/path';
import type { Query } from '../../../nodes/Sellercloud/client/types';

const queryOf = (typed: string): Query => {
	const result = resolvePath(typed, '');
	if (!result.ok) throw new Error(result.message);
	return result.query;
};

describe('the query of a path', () => {
	test.each<[string, Query]>([
		['/api/Orders', {}],
		['/api/Orders?', {}],
		['/api/Orders?a=1&b=2', { a: '1', b: '2' }],
		['/api/Orders?a=1&a=2&a=3', { a: ['1', '2', '3'] }],
		['/api/Orders?model.pageNumber=1', { 'model.pageNumber': '1' }],
		['/api/Orders?a', { a: '' }],
		['/api/Orders?a=', { a: '' }],
		['/api/Orders?a=b?c', { a: 'b?c' }],
		['/api/Orders?a=b%23c%26d', { a: 'b#c&d' }],
		['/api/Orders?a=x%20y+z', { a: 'x y z' }],
		['/api/Orders?toString=1&toString=2', { toString: ['1', '2'] }],
	])('of %s', (typed, query) => expect(queryOf(typed)).toEqual(query));

	test('may have a parameter called __proto__', () => {
		const query = queryOf('/api/Orders?__proto__=1&__proto__=2&constructor=3');
		expect(Object.entries(query)).toEqual([
			['__proto__', ['1', '2']],
			['constructor', '3'],
		]);
		expect(Object.getPrototypeOf(query)).toBe(Object.prototype);
	});

	test('keeps every value of every name, in order', () => {
		const name = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constant('__proto__'));
		fc.assert(
			fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'grapheme' }))), (pairs) => {
				const query: Query = {};
				for (const [key, value] of pairs) addToQuery(query, key, value);
				expect(Object.keys(query)).toHaveLength(new Set(pairs.map(([key]) => key)).size);
				for (const key of Object.keys(query)) {
					expect([query[key]].flat()).toEqual(pairs.filter(([k]) => k === key).map(([, v]) => v));
				}
			}),
		);
	});
});
