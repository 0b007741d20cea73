import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { fingerprintOf } from '../../../credentials/account';
import {
	acceptedWith,
	afterRefusal,
	learnFrom,
	maySignIn,
	NOT_PERMITTED,
	openSession,
} from '../../../credentials/session';
import { rejectionOf, type Reply, serverOf, token } from './server';
import {
	due,
	LOGIN,
	MINUTE,
	newAccount,
	PROOF,
	START,
	stored,
	tokenServer,
	wait,
} from './tokenServer';

let account = newAccount();
beforeEach(() => {
	jest.useFakeTimers({ now: START });
	account = newAccount();
});
afterEach(() => jest.useRealTimers());

/** Lets the pauses pass that a hook makes; what becomes of it is for the caller to see. */
async function passed<T>(work: Promise<T>, ms = 10_000): Promise<T> {
	work.catch(() => undefined);
	await wait(ms);
	return await work;
}

const loginsIn = (calls: string[]) => calls.filter((call) => call === LOGIN).length;

describe('a token that was refused', () => {
	const begin = async () => {
		const server = tokenServer(account.username);
		const credentials = stored(account, await openSession(server.http, account));
		server.refused.add(String(credentials.accessToken));
		return { ...server, credentials };
	};

	test('is renewed however young it is, and the new one is proved before it is handed out', async () => {
		const { http, calls, credentials } = await begin();
		const renewed = await passed(openSession(http, credentials));
		expect(renewed).toMatchObject({ accessToken: `${account.username}-2` });
		expect(calls).toEqual([LOGIN, PROOF, LOGIN, PROOF]);
	});

	test('is renewed again and again where the server ends young tokens', async () => {
		const { http, refused, ...server } = await begin();
		let { credentials } = server;
		for (let nth = 2; nth < 12; nth++) {
			credentials = stored(account, await passed(openSession(http, credentials), 2 * MINUTE));
			expect(credentials.accessToken).toBe(`${account.username}-${nth}`);
			refused.add(String(credentials.accessToken));
		}
	});

	test('brings one login for all', async () => {
		const { http, calls, credentials } = await begin();
		const sessions = await passed(
			Promise.all(
				Array.from({ length: 20 }, async () => await openSession(http, { ...credentials })),
			),
		);
		expect(loginsIn(calls)).toBe(2);
		expect(calls.length).toBeLessThanOrEqual(5);
		expect(new Set(sessions.map(({ accessToken }) => accessToken)).size).toBe(1);
	});

	test('gives way to one that another process has stored, without a login', async () => {
		const { http, calls, credentials } = await begin();
		const waiting = openSession(http, credentials);
		await wait(100);
		const other = { ...credentials, accessToken: 'other', expiresAt: START + 2 * 3_600_000 };
		learnFrom(other);
		expect(await passed(waiting)).toMatchObject({
			accessToken: 'other',
			expiresAt: other.expiresAt,
		});
		expect(calls).toEqual([LOGIN, PROOF, PROOF]);
	});

	test('does not give way to a stored one that is dead, or older', async () => {
		const { http, calls, refused, credentials } = await begin();
		refused.add('dead');
		const waiting = openSession(http, credentials);
		await wait(100);
		learnFrom({ ...credentials, accessToken: 'older', expiresAt: START + 1_800_000 });
		learnFrom({ ...credentials, accessToken: 'dead', expiresAt: START + 2 * 3_600_000 });
		expect(await passed(waiting)).toMatchObject({ accessToken: `${account.username}-2` });
		expect(loginsIn(calls)).toBe(2);
	});

	test('is never handed out again', async () => {
		const { http, credentials } = await begin();
		const renewed = await passed(openSession(http, credentials));
		learnFrom(credentials);
		expect(await openSession(http, due(account, credentials))).toEqual(renewed);
		expect(await openSession(http, account)).toEqual(renewed);
	});

	test('is not waited for when the stored credential has been read again', async () => {
		const { http, calls, credentials } = await begin();
		const renewed = await openSession(http, afterRefusal(credentials));
		expect(renewed).toMatchObject({ accessToken: `${account.username}-2` });
		expect(calls).toEqual([LOGIN, PROOF, LOGIN, PROOF]);
	});
});

