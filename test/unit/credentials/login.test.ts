/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { Readable } from 'node:stream';
import { UserError } from 'n8n-workflow';
import { signIn } from '../../../credentials/login';
import { expectNoSecret } from '../../support/secrets';
import { rejectionOf, type Reply, serverOf, settled, systemError, token } from './server';

const PASSWORD = 'pa"ss & wörd$1';
const ACCOUNT = {
	endpoint: 'xx.api.sellercloud.com',
	username: 'someone@example.com',
	password: PASSWORD,
};
const HOST = 'xx.api.sellercloud.com';
const PAGE = '<!DOCTYPE html><html><body>Sign in</body></html>';
const RESET = '{"Error":"Too many requests.","RateLimitResetTime":"2026-01-14T09:38:49.9856571Z"}';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

async function refusal(reply: Reply, account = ACCOUNT): Promise<Error> {
	return await rejectionOf(settled(signIn(serverOf(() => reply).http, account)));
}

test('a login is one POST that follows no redirect', async () => {
	const { http, requests } = serverOf(() => token('abc', 1799.5));
	expect(await signIn(http, ACCOUNT)).toEqual({
		accessToken: 'abc',
		lifetime: 1_799_500,
		baseUrl: `https://${HOST}/rest`,
	});
	expect(requests).toHaveLength(1);
	expect(requests[0]).toMatchObject({
		method: 'POST',
		url: `https://${HOST}/rest/api/token`,
		body: JSON.stringify({ Username: ACCOUNT.username, Password: PASSWORD }),
		disableFollowRedirect: true,
		ignoreHttpStatusErrors: true,
	});
});

test('a login that is refused in UTF-16 is read, and its password is hidden', async () => {
	const body = Readable.from([Buffer.from(`Wrong: ${PASSWORD}!`, 'utf16le')]);
	const { message } = await refusal({ status: 400, body });
	expect(message).toContain(': "Wrong: ***!"');
});

