import { signIn } from '../../../credentials/login';
import { rejectionOf, type Reply, serverOf, settled, systemError, token } from './server';

const ACCOUNT = { endpoint: '', username: 'someone@example.com', password: 'hunter22' };
const PAGE = '<!DOCTYPE html><html></html>';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a bare name', () => {
	const LOOKUP = 'GET https://api.sellercloud.com/api/server-by-team/';
	const signInBy = async (lookup: Reply, endpoint = 'Some_Team') => {
		const server = serverOf(({ method }) => (method === 'GET' ? lookup : token('abc')));
		const { baseUrl } = await settled(signIn(server.http, { ...ACCOUNT, endpoint }));
		return { ...server, baseUrl };
	};

	test.each<[string, Reply, string]>([
		[
			'RestApiEndpoint',
			{ status: 200, body: { RestApiEndpoint: 'https://tt.api.sellercloud.com/rest' } },
			'https://tt.api.sellercloud.com/rest',
		],
		[
			'ApiUrl',
			{ status: 200, body: { ApiUrl: 'http://tt.api.sellercloud.us/rest/', ServerID: 'zz' } },
			'https://tt.api.sellercloud.us/rest',
		],
		['ServerID', { status: 200, body: { ServerID: 'TT' } }, 'https://tt.api.sellercloud.com/rest'],
		['ID', { status: 200, body: { ID: 'tt' } }, 'https://tt.api.sellercloud.com/rest'],
	])('is looked up: %s', async (_, lookup, expected) => {
		const { baseUrl, calls, requests } = await signInBy(lookup);
		expect(baseUrl).toBe(expected);
		expect(calls).toEqual([LOOKUP, `POST ${expected}/api/token`]);
		expect(requests[0]).toMatchObject({ qs: { team: 'Some_Team' } });
		expect(requests[0]?.body).toBeUndefined();
		expect(JSON.stringify(requests[0])).not.toContain(ACCOUNT.username);
	});

	test.each<[string, Reply]>([
		['unknown', { status: 200, body: { Success: false, Message: 'Unknown', ServerID: 'zz' } }],
		['not found', { status: 404 }],
		['answered by a page', { status: 200, body: PAGE }],
		['answered by nothing', { status: 200, body: {} }],
		['answered by null', { status: 200, body: 'null' }],
		['answered by no address', { status: 200, body: { RestApiEndpoint: 'not an address' } }],
	])('stands for a server when it is %s', async (_, lookup) => {
		expect((await signInBy(lookup)).baseUrl).toBe('https://some-team.api.sellercloud.com/rest');
	});

	test('cannot be looked up without network', async () => {
		const { http } = serverOf(() => systemError('ENOTFOUND'));
		const { message } = await rejectionOf(settled(signIn(http, { ...ACCOUNT, endpoint: 'team' })));
		expect(message).toMatch(/^"team" could not be looked up/);
	});
});
