import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { SANDBOX_PASSWORD, SANDBOX_USER, type Sandbox, USER_WITHOUT_REST } from '../../../sandbox';
import { calls, inSandbox, logins, storedSession as stored } from '../../support/core/fixture';
import { expectNoSecret } from '../../support/secrets';

const ONE_ORDER = { parameters: { path: '/api/Orders?model.pageNumber=1&model.pageSize=1' } };
const items = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));
const MINUTE = 60_000;

describe('the session', () => {
	test(
		'begins with one login, which is stored and used again',
		inSandbox(async ({ sandbox, engine }) => {
			await engine.run({ ...ONE_ORDER, items: items(20) });
			await engine.run(ONE_ORDER);
			expect(logins(sandbox)).toBe(1);
			expect(engine.credentials.stored).toMatchObject({ baseUrl: sandbox.endpoint });
			expect(Number(engine.credentials.stored.expiresAt)).toBeGreaterThan(Date.now() + 50 * MINUTE);
		}),
	);

	test(
		'is renewed a minute before it ends, before anything is sent',
		inSandbox(async ({ sandbox, engine }) => {
			engine.credentials.stored = stored(sandbox, 60);
			const result = await engine.run(ONE_ORDER);
			expect(result.error).toBeUndefined();
			expect(logins(sandbox)).toBe(1);
			expect(sandbox.control.journal.count({ status: 401 })).toBe(0);
			expect(Number(engine.credentials.stored.expiresAt)).toBeGreaterThan(Date.now() + 50 * MINUTE);
		}),
	);

	test(
		'is kept while it is good',
		inSandbox(async ({ sandbox, engine }) => {
			engine.credentials.stored = stored(sandbox, 3600);
			const result = await engine.run({ ...ONE_ORDER, items: items(5) });
			expect(result.items).toHaveLength(5);
			expect(logins(sandbox)).toBe(0);
			expect(engine.credentials.writes).toBe(0);
		}),
	);

	test(
		'is renewed after one refusal when it was revoked',
		inSandbox(async ({ sandbox, engine }) => {
			engine.credentials.stored = stored(sandbox, 3600);
			sandbox.control.revokeTokens();
			const result = await engine.run(ONE_ORDER);
			expect(result.items).toHaveLength(1);
			// The request and the proof that it is the token
			expect(sandbox.control.journal.count({ status: 401 })).toBe(2);
			expect(logins(sandbox)).toBe(1);
		}),
	);

	test(
		'survives a revocation with 20 items under way, with one login',
		inSandbox(async ({ sandbox, engine }) => {
			engine.credentials.stored = stored(sandbox, 3600);
			sandbox.control.revokeTokens();
			const result = await engine.run({ ...ONE_ORDER, items: items(20) });
			expect(result.items).toHaveLength(20);
			expect(logins(sandbox)).toBe(1);
		}),
	);

	test.each(['username', 'password', 'endpoint'])(
		'is never used again after a change of the %s',
		async (field) =>
			await inSandbox(async ({ sandbox, engine }) => {
				const before = stored(sandbox, 3600);
				const change: ICredentialDataDecryptedObject = {
					username: 'Demo@example.com',
					password: 'another-password',
					endpoint: `${sandbox.endpoint}/api`,
				};
				sandbox.control.setPassword(
					SANDBOX_USER,
					String({ ...before, [field]: change[field] }.password),
				);
				engine.credentials.stored = { ...before, [field]: change[field] ?? '' };
				const result = await engine.run(ONE_ORDER);
				expect(result.items).toHaveLength(1);
				expect(logins(sandbox)).toBe(1);
				const used = calls(sandbox).map(({ headers }) => headers.authorization);
				expect(used.includes(`Bearer ${String(before.accessToken)}`)).toBe(false);
			})(),
	);
});

describe('a login that cannot succeed', () => {
	test(
		'is tried once for 20 items with a wrong password',
		inSandbox(
			async ({ sandbox, engine }) => {
				const result = await engine.run({
					...ONE_ORDER,
					items: items(20),
					onError: 'continueRegularOutput',
				});
				expect(logins(sandbox)).toBe(1);
				expect(result.items).toHaveLength(20);
				expect(result.items[19]?.error).toMatch(/refused this username or password/);
			},
			{ credential: { password: 'wrong' } },
		),
	);

	test(
		'is tried at most twice for 20 items of a user without permission',
		inSandbox(
			async ({ sandbox, engine }) => {
				const result = await engine.run({
					...ONE_ORDER,
					items: items(20),
					onError: 'continueRegularOutput',
				});
				expect(logins(sandbox)).toBeLessThanOrEqual(2);
				expect(result.items[19]?.error).toMatch(/Signed in, but not permitted/);
			},
			{ credential: { username: USER_WITHOUT_REST } },
		),
	);

	test.each([
		[
			'the portal',
			(sandbox: Sandbox) => sandbox.origin.replace('127.0.0.1', 'localhost') + '/portal',
			/web page/,
		],
		['a server that is not there', () => 'http://127.0.0.1:9/rest', /accepts no connections/],
		['an e-mail address', () => 'me@example.com', /belongs in Username/],
		[
			'the portal address',
			() => 'xx.delta.sellercloud.com',
			/https:\/\/xx\.api\.sellercloud\.com\/rest/,
		],
	])(
		'says what is wrong with %s',
		async (_, endpoint, words) =>
			await inSandbox(async ({ sandbox, engine }) => {
				engine.credentials.stored = { ...engine.credentials.stored, endpoint: endpoint(sandbox) };
				const result = await engine.run(ONE_ORDER);
				expect(result.error?.message).toMatch(words);
				expectNoSecret(result.run, SANDBOX_PASSWORD);
			})(),
	);
});

describe('a read-only credential', () => {
	test(
		'refuses a write before anything of it is sent, and reads',
		inSandbox(
			async ({ sandbox, engine }) => {
				const write = await engine.run({ parameters: { method: 'DELETE', path: '/api/Orders/1' } });
				expect(write.error?.message).toMatch(/read-only/);
				expect(calls(sandbox, 'DELETE')).toHaveLength(0);
				expect((await engine.run(ONE_ORDER)).items).toHaveLength(1);
			},
			{ credential: { readOnly: true } },
		),
	);
});
