import fc from 'fast-check';
import { authorize } from '../../../credentials/authorize';
import { fingerprintOf } from '../../../credentials/account';
import { isSwitchedOn } from '../../../credentials/switches';
import { sized } from '../../support/sized';

const numRuns = sized(1_000, 10_000);

/** A word as people and expressions write it. */
const spelled = (word: string) =>
	fc
		.tuple(
			fc.constantFrom('', ' ', '\n', '\t '),
			fc.array(fc.boolean(), { minLength: word.length, maxLength: word.length }),
			fc.constantFrom('', ' ', '\n'),
		)
		.map(
			([before, upper, after]) =>
				before +
				[...word].map((letter, at) => (upper[at] ? letter.toUpperCase() : letter)).join('') +
				after,
		);

const isWord = (text: string) => /^(true|false)$/i.test(text.trim());
const says = (word: 'true' | 'false') => fc.oneof(fc.constant(word === 'true'), spelled(word));
const saysNothing = fc
	.oneof(
		fc.jsonValue(),
		fc.constantFrom<unknown>(undefined, 0, 1, Number.NaN, 'on', 'off', 'yes', 'no', '', [true], {}),
	)
	.filter((value) => typeof value !== 'boolean' && !(typeof value === 'string' && isWord(value)));
const sides = fc.record({ missing: fc.boolean(), unclear: fc.boolean() });

test('true and its text are on, false and its text are off', () => {
	fc.assert(
		fc.property(says('true'), says('false'), sides, (on, off, either) => {
			expect(isSwitchedOn({ on }, 'on', either)).toBe(true);
			expect(isSwitchedOn({ off }, 'off', either)).toBe(false);
		}),
		{ numRuns },
	);
});

test('whatever else is there counts as the side that protects, and what is not there as the default', () => {
	fc.assert(
		fc.property(saysNothing, sides, (value, either) => {
			expect(isSwitchedOn({ value }, 'value', either)).toBe(either.unclear);
			expect(isSwitchedOn({}, 'value', either)).toBe(either.missing);
			expect(isSwitchedOn({}, 'constructor', either)).toBe(either.missing);
		}),
		{ numRuns },
	);
});

describe('Read Only', () => {
	const account = { endpoint: 'xx', username: 'someone@example.com', password: 'hunter22' };
	const stored = {
		...account,
		accessToken: 'token-1',
		fingerprint: fingerprintOf(account),
		baseUrl: 'https://xx.api.sellercloud.com/rest',
	};
	const writesWith = (credential: object): boolean => {
		try {
			authorize({ ...stored, ...credential }, { method: 'POST', url: '/api/Orders' });
			return true;
		} catch {
			return false;
		}
	};

	test('lets a write out where it is off without doubt, or not there at all', () => {
		expect(writesWith({})).toBe(true);
		fc.assert(
			fc.property(says('false'), (readOnly) => expect(writesWith({ readOnly })).toBe(true)),
			{ numRuns },
		);
	});

	test('lets no write out for any other value', () => {
		fc.assert(
			fc.property(fc.oneof(says('true'), saysNothing), (readOnly) =>
				expect(writesWith(JSON.parse(JSON.stringify({ readOnly }) ?? '{}'))).toBe(
					readOnly === undefined,
				),
			),
			{ numRuns },
		);
	});

	test('lets no write out for an expression that gives nothing', () => {
		expect(writesWith({ readOnly: undefined })).toBe(false);
	});
});
