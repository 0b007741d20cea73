import fc from 'fast-check';
import { authorize } from '../../../credentials/authorize';
import { fingerprintOf } from '../../../credentials/session';
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
