import fc from 'fast-check';
import { encodeSegment, isFullAddress, resolvePath } from '../../../nodes/Sellercloud/client/path';

const BASE = 'https://xx.api.sellercloud.com/rest';

const pathOf = (typed: string, base = BASE): string => {
	const result = resolvePath(typed, base);
	return result.ok ? result.path : `refused: ${result.message}`;
};
describe('a path with a place that was not filled in', () => {
	test.each([
		['/api/Orders/{id}', '{id}'],
		['/api/Orders/{orderID}/Notes', '{orderID}'],
		['/api/Orders/{{ $json.id }}', '{{ $json.id }}'],
		['/api/Orders/{{$json["a/b"]}}', '{{$json["a/b"]}}'],
		['/api/Orders?model.orderIDs={id}', '{id}'],
		['/api/Orders?a=1&model.sKU={{ $json.sku }}', '{{ $json.sku }}'],
	])('%s is refused', (typed, place) =>
		expect(pathOf(typed)).toBe(`refused: Path still contains the placeholder ${place}`),
	);

	test.each(['/api/X/%7Bid%7D', '/api/X?filter={"a":{"b":1}}', '/api/X?a={x}y'])(
		'%s is not',
		(typed) => expect(pathOf(typed)).toMatch(/^\/api/),
	);
});

