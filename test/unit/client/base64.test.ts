import fc from 'fast-check';
import {
	Base64Decoder,
	Base64Encoder,
	base64Length,
	bytesOfBase64,
} from '../../../nodes/Sellercloud/client/base64';

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
const size = fc.integer({ min: 1, max: 17 });

const cut = (text: string, length: number): string[] =>
	Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
		text.slice(index * length, (index + 1) * length),
	);

const decode = (pieces: string[]): Buffer => {
	const decoder = new Base64Decoder();
	return Buffer.concat([...pieces.map((piece) => decoder.push(piece)), decoder.end()]);
};

describe('base64 in pieces', () => {
	test('is encoded as in one go, with the length that was announced', () => {
		fc.assert(
			fc.property(bytes, size, (file, length) => {
				const encoder = new Base64Encoder();
				let text = '';
				for (let at = 0; at < file.length; at += length) {
					text += encoder.push(file.subarray(at, at + length));
				}
				text += encoder.end();
				expect(text).toBe(file.toString('base64'));
				expect(text).toHaveLength(base64Length(file.length));
				expect(bytesOfBase64(text)).toBe(file.length);
			}),
		);
	});

	test('is decoded wherever it is cut, with the escapes and line breaks that JSON may have', () => {
		const written = [
			(text: string) => text,
			(text: string) => text.replace(/\//g, '\\/'),
			(text: string) => text.replace(/\+/g, '\\u002B').replace(/=/g, '\\u003d'),
			(text: string) => text.replace(/(.{20})/g, '$1\\r\\n'),
			(text: string) => text.replace(/(.{76})/g, '$1\r\n'),
		];
		fc.assert(
			fc.property(bytes, size, fc.constantFrom(...written), (file, length, write) => {
				expect(decode(cut(write(file.toString('base64')), length))).toEqual(file);
			}),
			{ numRuns: 500 },
		);
	});

	test('may lack its padding', () => {
		expect(decode(['YWJj', 'ZA']).toString()).toBe('abcd');
	});

	test('is refused wherever a character is none of base64, and wherever it is cut', () => {
		const file = fc.uint8Array({ minLength: 3, maxLength: 300 }).map((array) => Buffer.from(array));
		const other = fc.constantFrom('!', '-', '_', '{', '"', '.', '\xe9');
		fc.assert(
			fc.property(file, size, other, fc.nat(), (bytesOf, length, character, at) => {
				const text = bytesOf.toString('base64');
				const place = at % text.length;
				const wrong = text.slice(0, place) + character + text.slice(place + 1);
				expect(() => decode(cut(wrong, length))).toThrow('not valid base64');
			}),
			{ numRuns: 1000 },
		);
	});

	test('is refused where it is something else', () => {
		expect(() => decode(['YWJj', '{"a":1}'])).toThrow('not valid base64');
	});
});
