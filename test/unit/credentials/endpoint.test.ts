import fc from 'fast-check';
import { baseUrlOfServer, likelyApiOf, parseEndpoint, toUrl } from '../../../credentials/endpoint';

const SERVER = 'https://xx.api.sellercloud.com/rest';
const TEAM = 'https://some-team.api.sellercloud.us/rest';

const messageOf = (typed: string): string => {
	const endpoint = parseEndpoint(typed);
	return endpoint.kind === 'refused' ? endpoint.message : `accepted: ${JSON.stringify(endpoint)}`;
};

describe('what people type as endpoint', () => {
	test.each([
		['xx.api.sellercloud.com', SERVER],
		['xx.api.sellercloud.com/', SERVER],
		['https://xx.api.sellercloud.com', SERVER],
		['https://xx.api.sellercloud.com/rest', SERVER],
		['xx.api.sellercloud.com/rest', SERVER],
		['xx.api.sellercloud.com/rest/', SERVER],
		['xx.api.sellercloud.com/rest/api', SERVER],
		['xx.api.sellercloud.com/rest/api/', SERVER],
		['xx.api.sellercloud.com/api', SERVER],
		['https://xx.api.sellercloud.com/rest/api/token', SERVER],
		['xx.api.sellercloud.com/rest/api/Orders?model.pageNumber=1', SERVER],
		['xx.api.sellercloud.com/rest/swagger', SERVER],
		['https://xx.api.sellercloud.com/rest/swagger/', SERVER],
		['https://xx.api.sellercloud.com/rest/swagger/ui/index', SERVER],
		['https://xx.api.sellercloud.com/rest/swagger/ui/index#!/Orders/Get', SERVER],
		['https://xx.api.sellercloud.com/rest/swagger/docs/v1', SERVER],
		['  xx.api.sellercloud.com\n', SERVER],
		['XX.API.SELLERCLOUD.COM/REST', SERVER],
		['HTTPS://Xx.Api.Sellercloud.Com', SERVER],
		['http://xx.api.sellercloud.com/rest', SERVER],
		['https://xx.api.sellercloud.com:443/rest', SERVER],
		['xx.api.sellercloud.com:443', SERVER],
		['http://xx.api.sellercloud.com:80', SERVER],
		['xx.api.sellercloud.com.', SERVER],
		['some-team.api.sellercloud.us', TEAM],
		['https://some-team.api.sellercloud.us/rest/api', TEAM],
		['https://proxy.example.com', 'https://proxy.example.com/rest'],
		['https://proxy.example.com:8443/rest', 'https://proxy.example.com:8443/rest'],
		['https://proxy.example.com/sellercloud', 'https://proxy.example.com/sellercloud/rest'],
		['https://proxy.example.com/sc/rest/', 'https://proxy.example.com/sc/rest'],
		['https://proxy.example.com/sc/rest/api/token', 'https://proxy.example.com/sc/rest'],
		['https://proxy.example.com/sc/rest/swagger/ui', 'https://proxy.example.com/sc/rest'],
		['http://localhost:3000', 'http://localhost:3000/rest'],
		['http://localhost:3000/rest/api', 'http://localhost:3000/rest'],
		['http://127.0.0.1:8080', 'http://127.0.0.1:8080/rest'],
		['http://[::1]:8080', 'http://[::1]:8080/rest'],
		['http://10.1.2.3', 'http://10.1.2.3/rest'],
		['http://172.16.0.1', 'http://172.16.0.1/rest'],
		['http://192.168.0.9:81/sc', 'http://192.168.0.9:81/sc/rest'],
		['http://sandbox:3000', 'http://sandbox:3000/rest'],
	])('%j means %s', (typed, baseUrl) => {
		expect(parseEndpoint(typed)).toEqual({ kind: 'baseUrl', baseUrl });
	});

	test.each(['xx', 'XX', 'some-team', 'some_team', '  some-team ', '42', 'localhost'])(
		'%j is a name to be looked up',
		(typed) => expect(parseEndpoint(typed)).toEqual({ kind: 'name', name: typed.trim() }),
	);

	test.each([
		['', 'is empty'],
		[' \t\n', 'is empty'],
		['xx.delta.sellercloud.com', 'https://xx.api.sellercloud.com/rest'],
		['https://xx.delta.sellercloud.com/Orders/Index', 'https://xx.api.sellercloud.com/rest'],
		['https://xx.cwa.sellercloud.com/', 'https://xx.api.sellercloud.com/rest'],
		['XX.WS.sellercloud.com/scservice.asmx', 'https://xx.api.sellercloud.com/rest'],
		['some-team.delta.sellercloud.us', TEAM],
		['someone@example.com', 'email address, which belongs in Username'],
		['xx.api.sellercloud.com@evil.example', 'email address'],
		['{{ $json.endpoint }}', 'expression that gave no value'],
		['https://{server}.api.sellercloud.com', 'expression that gave no value'],
		['ftp://xx.api.sellercloud.com', 'begins with "ftp://"'],
		['javascript://xx.api.sellercloud.com', 'begins with "javascript://"'],
		['https://someone:secret@xx.api.sellercloud.com', 'contains a login'],
		['https://xx.api.sellercloud.com@evil.example/rest', 'contains a login'],
		['http://proxy.example.com', 'not encrypted'],
		['http://172.32.0.1', 'not encrypted'],
		['http://127.evil.example', 'not encrypted'],
		['http://10.0.0.1.evil.example', 'not encrypted'],
		['http://localhost.evil.example', 'not encrypted'],
		['proxy.example.com', 'begin with https://'],
		['xx.api.sellercloud.com.evil.example', 'not a Sellercloud server'],
		['xx.api.sellercloud.comevil.example', 'not a Sellercloud server'],
		['sellercloud.com', 'sellercloud.com, which is not an API server'],
		['https://www.sellercloud.com', 'not an API server'],
		['developer.sellercloud.com', 'not an API server'],
		['https://help.sellercloud.com/omnichannel', 'not an API server'],
		['api.sellercloud.com', 'not an API server'],
		['a.b.api.sellercloud.com', 'not an API server'],
		['xx.api.sellercloud.com:8443', 'enter xx.api.sellercloud.com alone'],
		['xx api.sellercloud.com', 'not a valid URL'],
		['https://', 'not a valid URL'],
		['https://xx.api.sellercloud.com:port', 'not a valid URL'],
	])('%j is refused: %s', (typed, hint) => {
		expect(messageOf(typed)).toContain(hint);
	});

	test('a message never quotes the login that was typed', () => {
		expect(messageOf('https://someone:hunter22@xx.api.sellercloud.com')).not.toContain('hunter22');
	});
});

