import fc from 'fast-check';
import { UserError } from 'n8n-workflow';
import { apiOf, parseEndpoint } from '../../../credentials/endpoint';
import { signIn, type Token } from '../../../credentials/login';
import { openSession, SESSION } from '../../../credentials/session';
import { sized } from '../../support/sized';
import { rejectionOf, type Reply, serverOf, token } from './server';
import { newAccount } from './tokenServer';

const RUNS = { numRuns: sized(300, 10_000) };
const PASSWORD = 'pässword-of-the-user';
const ACCOUNT = { endpoint: 'xx.api.sellercloud.com', username: 'someone', password: PASSWORD };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

async function outcomeOf(work: Promise<Token>): Promise<Token | Error> {
	const outcome = work.catch((error: unknown) =>
		error instanceof Error ? error : new Error('Something that is no error was thrown'),
	);
	await jest.advanceTimersByTimeAsync(2_000);
	return await outcome;
}

describe('a token', () => {
	test.each([
		"={{ $self['password'] }}",
		'={{$env.HOME}}',
		'=x',
		'a b',
		'a\r\nX-Evil: 1',
		'a\u0000',
		'ünïcode',
		'"quoted"',
		'a,b',
		'{{x}}',
		'====',
		'a=b',
		'a'.repeat(16_001),
		'',
	])('such as %j is none', async (accessToken) => {
		const { http } = serverOf(() => token(accessToken));
		const error = await rejectionOf(signIn(http, ACCOUNT));
		expect(error).toBeInstanceOf(UserError);
		expect(error.message).toMatch(/did not answer like a Sellercloud API/);
	});

	test.each(['eyJhbGciOi.eyJzdWIi.c2ln_-', 'abc+/~==', 'a'.repeat(16_000)])(
		'such as %j is one',
		async (accessToken) => {
			const { http } = serverOf(() => token(accessToken));
			expect(await signIn(http, ACCOUNT)).toMatchObject({ accessToken });
		},
	);

	test('of any characters is a bearer token or refused', async () => {
		const characters = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({ unit: fc.constantFrom(...'=ab1-._~+/{}$ \n') }),
			fc.jsonValue(),
		);
		await fc.assert(
			fc.asyncProperty(characters, async (accessToken) => {
				const { http } = serverOf(() => ({ status: 200, body: { access_token: accessToken } }));
				const outcome = await outcomeOf(signIn(http, ACCOUNT));
				if (outcome instanceof Error) return outcome instanceof UserError;
				return outcome.accessToken === accessToken && /^[\w\-.~+/]+=*$/.test(accessToken);
			}),
			RUNS,
		);
	});
});

const lookupMembers = fc.constantFrom('RestApiEndpoint', 'ApiUrl', 'ServerID', 'ID', 'Success');
const hosts = fc.constantFrom(
	'evil.example',
	'xx.api.sellercloud.com',
	'xx.api.sellercloud.us',
	'api.sellercloud.com.evil.example',
	'xx.api.sellercloud.com@evil.example',
	'evil.example\\.api.sellercloud.com',
	'xx.delta.sellercloud.com',
	'localhost',
	'127.0.0.1',
	'evil.example/#',
	'evil.example?',
	'xx',
	'xx.api.sellercloud.com.',
	'xx.api.sellercloud.com:8443',
	'\u0000',
	'={{ 1 }}',
);
const addresses = fc
	.tuple(
		fc.constantFrom('', 'https://', 'http://', '//', 'javascript:', 'https:\\\\', ' https://'),
		hosts,
		fc.constantFrom('', '/rest', '/', '/#', '?x', '@evil.example', ':443'),
	)
	.map((parts) => parts.join(''));
const jsonBodies = fc.oneof(
	fc.dictionary(lookupMembers, fc.oneof(addresses, hosts, fc.jsonValue())),
	fc.jsonValue(),
	fc.string(),
);
const replies: fc.Arbitrary<Reply> = fc.record({
	status: fc.constantFrom(200, 204, 301, 400, 401, 403, 404, 409, 429, 500, 503),
	body: jsonBodies,
	headers: fc.record({ location: fc.oneof(addresses, fc.string()) }),
});

