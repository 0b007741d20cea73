import { sleep, UserError } from 'n8n-workflow';
import { fingerprintOf } from '../../../credentials/account';
import { openSession, SESSION } from '../../../credentials/session';
import { rejectionOf, serverOf, token } from './server';
import { due, LOGIN, MINUTE, newAccount, START, tokenServer, wait } from './tokenServer';

let account = newAccount();
beforeEach(() => {
	jest.useFakeTimers({ now: START });
	account = newAccount();
});
afterEach(() => jest.useRealTimers());

describe('signing in', () => {
	test('returns what is to be stored', async () => {
		const { http, calls } = tokenServer(account.username);
		expect(await openSession(http, account)).toEqual({
			session: SESSION,
			accessToken: `${account.username}-1`,
			expiresAt: START + 3_600_000,
			clockAhead: 0,
			renewalWindow: 300_000,
			fingerprint: fingerprintOf(account),
			baseUrl: 'https://xx.api.sellercloud.com/rest',
		});
		expect(calls).toEqual([LOGIN]);
	});

	test.each<[string, unknown, number, number]>([
		['fractional', 1799.5, 1_799_500, 179_950],
		['as text', '7200', 7_200_000, 300_000],
		['short', 600, 600_000, 60_000],
		['long', 86_400, 86_400_000, 300_000],
		['absent', undefined, 3_600_000, 300_000],
		['null', null, 3_600_000, 300_000],
		['no number', 'soon', 3_600_000, 300_000],
		['too short to be true', 1e-9, 3_600_000, 300_000],
		['the shortest', 10, 10_000, 1_000],
		['beyond all numbers', 1e306, 86_400_000, 300_000],
		['for ever', 'Infinity', 86_400_000, 300_000],
		['a list', [], 3_600_000, 300_000],
		['an expression', '={{ 7 }}', 3_600_000, 300_000],
		['zero', 0, 3_600_000, 300_000],
		['negative', -5, 3_600_000, 300_000],
	])('with a lifetime that is %s', async (_, expiresIn, lifetime, renewalWindow) => {
		const { http } = serverOf(() => ({
			status: 200,
			body: { access_token: 'x', expires_in: expiresIn },
		}));
		const session = await openSession(http, account);
		expect(session).toMatchObject({ expiresAt: START + lifetime, renewalWindow });
	});

	test('counts the lifetime from when the token was asked for', async () => {
		const { http } = serverOf(async () => {
			await sleep(2_000);
			return token('slow');
		});
		const session = openSession(http, account);
		await wait(2_000);
		expect(await session).toMatchObject({ expiresAt: START + 3_600_000 });
	});

	test('is one request for all who ask at the same time', async () => {
		const { http, calls } = tokenServer(account.username);
		const sessions = await Promise.all(
			Array.from({ length: 20 }, async () => await openSession(http, account)),
		);
		expect(calls).toEqual([LOGIN]);
		expect(new Set(sessions.map(({ accessToken }) => accessToken)).size).toBe(1);
	});

	test('serves those who come within a minute, and then is done anew', async () => {
		const { http, calls } = tokenServer(account.username);
		const first = await openSession(http, account);
		await wait(MINUTE - 1);
		expect(await openSession(http, account)).toEqual(first);
		expect(calls).toEqual([LOGIN]);
		await wait(1);
		expect(await openSession(http, account)).not.toEqual(first);
		expect(calls).toEqual([LOGIN, LOGIN]);
	});

	test('is done for each account on its own', async () => {
		const { http, calls } = tokenServer(account.username);
		await openSession(http, account);
		await openSession(http, { ...account, password: 'other' });
		await openSession(http, { ...account, username: `other-${account.username}` });
		expect(calls).toHaveLength(3);
	});
});

describe('a failed login', () => {
	const wrongPassword = () => serverOf(() => ({ status: 400, body: { error: 'invalid_grant' } }));

	test('answers everybody for 5 seconds', async () => {
		const { http, calls } = wrongPassword();
		const failures = await Promise.all(
			Array.from({ length: 20 }, async () => await rejectionOf(openSession(http, account))),
		);
		await wait(4_999);
		failures.push(await rejectionOf(openSession(http, account)));
		expect(calls).toEqual([LOGIN]);
		for (const failure of failures) {
			expect(failure).toBeInstanceOf(UserError);
			expect(failure.message).toMatch(/^Sellercloud refused this username or password/);
		}
	});

	test('is forgotten then', async () => {
		const { http, calls } = wrongPassword();
		await rejectionOf(openSession(http, account));
		await wait(5_000);
		await rejectionOf(openSession(http, account));
		expect(calls).toEqual([LOGIN, LOGIN]);
	});

	test('does not stand in the way of a corrected password', async () => {
		const { http } = serverOf(({ body }) =>
			String(body).includes('right') ? token('good') : { status: 400 },
		);
		await rejectionOf(openSession(http, account));
		const corrected = await openSession(http, { ...account, password: 'right' });
		expect(corrected).toMatchObject({ accessToken: 'good' });
	});
});

describe('a token that lives less than a minute', () => {
	const short = () =>
		serverOf(({ method }) =>
			method === 'POST' ? token(`short-${Math.random()}`, 30) : { status: 200, body: {} },
		);

	test('is renewed when it is due, not taken for refused', async () => {
		const { http, calls } = short();
		const first = await openSession(http, account);
		await wait(29_000);
		const second = await openSession(http, due(account, first));
		expect(second.accessToken).not.toBe(first.accessToken);
		expect(calls).toEqual([LOGIN, LOGIN]);
	});

	test('is renewed once for all who find it due', async () => {
		const { http, calls } = short();
		await openSession(http, account);
		await wait(29_000);
		await Promise.all(Array.from({ length: 20 }, async () => await openSession(http, account)));
		expect(calls).toEqual([LOGIN, LOGIN]);
	});
});
