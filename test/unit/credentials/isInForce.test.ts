import { isInForce, learnFrom, openSession } from '../../../credentials/session';
import { due, MINUTE, newAccount, START, stored, tokenServer, wait } from './tokenServer';

let account = newAccount();
beforeEach(() => {
	jest.useFakeTimers({ now: START });
	account = newAccount();
});
afterEach(() => jest.useRealTimers());

describe('a credential that was read a moment ago', () => {
	const begin = async () => {
		const { http } = tokenServer(account.username);
		return { credentials: stored(account, await openSession(http, account)) };
	};

	test('is in force until its token is due', async () => {
		const { credentials } = await begin();
		expect(isInForce(credentials)).toBe(true);
		await wait(55 * MINUTE - 1);
		expect(isInForce(credentials)).toBe(true);
		await wait(1);
		expect(isInForce(credentials)).toBe(false);
	});

	test('is not in force where n8n has to sign in', async () => {
		const { credentials } = await begin();
		expect(isInForce(due(account, credentials))).toBe(false);
		expect(isInForce({ ...account, session: 'x' })).toBe(false);
	});

	test('is not in force once another process is known to have renewed the token', async () => {
		const { credentials } = await begin();
		const expiresAt = Number(credentials.expiresAt) + MINUTE;
		learnFrom({ ...credentials, accessToken: 'other', expiresAt });
		expect(isInForce(credentials)).toBe(false);
		expect(isInForce({ ...credentials, accessToken: 'other', expiresAt })).toBe(true);
	});
});