describe('a user without permission', () => {
	const begin = async () => {
		const server = serverOf(({ method }) =>
			method === 'POST' ? token(`t${Math.random()}`) : { status: 401 },
		);
		const credentials = stored(account, await openSession(server.http, account));
		return { ...server, credentials };
	};
	const ask = async (server: { http: Parameters<typeof openSession>[0] }, with_: object) =>
		await rejectionOf(passed(openSession(server.http, stored(with_, {})), 3_000));

	test('costs two logins a minute, and everybody gets the words', async () => {
		const server = await begin();
		for (let second = 0; second < 60; second += 3) {
			const { message } = await ask(server, server.credentials);
			expect(message).toBe(NOT_PERMITTED);
			expect(message).toMatch(/^Signed in, but not permitted/);
		}
		expect(loginsIn(server.calls)).toBe(2);
		expect(maySignIn(server.credentials)).toBe(false);
		await wait(5_000);
		expect(maySignIn(server.credentials)).toBe(true);
		for (let second = 0; second < 60; second += 3) await ask(server, server.credentials);
		expect(loginsIn(server.calls)).toBe(4);
	});

	test('costs four logins in two minutes where others sign in for the same account', async () => {
		const server = await begin();
		const other = { accessToken: 'of another process', expiresAt: START + 2 * 3_600_000 };
		learnFrom({ ...server.credentials, ...other });
		let said = '';
		for (let second = 0; second < 120 && said !== NOT_PERMITTED; second += 3) {
			said = (await ask(server, server.credentials)).message;
		}
		expect(said).toBe(NOT_PERMITTED);
		expect(loginsIn(server.calls)).toBe(4);
	});

	test('costs two logins where 20 items fail at once', async () => {
		const server = await begin();
		const failures = await passed(
			Promise.all(
				Array.from(
					{ length: 20 },
					async () => await rejectionOf(openSession(server.http, { ...server.credentials })),
				),
			),
		);
		expect(new Set(failures.map(({ message }) => message))).toEqual(new Set([NOT_PERMITTED]));
		expect(loginsIn(server.calls)).toBe(2);
	});

	test('costs two more logins when the permission was taken away', async () => {
		const server = await begin();
		acceptedWith(server.credentials);
		let said = '';
		for (let second = 0; second < 90; second += 3) {
			said = (await ask(server, server.credentials)).message;
		}
		expect(said).toBe(NOT_PERMITTED);
		expect(loginsIn(server.calls)).toBe(3);
	});
});

describe('a server that issues the same token again', () => {
	/** Its logins all give one token, which is refused meanwhile. */
	const begin = async () => {
		let isRefused = false;
		const server = serverOf(({ method }) =>
			method === 'POST' ? token(account.username) : { status: isRefused ? 401 : 200 },
		);
		const credentials = stored(account, await openSession(server.http, account));
		return { ...server, credentials, refuse: (refuses: boolean) => (isRefused = refuses) };
	};

	test('costs two logins a minute, as any user without permission does', async () => {
		const { http, calls, credentials, refuse } = await begin();
		refuse(true);
		const work = openSession(http, credentials);
		expect((await rejectionOf(passed(work, MINUTE))).message).toBe(NOT_PERMITTED);
		expect(loginsIn(calls)).toBe(2);
	});

	test('gets no failed request a second time once it takes the token again', async () => {
		const { http, credentials, refuse } = await begin();
		refuse(true);
		const work = openSession(http, credentials);
		await wait(100);
		refuse(false);
		expect(await passed(work)).toMatchObject({ accessToken: account.username });
		expect(await passed(openSession(http, { ...credentials }))).toEqual({});
	});
});

test('a request that failed is not sent again for a token that was refused before and is good now', async () => {
	const { http, refused } = tokenServer(account.username);
	const credentials = stored(account, await openSession(http, account));
	refused.add(String(credentials.accessToken));
	await passed(openSession(http, { ...credentials }));
	refused.clear();
	expect(await passed(openSession(http, { ...credentials }))).toEqual({});
});

test('a server that ends each token soon is signed in to twice a minute at the most', async () => {
	const { refused, ...server } = tokenServer(account.username);
	const logins: number[] = [];
	const http: typeof server.http = {
		httpRequest: async (request) => {
			if (request.method === 'POST') logins.push(Date.now());
			return await server.http.httpRequest(request);
		},
	};
	let credentials = stored(account, await openSession(http, account));
	for (let nth = 2; nth <= 20; nth++) {
		refused.add(String(credentials.accessToken));
		const renewed = await passed(openSession(http, afterRefusal(credentials)), 2 * MINUTE);
		expect(renewed.accessToken).toBe(`${account.username}-${nth}`);
		credentials = stored(account, renewed);
	}
	for (const [nth, time] of logins.slice(2).entries()) {
		expect(time - Number(logins[nth])).toBeGreaterThanOrEqual(MINUTE);
	}
});

test('tokens that end within a minute are renewed as often as they end', async () => {
	let issued = 0;
	const { http, calls } = serverOf(() => token(`${account.username}-${++issued}`, 12));
	for (let nth = 1; nth <= 6; nth++) {
		const session = await openSession(http, account);
		expect(session.accessToken).toBe(`${account.username}-${nth}`);
		await wait(11_900);
	}
	expect(loginsIn(calls)).toBe(6);
});

