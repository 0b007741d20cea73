import { fingerprintOf, NOT_PERMITTED, openSession } from '../../../credentials/session';
import { rejectionOf, type Reply, serverOf, token } from './server';
import { LOGIN, MINUTE, newAccount, PROOF, START, stored, tokenServer, wait } from './tokenServer';

let account = newAccount();
beforeEach(() => {
	jest.useFakeTimers({ now: START });
	account = newAccount();
});
afterEach(() => jest.useRealTimers());

describe('a token that was refused', () => {
	test('while it is young brings no login for a minute, but words', async () => {
		const { http, calls, refused } = tokenServer(account.username);
		const credentials = stored(account, await openSession(http, account));
		refused.add(String(credentials.accessToken));
		for (let second = 0; second < 60; second += 10) {
			const { message } = await rejectionOf(openSession(http, credentials));
			expect(message).toBe(NOT_PERMITTED);
			expect(message).toMatch(/^Signed in, but not permitted/);
			await wait(10_000);
		}
		expect(calls.filter((call) => call === LOGIN)).toHaveLength(1);
		const renewed = await openSession(http, credentials);
		expect(renewed).toMatchObject({ accessToken: `${account.username}-2` });
	});

	test('is not proved when the caller knows it already', async () => {
		const { http, calls } = tokenServer(account.username);
		const credentials = stored(account, await openSession(http, account));
		const known = { ...credentials, session: '', expiresAt: 0 };
		expect((await rejectionOf(openSession(http, known))).message).toBe(NOT_PERMITTED);
		expect(calls).toEqual([LOGIN]);
	});

	test('later brings one login for all', async () => {
		const { http, calls, refused } = tokenServer(account.username);
		const credentials = stored(account, await openSession(http, account));
		await wait(10 * MINUTE);
		refused.add(String(credentials.accessToken));
		const sessions = await Promise.all(
			Array.from({ length: 20 }, async () => await openSession(http, credentials)),
		);
		expect(calls).toEqual([LOGIN, PROOF, LOGIN]);
		expect(new Set(sessions.map(({ accessToken }) => accessToken)).size).toBe(1);
	});

	test('gives way to one that another workflow has just got', async () => {
		const { http, calls, refused } = tokenServer(account.username);
		const old = stored(account, await openSession(http, account));
		await wait(10 * MINUTE);
		refused.add(String(old.accessToken));
		const renewed = await openSession(http, old);
		await wait(10_000);
		expect(await openSession(http, old)).toEqual(renewed);
		expect(calls.filter((call) => call === LOGIN)).toHaveLength(2);
	});
});

describe('a token that may be good', () => {
	test('is proved once for all, and then everything stays as it is', async () => {
		const { http, calls, requests } = tokenServer(account.username);
		const credentials = stored(account, await openSession(http, account));
		await wait(10 * MINUTE);
		const answers = await Promise.all(
			Array.from({ length: 20 }, async () => await openSession(http, credentials)),
		);
		expect(answers).toEqual(Array.from({ length: 20 }, () => ({})));
		expect(calls).toEqual([LOGIN, PROOF]);
		expect(requests[1]).toMatchObject({
			qs: { 'model.pageNumber': 1, 'model.pageSize': 1 },
			headers: { authorization: `Bearer ${String(credentials.accessToken)}` },
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
		});
		await wait(4_999);
		await openSession(http, credentials);
		expect(calls).toHaveLength(2);
		await wait(1);
		await openSession(http, credentials);
		expect(calls).toEqual([LOGIN, PROOF, PROOF]);
	});

	test.each<[string, Reply]>([
		['permitted', { status: 200 }],
		['forbidden', { status: 403 }],
		['throttled', { status: 409 }],
		['an error', { status: 500 }],
		['no answer', new Error('socket hang up')],
	])('stays when the proof says: %s', async (_, reply) => {
		const { http, calls } = serverOf(({ method }) =>
			method === 'POST' ? token(account.username) : reply,
		);
		const credentials = stored(account, await openSession(http, account));
		expect(await openSession(http, credentials)).toEqual({});
		expect(calls).toEqual([LOGIN, PROOF]);
	});

	test('is never proved once it is due', async () => {
		const { http, calls } = tokenServer(account.username);
		const credentials = stored(account, await openSession(http, account));
		await wait(55 * MINUTE);
		const renewed = await openSession(http, credentials);
		expect(renewed).toMatchObject({
			accessToken: `${account.username}-2`,
			expiresAt: START + 115 * MINUTE,
		});
		expect(calls).toEqual([LOGIN, LOGIN]);
	});

	test('is never proved when another login was typed', async () => {
		const { http, calls } = tokenServer(account.username);
		const credentials = stored(account, await openSession(http, account));
		const changed = { ...credentials, password: 'changed' };
		const session = await openSession(http, changed);
		expect(session.fingerprint).toBe(fingerprintOf({ ...account, password: 'changed' }));
		expect(calls).toEqual([LOGIN, LOGIN]);
	});
});