describe('a login that is refused', () => {
	test.each<[string, Reply, RegExp]>([
		[
			'with a reason',
			{ status: 400, body: { error: 'invalid_grant', error_description: 'The password is wrong' } },
			/^Sellercloud refused this username or password: "The password is wrong". Check both/,
		],
		['without one', { status: 401 }, /^Sellercloud refused this username or password\. Check both/],
		[
			'by 403',
			{ status: 403, body: 'IP blocked' },
			/^Sellercloud does not let this user sign in: "IP blocked"\. Ask an admin/,
		],
		[
			'by 403 for want of a permission',
			{ status: 403, body: { Message: 'You are not permitted to use the REST API.' } },
			/^Sellercloud does not let this user sign in: "You are not permitted to use the REST API"\./,
		],
		[
			'by 403 for the password',
			{ status: 403, body: { Message: 'Wrong user name or password' } },
			/^Sellercloud refused this username or password: "Wrong user name or password"/,
		],
		[
			'by 403 without a reason',
			{ status: 403 },
			/^Sellercloud refused this username or password\./,
		],
		[
			'by 401 for want of a permission',
			{ status: 401, body: { Message: 'No REST permission' } },
			/^Sellercloud does not let this user sign in: "No REST permission"/,
		],
		[
			'in the phrase of the status alone',
			{ status: 403, reason: 'Employee is disabled' },
			/^Sellercloud does not let this user sign in: "Employee is disabled"/,
		],
		[
			'with the phrase that every server has',
			{ status: 401, reason: 'Unauthorized' },
			/^Sellercloud refused this username or password\. Check both/,
		],
		[
			'by 500 with a reason',
			{ status: 500, body: { ExceptionMessage: 'Invalid login' } },
			/username or password: "Invalid login"/,
		],
		['by 500 without one', { status: 500 }, /could not sign in at the moment \(status 500\)/],
		[
			'by a page',
			{ status: 200, body: PAGE },
			/answered with a web page.*Enter the address of your API/,
		],
		[
			'by 404',
			{ status: 404 },
			/^There is no Sellercloud API at xx\.api\.sellercloud\.com\. Check/,
		],
		[
			'by a redirect',
			{ status: 302, headers: { location: 'https://yy.api.sellercloud.com/rest' } },
			/redirects to https:\/\/yy\.api\.sellercloud\.com\/rest\. If that is your API/,
		],
		['by a redirect to nowhere', { status: 301 }, /redirects to another address/],
		[
			'by the limit',
			{ status: 409, body: RESET },
			/rate limit is reached for this user\. The limit resets in 1 minute, at \d\d:\d\d UTC$/,
		],
		['by 429', { status: 429 }, /^Sellercloud's rate limit is reached for this user\.$/],
		['by 200 without token', { status: 200, body: {} }, /did not answer like a Sellercloud API/],
		[
			'by a token that is no text',
			{ status: 200, body: { access_token: 7 } },
			/did not answer like/,
		],
		['by 418', { status: 418 }, /did not answer like a Sellercloud API \(status 418\)/],
	])('%s', async (_, reply, message) => {
		const error = await refusal(reply);
		expect(error.message).toMatch(message);
		expect(error).toBeInstanceOf(UserError);
		expect(error).not.toHaveProperty('response');
	});

	test.each([
		['username', { ...ACCOUNT, username: '' }, 'Username or Password is empty'],
		['password', { ...ACCOUNT, password: '' }, 'Username or Password is empty'],
		['endpoint', { ...ACCOUNT, endpoint: '' }, 'Endpoint is empty'],
		[
			'portal',
			{ ...ACCOUNT, endpoint: 'xx.delta.sellercloud.com' },
			'most likely at https://xx.api',
		],
	])('before anything is sent: %s', async (_, account, message) => {
		const { http, calls } = serverOf(() => token('abc'));
		const error = await rejectionOf(signIn(http, account));
		expect(error).toBeInstanceOf(UserError);
		expect(error.message).toContain(message);
		expect(calls).toEqual([]);
	});
});

describe('a passing fault', () => {
	test.each([502, 503, 504])('of status %d is tried three times', async (status) => {
		const { http, calls } = serverOf((_, nth) => (nth < 3 ? { status } : token('abc')));
		expect(await settled(signIn(http, ACCOUNT))).toMatchObject({ accessToken: 'abc' });
		expect(calls).toHaveLength(3);
	});

	test.each([502, 503, 504])('of status %d that stays is told', async (status) => {
		const { http, calls } = serverOf(() => ({ status, body: { Message: 'Maintenance' } }));
		const { message } = await rejectionOf(settled(signIn(http, ACCOUNT)));
		expect(message).toContain(`at the moment (status ${status}: "Maintenance")`);
		expect(calls).toHaveLength(3);
	});

	test.each(['ECONNRESET', 'EAI_AGAIN', 'EPIPE'])('%s is tried again', async (code) => {
		const { http, calls } = serverOf((_, nth) => (nth < 2 ? systemError(code) : token('abc')));
		expect(await settled(signIn(http, ACCOUNT))).toMatchObject({ accessToken: 'abc' });
		expect(calls).toHaveLength(2);
	});

	test.each([400, 401, 403, 404, 409, 429, 500])('%d is tried once', async (status) => {
		const { http, calls } = serverOf(() => ({ status }));
		await rejectionOf(settled(signIn(http, ACCOUNT)));
		expect(calls).toHaveLength(1);
	});
});

describe('the network', () => {
	test.each<[string, RegExp, number]>([
		['ENOTFOUND', /^There is no server called xx\.api\.sellercloud\.com/, 1],
		['EAI_AGAIN', /could not be looked up at the moment/, 3],
		['ECONNREFUSED', /accepts no connections/, 1],
		['ETIMEDOUT', /did not answer in time/, 1],
		['ECONNABORTED', /did not answer in time/, 1],
		['DEPTH_ZERO_SELF_SIGNED_CERT', /certificate that this n8n does not trust/, 1],
		['CERT_HAS_EXPIRED', /certificate/, 1],
		['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /certificate/, 1],
		['EHOSTUNREACH', /xx\.api\.sellercloud\.com cannot be reached/, 1],
	])('%s is told in words', async (code, words, tries) => {
		const { http, calls } = serverOf(() => systemError(code));
		const error = await rejectionOf(settled(signIn(http, ACCOUNT)));
		expect(error).toBeInstanceOf(UserError);
		expect(error.message).toMatch(words);
		expect(error.message).not.toMatch(/ECONNREFUSED|ENOTFOUND/);
		expect(calls).toHaveLength(tries);
	});

	test('an error without a code is told by its own words', async () => {
		expect((await refusal(new Error('odd'))).message).toContain('could not be reached: odd');
	});
});

test.each<[string, (password: string) => Reply]>([
	['as text', (password) => ({ status: 400, body: `No such login: ${password}` })],
	['twice', (password) => ({ status: 401, body: { Message: `${password} and ${password}` } })],
	['in a page', (password) => ({ status: 200, body: `${PAGE}${password}` })],
	['with 404', (password) => ({ status: 404, body: { Message: password } })],
	['behind the status', (password) => ({ status: 403, reason: `No ${password}` })],
	['with 503', (password) => ({ status: 503, body: { Error: password } })],
	['without sense', (password) => ({ status: 418, body: { a: password } })],
])('the password that a server quotes %s is in no message', async (_, reply) => {
	for (const password of [PASSWORD, 'hunter22', '$&', 'ü\u2028']) {
		const { message } = await refusal(reply(password), { ...ACCOUNT, password });
		expectNoSecret(message, password);
	}
});

test.each([
	[503, /could not sign in at the moment/],
	[403, /refuses connections from this n8n/],
	[404, /no Sellercloud API at/],
])('a web page with status %d is not taken for the portal', async (status, words) => {
	const error = await refusal({ status, body: PAGE });
	expect(error.message).toMatch(words);
	expect(error.message).not.toMatch(/portal/);
});

test('where a redirect leads is told without what was sent', async () => {
	const location = `https://sso.example/login?pw=${encodeURIComponent(PASSWORD)}#x`;
	const error = await refusal({ status: 302, headers: { location } });
	expect(error.message).toMatch(/redirects to https:\/\/sso\.example\/login\. If/);
});