describe('whatever is typed', () => {
	const host = fc.oneof(
		fc.domain(),
		fc.constantFrom(
			'xx.api.sellercloud.com',
			'xx.delta.sellercloud.com',
			'localhost',
			'10.0.0.1',
			'[::1]',
			'evil.example',
			'xx.api.sellercloud.com.',
			'ｘｘ.api.sellercloud.com',
			'xx。api.sellercloud.com',
			'ünï.example',
		),
	);
	const joint = fc.constantFrom('@', '.', '/', '\\', ':', '#', '?', '\t', '\n', '%2f', '%00', '//');
	const address = fc
		.tuple(
			fc.constantFrom('', 'https://', 'http://', 'HTTPS://', 'https:\\\\', '//', 'ftp://'),
			host,
			joint,
			host,
			fc.constantFrom('', '/rest', '/rest/api', '/a/rest', ':443', ':8080/x', '/swagger/ui'),
		)
		.map((parts) => parts.join(''));
	const typed = fc.oneof(
		address,
		fc.webUrl({ withFragments: true, withQueryParameters: true }),
		fc.string({ unit: 'binary' }),
		fc.string(),
	);

	test('nothing throws', () => {
		fc.assert(
			fc.property(typed, (text) => {
				expect(['baseUrl', 'name', 'refused']).toContain(parseEndpoint(text).kind);
			}),
			{ numRuns: 1000 },
		);
	});

	test('a base URL is stable, clean and encrypted, or of a private host', () => {
		const isPrivate =
			/^(localhost|[^.]+|.*\.localhost|127\..*|10\..*|192\.168\..*|172\..*|\[::1\])\.?$/;
		fc.assert(
			fc.property(typed, (text) => {
				const endpoint = parseEndpoint(text);
				if (endpoint.kind !== 'baseUrl') return;
				const { baseUrl } = endpoint;
				const url = new URL(baseUrl);
				expect(parseEndpoint(baseUrl)).toEqual(endpoint);
				expect(baseUrl).toMatch(/\/rest$/i);
				expect([url.username, url.password, url.search, url.hash]).toEqual(['', '', '', '']);
				if (url.protocol !== 'https:') expect(url.hostname).toMatch(isPrivate);
			}),
			{ numRuns: 1000 },
		);
	});

	test('its host is the one that was typed', () => {
		fc.assert(
			fc.property(typed, (text) => {
				const endpoint = parseEndpoint(text);
				if (endpoint.kind !== 'baseUrl') return;
				const value = text.trim();
				const asTyped = toUrl(/^[a-z]+:\/\//i.test(value) ? value : `https://${value}`);
				const withoutDot = (url: URL | undefined) => url?.hostname.replace(/\.$/, '');
				expect(withoutDot(new URL(endpoint.baseUrl))).toBe(withoutDot(asTyped));
			}),
			{ numRuns: 1000 },
		);
	});
});

test('a server id stands for a host', () => {
	expect(baseUrlOfServer('XX')).toBe(SERVER);
	expect(baseUrlOfServer('some_team')).toBe('https://some-team.api.sellercloud.com/rest');
	expect(likelyApiOf('xx.delta.sellercloud.com')).toBe(SERVER);
	expect(likelyApiOf('xx.delta.sellercloud.com.evil.example')).toBeUndefined();
	expect(likelyApiOf('xx.api.sellercloud.com')).toBeUndefined();
});

test.each([
	[
		'https://gateway.example.com/api/sellercloud/rest',
		'https://gateway.example.com/api/sellercloud/rest',
	],
	['https://gateway.example.com/api/sc/rest/api/token', 'https://gateway.example.com/api/sc/rest'],
	['http://host.docker.internal:3000', 'http://host.docker.internal:3000/rest'],
])('the proxy %s is %s', (typed, baseUrl) => {
	expect(parseEndpoint(typed)).toEqual({ kind: 'baseUrl', baseUrl });
});
