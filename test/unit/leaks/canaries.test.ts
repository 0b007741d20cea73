import fc from 'fast-check';

import { createTokens } from '../../../sandbox/control/tokens';
import { Canaries } from '../../support/leaks/canaries';

const secretText = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 });
const canariesFor = (secret: string) => new Canaries(new Map([['the secret', secret]]));
const namesIn = (canaries: Canaries, text: string) => [
	...new Set(canaries.inText('a text', text).map(({ secret }) => secret)),
];

/** How programs write texts: the scan is compared with them, and not with its own list. */
const writers: ReadonlyArray<[string, (text: string) => string]> = [
	['as it is', (text) => text],
	['in JSON', (text) => JSON.stringify({ text })],
	['in JSON in JSON', (text) => JSON.stringify([JSON.stringify({ text })])],
	['in a URL', (text) => `/api?q=${encodeURIComponent(text)}&r=1`],
	['in a form', (text) => new URLSearchParams({ a: '1', text, b: '2' }).toString()],
	['in base64', (text) => Buffer.from(text).toString('base64')],
	['in base64 for URLs', (text) => Buffer.from(`ab${text}cd`).toString('base64url')],
	['in base64 with a name before it', (text) => Buffer.from(`u:${text}`).toString('base64')],
	['in hexadecimal digits', (text) => Buffer.from(`x${text}`).toString('hex').toUpperCase()],
];

test.each(writers)('a secret is found %s', (_, written) => {
	fc.assert(
		fc.property(secretText, fc.string(), fc.string(), (secret, before, after) => {
			expect(namesIn(canariesFor(secret), before + written(secret) + after)).toContain(
				'the secret',
			);
		}),
	);
});

test.each([
	['UTF-8', (text: string) => Buffer.from(text)],
	['UTF-16', (text: string) => Buffer.from(text, 'utf16le')],
	['UTF-16 of the other order', (text: string) => Buffer.from(text, 'utf16le').swap16()],
])('a secret is found in bytes of %s', (_, bytesOf) => {
	fc.assert(
		fc.property(secretText, fc.uint8Array(), (secret, before) => {
			const bytes = Buffer.concat([before, bytesOf(secret), Buffer.from('\0x')]);
			expect(canariesFor(secret).inBytes('a file', bytes)).not.toEqual([]);
		}),
	);
});

test('a report shows what stands around a secret, and no secret', () => {
	const [leak] = canariesFor('correct horse').inText('a log', '{"a":"correct%20horse","b":1}');
	expect(leak).toEqual({ where: 'a log', secret: 'the secret', around: '{"a":"***","b":1}' });
});

test('every token of a local Sellercloud is found, known or not, and no other token', () => {
	const { accessToken } = createTokens(Date.now).issue('demo@example.com', 60);
	const canaries = new Canaries(new Map());
	const [leak] = canaries.inText('a header', `Bearer ${accessToken}, and more`);
	expect(leak).toEqual({ where: 'a header', secret: 'a token', around: 'Bearer ***, and more' });
	const claims = Buffer.from(JSON.stringify({ id: 'an n8n user' })).toString('base64url');
	expect(canaries.inText('a cookie', `eyJhbGciOiJIUzI1NiJ9.${claims}.abc`)).toEqual([]);
});

test('what is too short to be told from an ordinary word is not looked for', () => {
	expect(canariesFor('wrong').inText('a text', 'wrong')).toEqual([]);
});