describe('a token of a process whose clock differs', () => {
	const begin = async () => {
		const server = tokenServer(account.username);
		const own = stored(account, await openSession(server.http, account));
		const other = { ...own, accessToken: 'other', expiresAt: Date.now() - 1, session: '' };
		return { ...server, other };
	};

	test('is used, though it looks as if it had expired, when Sellercloud takes it', async () => {
		const { http, calls, other } = await begin();
		expect(await openSession(http, { ...other })).toEqual({});
		expect(await openSession(http, { ...other })).toEqual({});
		expect(calls).toEqual([LOGIN, PROOF]);
	});

	test('is renewed once it is refused', async () => {
		const { http, calls, refused, other } = await begin();
		const sentWith = { ...other };
		expect(await openSession(http, sentWith)).toEqual({});
		refused.add('other');
		const renewed = await passed(openSession(http, sentWith));
		expect(renewed).toMatchObject({ accessToken: `${account.username}-2` });
		expect(calls).toEqual([LOGIN, PROOF, PROOF, LOGIN, PROOF]);
	});

	test('gives way to the own one when it has ended', async () => {
		const { http, calls, refused, other } = await begin();
		refused.add('other');
		expect(await openSession(http, { ...other })).toMatchObject({
			accessToken: `${account.username}-1`,
		});
		expect(calls).toEqual([LOGIN, PROOF]);
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
		// One for the first, and one for all who came while that was under way
		expect(calls).toEqual([LOGIN, PROOF, PROOF]);
		expect(requests[1]).toMatchObject({
			qs: { 'model.pageNumber': 1, 'model.pageSize': 1 },
			headers: { authorization: `Bearer ${String(credentials.accessToken)}` },
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
		});
	});

	test('is not taken for good by a proof from before it ended', async () => {
		const { http, refused } = tokenServer(account.username);
		const credentials = stored(account, await openSession(http, account));
		const early = openSession(http, { ...credentials });
		refused.add(String(credentials.accessToken));
		const late = openSession(http, { ...credentials });
		await passed(early);
		expect(await passed(late)).toMatchObject({ accessToken: `${account.username}-2` });
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

	test('stays when the proof has no end', async () => {
		const { http } = serverOf(async ({ method }) =>
			method === 'POST' ? token(account.username) : await new Promise<Reply>(() => {}),
		);
		const credentials = stored(account, await openSession(http, account));
		expect(await passed(openSession(http, credentials), 15_000)).toEqual({});
	});

	test('stays when it has expired since: it was good when the request was sent', async () => {
		const { http, calls } = tokenServer(account.username);
		const credentials = stored(account, await openSession(http, account));
		await wait(61 * MINUTE);
		expect(await openSession(http, credentials)).toEqual({});
		expect(calls).toEqual([LOGIN]);
	});

	test('is not renewed because of a request that failed when it was due', async () => {
		const { http, calls } = tokenServer(account.username);
		const session = await openSession(http, account);
		await wait(56 * MINUTE);
		expect(await openSession(http, stored(account, session))).toEqual({});
		expect(calls).toEqual([LOGIN, PROOF]);
	});
});

describe('a token that is due', () => {
	/** The minute in which the hook renews it, of the last five. */
	const renewalOf = async (account: object): Promise<number> => {
		const { http } = tokenServer('t');
		const session = await openSession(http, stored(account, {}));
		for (let minute = 55; ; minute++) {
			jest.setSystemTime(START + minute * MINUTE);
			const renewed = await openSession(http, due(account, session));
			if (renewed.accessToken !== undefined) return minute;
		}
	};

	test('is renewed by each process at its own moment, more than a minute before it ends', async () => {
		const minutes = [];
		for (let nth = 0; nth < 30; nth++) {
			jest.setSystemTime(START);
			minutes.push(await renewalOf(newAccount()));
		}
		expect(Math.min(...minutes)).toBeGreaterThanOrEqual(55);
		expect(Math.max(...minutes)).toBeLessThanOrEqual(59);
		expect(new Set(minutes).size).toBeGreaterThan(1);
	});

	test('is used until then, and proved when a request fails with it', async () => {
		const { http, calls } = tokenServer(account.username);
		const session = await openSession(http, account);
		await wait(55 * MINUTE);
		const credentials = due(account, session);
		expect(await openSession(http, credentials)).toEqual({});
		expect(calls).toEqual([LOGIN]);
		expect(await openSession(http, credentials)).toEqual({});
		expect(calls).toEqual([LOGIN, PROOF]);
	});

	test('is renewed at once when nothing is known of its end', async () => {
		const { http, calls } = tokenServer(account.username);
		const session = await openSession(http, account);
		await wait(2 * MINUTE);
		const unclear = (expiresAt: unknown): ICredentialDataDecryptedObject =>
			Object({ ...due(account, session), expiresAt });
		for (const expiresAt of ['', 'soon', null]) await openSession(http, unclear(expiresAt));
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
