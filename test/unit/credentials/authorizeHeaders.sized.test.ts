import fc from 'fast-check';
import { authorize } from '../../../credentials/authorize';
import { fingerprintOf } from '../../../credentials/account';
import { sized } from '../../support/sized';

const ACCOUNT = { endpoint: 'xx', username: 'someone@example.com', password: 'hunter22' };
const CREDENTIALS = {
	...ACCOUNT,
	accessToken: 'token-1',
	fingerprint: fingerprintOf(ACCOUNT),
	baseUrl: 'https://xx.api.sellercloud.com/rest',
};

test('headers of any name leave one token, and no Host', () => {
	const blank = fc.constantFrom('', ' ', '\t', '\u00a0', '\ufeff');
	const known = fc.constantFrom('host', 'HOST', 'authorization', 'Authorization', 'accept');
	const name = fc.oneof(
		fc.string(),
		fc.tuple(blank, known, blank).map((parts) => parts.join('')),
	);
	fc.assert(
		fc.property(fc.dictionary(name, fc.string()), (headers) => {
			const names = Object.keys(headers).map((header) => header.trim().toLowerCase());
			if (names.includes('host')) {
				expect(() => authorize(CREDENTIALS, { url: '/api/Orders', headers })).toThrow(
					/Host header/,
				);
				return;
			}
			const sent = Object.entries(
				authorize(CREDENTIALS, { url: '/api/Orders', headers }).headers ?? {},
			);
			const tokens = sent.filter(([header]) => /^\s*authorization\s*$/i.test(header));
			expect(tokens).toEqual([['authorization', 'Bearer token-1']]);
		}),
		{ numRuns: sized(1_000, 10_000) },
	);
});

test('no name of a header or a query parameter that stands for another method passes Read Only', () => {
	const between = fc.constantFrom('', '-', '_', ' ', '--', '.');
	const words = fc.constantFrom(
		['x', 'http', 'method', 'override'],
		['x', 'http', 'method'],
		['x', 'method', 'override'],
		['x', 'method'],
		['method'],
	);
	const name = fc
		.tuple(words, fc.array(between, { minLength: 5, maxLength: 5 }), fc.boolean())
		.map(([parts, gaps, isTitled]) =>
			parts
				.map(
					(part, at) => (isTitled ? part.charAt(0).toUpperCase() + part.slice(1) : part) + gaps[at],
				)
				.join(''),
		)
		.chain((text) => fc.constantFrom(text, text.toUpperCase(), ` ${text}`, `${text}\t`));
	const others = fc.dictionary(fc.string(), fc.string());
	fc.assert(
		fc.property(name, others, fc.boolean(), (override, rest, isHeader) => {
			const fields = { ...rest, [override]: 'DELETE' };
			const options = isHeader ? { headers: fields } : { qs: fields };
			const readOnly = { ...CREDENTIALS, readOnly: true };
			expect(() => authorize(readOnly, { url: '/api/Orders/1', ...options })).toThrow();
		}),
		{ numRuns: sized(1_000, 10_000) },
	);
});
