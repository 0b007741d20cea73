import fc from 'fast-check';
import { decode, type Decoded, isDataObject } from '../../../nodes/Sellercloud/client/decode';

test.each<[string, Decoded]>([
	['', { kind: 'empty' }],
	[' \r\n', { kind: 'empty' }],
	['\uFEFF', { kind: 'empty' }],
	['{}', { kind: 'object', object: {} }],
	['{"a":[1]}', { kind: 'object', object: { a: [1] } }],
	['\uFEFF{"a":1}', { kind: 'object', object: { a: 1 } }],
	['[]', { kind: 'array', array: [] }],
	['[1,"a",null]', { kind: 'array', array: [1, 'a', null] }],
	['5000123', { kind: 'value', value: 5000123 }],
	['0', { kind: 'value', value: 0 }],
	['false', { kind: 'value', value: false }],
	['null', { kind: 'value', value: null }],
	['"abc"', { kind: 'value', value: 'abc' }],
	['""', { kind: 'value', value: '' }],
	['<!DOCTYPE html><html>', { kind: 'html', text: '<!DOCTYPE html><html>' }],
	['\uFEFF\n<HTML>', { kind: 'html', text: '\uFEFF\n<HTML>' }],
	['SKU,Qty\nA,1', { kind: 'text', text: 'SKU,Qty\nA,1' }],
	['{"a":1', { kind: 'text', text: '{"a":1' }],
	['<?xml version="1.0"?>', { kind: 'text', text: '<?xml version="1.0"?>' }],
])('%j', (text, decoded) => expect(decode(text)).toEqual(decoded));

test('any JSON comes back as it was', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			const decoded = decode(JSON.stringify(value));
			const got =
				decoded.kind === 'object'
					? decoded.object
					: decoded.kind === 'array'
						? decoded.array
						: decoded.kind === 'value'
							? decoded.value
							: decoded.kind;
			expect(JSON.stringify(got)).toBe(JSON.stringify(value));
		}),
	);
});

test('any other text is kept whole', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const decoded = decode(text);
			if (decoded.kind === 'text' || decoded.kind === 'html') expect(decoded.text).toBe(text);
			if (decoded.kind === 'empty') expect(text.trim()).toBe('');
		}),
	);
});

test('an object is told from a list and from nothing', () => {
	expect([{}, { a: 1 }].every(isDataObject)).toBe(true);
	expect([[], null, undefined, 'a', 1, true].some(isDataObject)).toBe(false);
});
