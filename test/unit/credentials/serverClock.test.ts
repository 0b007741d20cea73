import type { GenericValue, ICredentialDataDecryptedObject } from 'n8n-workflow';
import { clockAhead, noteDate } from '../../../credentials/serverClock';
import { fingerprintOf } from '../../../credentials/account';
import { isInForce, openSession, resolved } from '../../../credentials/session';
import { newAccount, MINUTE, START, stored, tokenServer, wait } from './tokenServer';

const BASE_URL = 'https://xx.api.sellercloud.com/rest';
const TEN_MINUTES = 10 * MINUTE;

/** Answers of the server show this time. */
const seen = (ms: number) => {
	for (let answer = 0; answer < 2; answer++) noteDate(BASE_URL, dated(ms));
};

const dated = (ms: number): string => new Date(ms).toUTCString();

beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => {
	seen(Date.now());
	jest.useRealTimers();
});

describe('the clock of a server', () => {
	let nth = 0;
	const newUrl = () => `https://s${++nth}.api.sellercloud.com/rest`;

	test('is not known before it has answered with a date', () => {
		const url = newUrl();
		for (const date of [undefined, null, '', 'soon', {}, []]) noteDate(url, date);
		expect(clockAhead(url)).toBeUndefined();
	});

	test.each([
		[0, 0],
		[4_000, 0],
		[-4_000, 0],
		[TEN_MINUTES, TEN_MINUTES],
		[-TEN_MINUTES, -TEN_MINUTES],
	])('that is %i ms behind ours makes a difference of %i ms', (behind, difference) => {
		const url = newUrl();
		noteDate(url, dated(START - behind));
		expect(clockAhead(url)).toBe(difference);
	});

	test('counts the same while answers take different times', () => {
		const url = newUrl();
		for (const late of [0, 3_000, 1_000, 4_000]) {
			noteDate(url, dated(START - TEN_MINUTES - late));
			expect(clockAhead(url)).toBe(TEN_MINUTES);
		}
	});

	test('is taken again when one of the clocks has been set', () => {
		const url = newUrl();
		noteDate(url, dated(START - TEN_MINUTES));
		noteDate(url, dated(START - 1_000));
		expect(clockAhead(url)).toBe(TEN_MINUTES);
		noteDate(url, dated(START - 1_000));
		expect(clockAhead(url)).toBe(1_000);
	});

	test('stays the same where another server behind the same name contradicts it now and then', () => {
		const url = newUrl();
		for (let answer = 0; answer < 20; answer++) {
			noteDate(url, dated(START));
			noteDate(url, dated(START - 59 * MINUTE));
			expect(clockAhead(url)).toBe(0);
		}
	});
});

describe('a token that a process with another clock has stored', () => {
	/** As stored by a process whose clock is `ahead`, with a token that lives for another `left` ms. */
	const storedBy = (ahead: number, left: number): ICredentialDataDecryptedObject => {
		const account = newAccount();
		return stored(account, {
			accessToken: 'theirs',
			expiresAt: START + left + ahead,
			clockAhead: ahead,
			renewalWindow: 6_000,
			fingerprint: fingerprintOf(account),
			baseUrl: BASE_URL,
			session: '',
		});
	};

	test.each([TEN_MINUTES, -TEN_MINUTES])(
		'is in force until it is due by the clock of the server (%i ms ahead)',
		async (ahead) => {
			seen(START);
			const credentials = resolved(storedBy(ahead, MINUTE));
			expect(credentials).toMatchObject({ session: 'theirs', expiresAt: START + MINUTE });
			await wait(MINUTE - 6_001);
			expect(isInForce(credentials)).toBe(true);
			await wait(1);
			expect(isInForce(credentials)).toBe(false);
			expect(resolved(credentials).session).toBe('');
		},
	);

	test('is judged by the clock of this machine where that is the wrong one', () => {
		seen(START - TEN_MINUTES);
		const credentials = storedBy(0, MINUTE - TEN_MINUTES);
		expect(resolved(credentials)).toMatchObject({
			session: 'theirs',
			expiresAt: START + MINUTE,
			clockAhead: TEN_MINUTES,
		});
	});

	test('is taken as it is before the server has answered with a date', () => {
		const credentials = storedBy(0, MINUTE);
		const elsewhere = { ...credentials, baseUrl: 'https://yy.api.sellercloud.com/rest' };
		expect(resolved({ ...elsewhere, clockAhead: MINUTE }).session).toBe('theirs');
	});
});

test.each<[string, GenericValue | object]>([
	['a text', 'abc'],
	['empty', ''],
	['not a number', Number.NaN],
	['null', null],
	['missing', undefined],
	['an object', { a: 1 }],
])('a stored token whose clock is %s is used', (_, stranger) => {
	const account = newAccount();
	const credentials = stored(account, {
		accessToken: 'theirs',
		expiresAt: START + 60 * MINUTE,
		renewalWindow: 6_000,
		fingerprint: fingerprintOf(account),
		baseUrl: BASE_URL,
		session: 'theirs',
	});
	expect(resolved({ ...credentials, ...Object({ clockAhead: stranger }) }).session).toBe('theirs');
});

test('a clock of the server that jumps does not end tokens of this process', async () => {
	const account = newAccount();
	const server = tokenServer(account.username);
	seen(START);
	const credentials = stored(account, await openSession(server.http, account));
	for (const jump of [120 * MINUTE, -120 * MINUTE, 0]) {
		seen(START + jump);
		expect(isInForce(resolved(credentials))).toBe(true);
		expect(await openSession(server.http, { ...credentials, session: '' })).toEqual({});
	}
});