describe('the lookup of a team', () => {
	test.each([
		{ RestApiEndpoint: 'https://evil.example' },
		{ RestApiEndpoint: 'https://evil.example/rest' },
		{ RestApiEndpoint: 'http://127.0.0.1/rest' },
		{ ApiUrl: 'https://api.sellercloud.com.evil.example' },
		{ ServerID: 'evil.example/#' },
		{ ServerID: 'evil.example?' },
		{ ServerID: 'x@evil.example/' },
		{ ID: { toString: 1 } },
		{ ServerID: ['evil.example/#'] },
		{ RestApiEndpoint: `https://evil.example/${'/'.repeat(100_000)}x` },
	])('cannot send the password anywhere with %j', async (body) => {
		const { http, calls } = serverOf(({ method }) =>
			method === 'POST' ? token('abc') : { status: 200, body },
		);
		const { baseUrl } = await signIn(http, { ...ACCOUNT, endpoint: 'some-team' });
		expect(baseUrl).toBe('https://some-team.api.sellercloud.com/rest');
		expect(calls[1]).toBe(`POST ${baseUrl}/api/token`);
	});

	test('of any answer names a server of Sellercloud, or none', async () => {
		await fc.assert(
			fc.asyncProperty(replies, async (reply) => {
				const { http, requests } = serverOf(({ method }) =>
					method === 'POST' ? token('abc') : reply,
				);
				const outcome = await outcomeOf(signIn(http, { ...ACCOUNT, endpoint: 'some-team' }));
				const isSafe = requests
					.filter(({ method }) => method === 'POST')
					.every(({ url }) =>
						/^https:\/\/[a-z0-9-]+\.api\.sellercloud\.(com|us)\/rest\/api\/token$/.test(url),
					);
				return isSafe && (!(outcome instanceof Error) || outcome instanceof UserError);
			}),
			RUNS,
		);
	});

	test('takes an address for an API server only over https and without a port', () => {
		fc.assert(
			fc.property(fc.oneof(addresses, fc.webUrl(), fc.string()), (address) => {
				const api = apiOf(address);
				return (
					api === undefined || /^https:\/\/[a-z0-9-]+\.api\.sellercloud\.(com|us)\/rest$/.test(api)
				);
			}),
			RUNS,
		);
	});
});

const logins: fc.Arbitrary<Reply> = fc.record({
	status: fc.constantFrom(200, 200, 200, 302, 400, 403, 404, 409, 418, 500),
	body: fc.oneof(
		fc.record({
			access_token: fc.oneof(fc.constant('abc'), fc.string(), fc.jsonValue()),
			expires_in: fc.oneof(fc.double(), fc.string(), fc.jsonValue(), fc.constant(1e308)),
			baseUrl: addresses,
			RateLimitResetTime: fc.oneof(fc.string(), fc.date({ noInvalidDate: true }).map(String)),
		}),
		fc.jsonValue(),
		fc.string(),
		fc.constant(`{"Message":"${PASSWORD} and ={{ 1 }}"}`),
	),
	headers: fc.record({ location: fc.oneof(addresses, fc.string()) }),
});

test('what any answer of a login leaves in the credential is safe to store', async () => {
	await fc.assert(
		fc.asyncProperty(logins, async (reply) => {
			const { http } = serverOf(() => reply);
			const now = Date.now();
			const outcome = await openSession(http, { ...newAccount(), password: PASSWORD }).catch(
				(error: unknown) => error,
			);
			if (outcome instanceof Error) {
				return (
					outcome instanceof UserError &&
					!('response' in outcome) &&
					!outcome.message.includes(PASSWORD) &&
					outcome.message.length < 2_000
				);
			}
			const { session, accessToken, expiresAt, renewalWindow, baseUrl } = Object(outcome);
			return (
				session === SESSION &&
				/^[\w\-.~+/]+=*$/.test(accessToken) &&
				expiresAt >= now + 10_000 &&
				expiresAt <= Date.now() + 86_400_000 &&
				renewalWindow >= 1_000 &&
				renewalWindow <= 300_000 &&
				baseUrl === 'https://xx.api.sellercloud.com/rest'
			);
		}),
		RUNS,
	);
});

test.each([
	['http://evil.', 'refused'],
	['http://internal./rest', 'refused'],
	['http://localhost./rest', 'refused'],
	['https://gateway.example./rest', 'baseUrl'],
	['http://sellercloud/rest', 'baseUrl'],
])('a host with a dot at its end is not of this network: %s', (address, kind) => {
	expect(parseEndpoint(address).kind).toBe(kind);
});