describe('a path', () => {
	test.each([
		['/api/Orders', '/api/Orders'],
		['api/Orders', '/api/Orders'],
		['/rest/api/Orders', '/api/Orders'],
		['rest/api/Orders', '/api/Orders'],
		['/REST/api/Orders', '/api/Orders'],
		['  /api/Orders \n', '/api/Orders'],
		['/api/Orders/', '/api/Orders/'],
		['/restock/api', '/restock/api'],
		['/api/rest/x', '/api/rest/x'],
		[`${BASE}/api/Orders`, '/api/Orders'],
		[`${BASE.toUpperCase()}/api/Orders`, '/api/Orders'],
		['/api/Orders?x=1', '/api/Orders'],
		['/api/Inventory/AB 1', '/api/Inventory/AB%201'],
		['/api/Inventory/AB%201', '/api/Inventory/AB%201'],
		['/api/Inventory/AB%2F1', '/api/Inventory/AB%2F1'],
		['/api/Inventory/50%', '/api/Inventory/50%25'],
		['/api/Inventory/50%off', '/api/Inventory/50%25off'],
		['/api/Inventory/AB#1', '/api/Inventory/AB%231'],
		['/api/Inventory/Größe', '/api/Inventory/Gr%C3%B6%C3%9Fe'],
		['/api/Inventory/😀', '/api/Inventory/%F0%9F%98%80'],
		['/api/Inventory/"<>^`{|}', '/api/Inventory/%22%3C%3E%5E%60%7B%7C%7D'],
		["/api/Inventory/a-b_c.d~e!$&'()*+,;=:@", "/api/Inventory/a-b_c.d~e!$&'()*+,;=:@"],
		['/api/Inventory/...', '/api/Inventory/...'],
		['/api/Inventory/a..b', '/api/Inventory/a..b'],
		['/api/Token/x', '/api/Token/x'],
		['/api/Tokens', '/api/Tokens'],
	])('%j becomes %s', (typed, path) => expect(pathOf(typed)).toBe(path));

	test.each([
		['', 'Path is empty'],
		[' \t ', 'Path is empty'],
		['/api\\Orders', 'backslash'],
		['\\\\evil.example', 'backslash'],
		['/api/\u0000', 'control character'],
		['/api/Or\nders', 'control character'],
		['/api/Or\tders', 'control character'],
		['/api/\u007f', 'control character'],
		['/api/\u0085x', 'control character'],
		['//evil.example/x', 'another server'],
		['https://evil.example/rest/api/Orders', 'another server'],
		['HTTPS://evil.example', 'another server'],
		['javascript:alert(1)', 'another server'],
		['http://xx.api.sellercloud.com/rest/api/Orders', 'another server'],
		[`${BASE}evil/x`, 'another server'],
		[`${BASE.replace('.com', '.com@evil.example')}/x`, 'another server'],
		['https://xx.api.sellercloud.com:8443/rest/api/Orders', 'another server'],
		['/api/../x', '"." or ".." as a segment'],
		['../x', '"." or ".."'],
		['/api/./x', '"." or ".."'],
		['/api/..', '"." or ".."'],
		['/api/%2e%2e/x', '"." or ".."'],
		['/api/%2E./x', '"." or ".."'],
		['/api/.%2e?x=1', '"." or ".."'],
		['/api/%2e/x', '"." or ".."'],
		['/api/..%2fx', '"." or ".."'],
		['/api/x%5C%2e%2E', '"." or ".."'],
		[`${BASE}/../x`, '"." or ".."'],
		['/api/token', 'is the login'],
		['/rest/api/Token/', 'is the login'],
		['api/TOKEN?x=1', 'is the login'],
	])('%j is refused: %s', (typed, message) => {
		const result = resolvePath(typed, BASE);
		expect(result).toMatchObject({ ok: false, message: expect.stringContaining(message) });
		if (!result.ok) expect(result.description).not.toBe('');
	});

	test('that is a full address is refused as long as the base is not known', () => {
		expect(pathOf(`${BASE}/api/Orders`, '')).toMatch(/another server/);
		expect(pathOf('/api/Orders', '')).toBe('/api/Orders');
	});

	const piece = fc.constantFrom(
		...['/', '//', '.', '..', '%2e', '%2E', '%', '%2f', '%5c', '\\', '?', '#', '@', ':', ' ', 'é'],
		...[
			'rest',
			'REST/',
			'api',
			'api/',
			'token',
			'https://',
			'evil.example',
			BASE,
			`${BASE}/`,
			'\t',
		],
	);
	const text = fc.oneof(
		fc.array(piece, { maxLength: 9 }).map((parts) => parts.join('')),
		fc.string({ unit: 'binary' }),
		fc.string(),
		fc.webPath(),
	);

	test('never leaves the base, and reads the same a second time', () => {
		fc.assert(
			fc.property(text, (typed) => {
				const result = resolvePath(typed, BASE);
				if (!result.ok) return;
				const url = new URL(BASE + result.path);
				expect(url.origin).toBe('https://xx.api.sellercloud.com');
				expect(url.pathname).toBe(`/rest${result.path}`);
				expect([url.search, url.hash]).toEqual(['', '']);
			}),
			{ numRuns: 2000 },
		);
	});

	test('is encoded once, however often', () => {
		const step = fc
			.string({ unit: 'grapheme' })
			.filter((value) => pathOf(`/api/x${value}`)[0] === '/');
		fc.assert(
			fc.property(step, (value) => {
				const once = pathOf(`/api/x${value}`);
				expect(pathOf(once)).toBe(once);
			}),
		);
	});

	test('carries any SKU as one step', () => {
		const sku = fc
			.oneof(
				fc.string({ unit: 'grapheme', minLength: 1 }),
				fc.constantFrom('A/B', '#1', '50%', 'a?b', '+'),
			)
			.filter((value) => !/^\.{1,2}$/.test(value));
		fc.assert(
			fc.property(sku, (value) => {
				const path = pathOf(`/api/Inventory/${encodeSegment(value)}/x`);
				const steps = new URL(BASE + path).pathname.split('/');
				expect(steps).toHaveLength(6);
				expect(decodeURIComponent(steps[4] ?? '')).toBe(value);
			}),
		);
	});
});

test.each<[string, boolean]>([
	['https://xx', true],
	[' HTTP://xx', true],
	['mailto:x', true],
	['/api/Orders', false],
	['api/Orders:1', false],
	['//xx', false],
	['', false],
])('%j is a full address: %s', (typed, full) => expect(isFullAddress(typed)).toBe(full));
