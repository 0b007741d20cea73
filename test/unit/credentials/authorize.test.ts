import fc from 'fast-check';
import type {
	ICredentialDataDecryptedObject,
	IHttpRequestMethods,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { authorize } from '../../../credentials/authorize';
import { fingerprintOf } from '../../../credentials/account';

const ACCOUNT = { endpoint: 'xx', username: 'someone@example.com', password: 'hunter22' };
const OWN = 'https://xx.api.sellercloud.com';
const CREDENTIALS: ICredentialDataDecryptedObject = {
	...ACCOUNT,
	accessToken: 'token-1',
	fingerprint: fingerprintOf(ACCOUNT),
	baseUrl: `${OWN}/rest`,
};
const READ_ONLY = { ...CREDENTIALS, readOnly: true };

const get = (url: string, more: Partial<IHttpRequestOptions> = {}) =>
	authorize(CREDENTIALS, { url, ...more });

/** HTTP Request's older options, which have no `url`. */
const legacy = (uri: string) => authorize(CREDENTIALS, Object.assign({ url: '' }, { uri }));

describe('where the token goes', () => {
	test.each([
		['/api/Orders', `${OWN}/rest/api/Orders`],
		['api/Orders', `${OWN}/rest/api/Orders`],
		['/api/Orders?model.pageNumber=1', `${OWN}/rest/api/Orders?model.pageNumber=1`],
		['/api/Inventory/a%2Fb%23c', `${OWN}/rest/api/Inventory/a%2Fb%23c`],
		[`${OWN}/rest/api/Orders`, `${OWN}/rest/api/Orders`],
		[`${OWN.toUpperCase()}/rest/api/Orders`, `${OWN}/rest/api/Orders`],
		[`${OWN}:443/rest/api/Orders`, `${OWN}/rest/api/Orders`],
		['//xx.api.sellercloud.com/rest/api/Orders', `${OWN}/rest/api/Orders`],
		['/\\evil.example/x', `${OWN}/rest//evil.example/x`],
		['https:/evil.example/x', `${OWN}/rest/https:/evil.example/x`],
	])('%s goes to %s', (url, target) => {
		const options = get(url);
		expect(options.url).toBe(target);
		expect(options.baseURL).toBeUndefined();
		expect(options.headers).toEqual({ authorization: 'Bearer token-1' });
		expect(options.sendCredentialsOnCrossOriginRedirect).toBe(false);
	});

	test.each([
		'https://evil.example/rest/api/Orders',
		'HTTPS://evil.example',
		'//evil.example/x',
		'http://xx.api.sellercloud.com/rest/api/Orders',
		`${OWN}:8443/rest/api/Orders`,
		`${OWN}@evil.example/rest`,
		`${OWN}.evil.example/rest`,
		'https://evil.example\\@xx.api.sellercloud.com/',
		'https://evil.example#@xx.api.sellercloud.com/',
		'https://evil.example?@xx.api.sellercloud.com/',
		'https://xx.api.sellercloud.com\t.evil.example/',
		'ftp://xx.api.sellercloud.com/rest',
		'file:///etc/hosts',
	])('nothing is sent to %s', (address) => {
		const refusal = /^This credential works with xx\.api\.sellercloud\.com only/;
		expect(() => get(address)).toThrow(refusal);
		expect(() => legacy(address)).toThrow(refusal);
		expect(() => get(address)).toThrow(UserError);
	});

	test.each(['https://evil.example', '//evil.example', 'https://evil.example/rest/'])(
		'nothing is sent below the base %s',
		(baseURL) => expect(() => get('/api/Orders', { baseURL })).toThrow(/evil\.example/),
	);

	test('a base of the own host is joined as the HTTP client joins', () => {
		expect(get('/api/Orders', { baseURL: `${OWN}/rest/` }).url).toBe(`${OWN}/rest/api/Orders`);
		expect(get('Orders', { baseURL: `${OWN}/rest/api` }).url).toBe(`${OWN}/rest/api/Orders`);
		expect(get(`${OWN}/rest/api/x`, { baseURL: 'https://evil.example' }).url).toBe(
			`${OWN}/rest/api/x`,
		);
	});

	test('the older kind of options keeps its name for the address', () => {
		const options: object = legacy('/api/Orders');
		expect(options).toMatchObject({ uri: `${OWN}/rest/api/Orders` });
	});

	test('what cannot be read is refused', () => {
		expect(() => get('https://')).toThrow(/not a valid URL/);
		expect(() => get('https://a b/')).toThrow(UserError);
	});

	test('no address at all leads to the base', () => expect(get('').url).toBe(`${OWN}/rest/`));

	test('any text as address throws or goes to the own origin', () => {
		const trick = fc
			.array(
				fc.constantFrom(
					...['https:', 'http:', '/', '//', '\\', '@', '#', '?', ':', '.', '..', '\t', '\n', ' '],
					...[
						'%2f',
						'%5c',
						'evil.example',
						'xx.api.sellercloud.com',
						'[::1]',
						'a',
						'\u3002',
						'\u0000',
					],
				),
				{ maxLength: 9 },
			)
			.map((parts) => parts.join(''));
		const text = fc.oneof(trick, fc.webUrl(), fc.string({ unit: 'binary' }), fc.string());
		fc.assert(
			fc.property(text, fc.option(text, { nil: undefined }), (url, baseURL) => {
				let options: IHttpRequestOptions;
				try {
					options = get(url, { baseURL });
				} catch (error) {
					expect(error).toBeInstanceOf(UserError);
					return;
				}
				expect(new URL(options.url).origin).toBe(OWN);
				expect(options.baseURL).toBeUndefined();
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('what is sent', () => {
	test('an authorization that is there already is replaced, in any spelling', () => {
		const headers = {
			Authorization: 'Basic a',
			AUTHORIZATION: 'b',
			authorization: 'c',
			'X-Y': 'z',
		};
		expect(get('/api/Orders', { headers }).headers).toEqual({
			'X-Y': 'z',
			authorization: 'Bearer token-1',
		});
		expect(headers.Authorization).toBe('Basic a');
	});

	test('everything else stays as it is', () => {
		const more = { method: 'POST' as const, body: 'x', qs: { a: 1 }, timeout: 7 };
		expect(get('/api/Orders', more)).toMatchObject(more);
	});
});

describe('a read-only credential', () => {
	const send = (method: IHttpRequestMethods | undefined, url: string) => () =>
		authorize(READ_ONLY, { url, method });

	test.each<[IHttpRequestMethods | undefined, string]>([
		[undefined, '/api/Orders'],
		['GET', '/api/Orders'],
		['HEAD', '/api/Orders'],
		['POST', '/api/Orders/GetCustomColumns'],
		['POST', `${OWN}/rest/api/Inventory/GetSerialNumbers?x=1`],
	])('lets %s %s through', (method, url) => expect(send(method, url)).not.toThrow());

	test.each<[IHttpRequestMethods, string]>([
		['POST', '/api/Orders'],
		['PUT', '/api/Orders/1'],
		['PATCH', '/api/Orders/1'],
		['DELETE', '/api/Orders/1'],
		['POST', '/api/Orders?x=/api/Orders/GetCustomColumns'],
		['POST', '/api/Orders#/api/Orders/GetCustomColumns'],
		['POST', '/api/Orders/GetCustomColumns/../../Orders'],
		['POST', '/api/Orders/GetCustomColumns/%2e%2e/%2e%2e/Orders'],
	])('keeps %s %s back', (method, url) => {
		expect(send(method, url)).toThrow(/^This credential is read-only, so/);
		expect(() => authorize(CREDENTIALS, { url, method })).not.toThrow();
	});
});

describe('a token that is not bound to the login now typed', () => {
	test.each<[string, ICredentialDataDecryptedObject]>([
		['there is none', { ...ACCOUNT }],
		['other endpoint', { ...CREDENTIALS, endpoint: 'yy' }],
		['other username', { ...CREDENTIALS, username: 'other@example.com' }],
		['other password', { ...CREDENTIALS, password: 'other' }],
		['no base URL', { ...CREDENTIALS, baseUrl: '' }],
		['no fingerprint', { ...CREDENTIALS, fingerprint: '' }],
	])('is not sent: %s', (_, credentials) => {
		expect(() => authorize(credentials, { url: '/api/Orders' })).toThrow(/^Not signed in yet/);
	});
});

test('both names of the address lead to the one that was checked', () => {
	const options = authorize(
		CREDENTIALS,
		Object.assign({ url: 'https://evil.example/x' }, { uri: '/api/Orders' }),
	);
	expect(options).toMatchObject({ url: `${OWN}/rest/api/Orders`, uri: `${OWN}/rest/api/Orders` });
});

test('a login in the address does not replace the token', () => {
	expect(get('https://a:b@xx.api.sellercloud.com/rest/api/Orders').url).toBe(
		`${OWN}/rest/api/Orders`,
	);
});

test.each([
	{ headers: { 'X-HTTP-Method-Override': 'DELETE' } },
	{ headers: { ' X-HTTP-Method-Override\t': 'DELETE' } },
	{ headers: { x_http_method_override: 'DELETE' } },
	{ qs: { _method: 'DELETE' } },
])('a read-only credential lets no GET through that says it is another method: %j', (more) => {
	expect(() => authorize(READ_ONLY, { url: '/api/Orders/1', ...more })).toThrow(/read-only/);
	expect(() => authorize(READ_ONLY, { url: '/api/Orders/1?_method=PUT' })).toThrow(/read-only/);
});

test('an authorization with blanks around its name is replaced', () => {
	expect(get('/api/Orders', { headers: { 'Authorization ': 'Basic a' } }).headers).toEqual({
		authorization: 'Bearer token-1',
	});
});

describe('what could bring the token to another server', () => {
	const PROXY = 'http://proxy.example:3128';
	const AT_HTTP = { ...ACCOUNT, endpoint: 'http://sandbox:3000' };
	const HTTP: ICredentialDataDecryptedObject = {
		...CREDENTIALS,
		...AT_HTTP,
		fingerprint: fingerprintOf(AT_HTTP),
		baseUrl: 'http://sandbox:3000/rest',
	};
	const send = (more: object, credentials = CREDENTIALS) =>
		authorize(credentials, { url: '/api/Orders', ...more });

	test.each<[string, object]>([
		['a Host header', { headers: { Host: 'evil.example' } }],
		['a Host header with blanks', { headers: { '\thost ': 'evil.example' } }],
		['no verification (HTTP Request)', { rejectUnauthorized: false }],
		['no verification', { skipSslCertificateValidation: true }],
		['no verification by the agent', { agentOptions: { rejectUnauthorized: false } }],
		['a proxy without verification', { proxy: PROXY, rejectUnauthorized: false }],
		['a verification that is neither on nor off', { rejectUnauthorized: 'false' }],
		['a proxy with an authority of its own', { proxy: PROXY, agentOptions: { ca: 'x' } }],
	])('is refused: %s', (_, more) => {
		expect(() => send(more)).toThrow(/so nothing was sent/);
		expect(() => send(more)).toThrow(UserError);
	});

	test('is refused: a proxy that sees what is sent to an http address', () => {
		expect(() => send({ proxy: PROXY }, HTTP)).toThrow(/so nothing was sent/);
		expect(() => send({}, HTTP)).not.toThrow();
	});

	test.each<[string, object]>([
		['a proxy', { proxy: PROXY }],
		['a proxy as an object', { proxy: { host: 'proxy.example', port: 3128 } }],
		['a proxy with verification on', { proxy: PROXY, rejectUnauthorized: true }],
		['a certificate of the client', { agentOptions: { cert: 'x', key: 'y' } }],
		['an authority of the company', { agentOptions: { ca: 'x' } }],
		['other headers', { headers: { 'x-host': 'a', accept: 'b' } }],
	])('stays allowed: %s', (_, more) => expect(() => send(more)).not.toThrow());
});
