/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { against } from '../../support/core/anyServer';

const CHECK = { resource: 'account', operation: 'check' };

const send = (response: ServerResponse, body: unknown) => response.end(JSON.stringify(body));

const order = (ID: unknown) => ({
	ID,
	LastUpdated: new Date(Date.now() - 60_000).toISOString().slice(0, 19),
});

/** A server that answers every list with one row, but for what a test says. */
const answering =
	(special: (path: string, response: ServerResponse) => boolean) =>
	({ url = '' }: IncomingMessage, response: ServerResponse) => {
		const path = url.replace(/\?.*/, '').replace('/rest', '');
		if (!special(path, response)) send(response, { TotalResults: 1, Items: [order(1)] });
	};

const findingOf = (items: object[], check: string) => {
	const finding = items.find((item) => 'check' in item && item.check === check);
	return JSON.stringify(finding);
};

test('no finding shows an endpoint or a header that names the user, the host or anything but an endpoint', async () => {
	const paths = [
		'/api/users/someone@example.com/cards',
		'/api/Someone/Cards',
		'/api/127.0.0.1/cards',
		'/api/<img src=x>',
		'/api/\u001b[31mred',
		`/api/${'x'.repeat(900)}`,
		'/api/NewCards/{id}',
	];
	const { items, message } = await against(
		answering((path, response) => {
			response.setHeader('X-RateLimit-Remaining', 5);
			response.setHeader('X-RateLimit-someone-example.com', 5);
			if (!path.includes('swagger')) return false;
			const described = Object.fromEntries(paths.map((one) => [one, { get: {} }]));
			send(response, { paths: described });
			return true;
		}),
		CHECK,
	);
	expect(message).toBeUndefined();
	expect(JSON.stringify(items)).not.toMatch(/someone|example\.com|127\.0\.0\.1|<img|\\u001b|xxx/i);
	expect(findingOf(items, 'Newer Endpoints')).toContain(
		'has 7 endpoints that this package does not know: GET /api/NewCards/{id} and 6 more.',
	);
	expect(findingOf(items, 'Rate Limit')).toContain('x-ratelimit-remaining and 1 more.');
});

/** No text and no number. */
const NO_VALUE = { Odd: 1 };
/** JavaScript can't make a text or a number of it, so the answer is not read. */
const UNREADABLE = { toString: 1, valueOf: 1 };

test.each([
	['/api/Orders', NO_VALUE, 'Date Filters', "The IDs of orders can't be read."],
	['/api/Orders', UNREADABLE, 'Date Filters', 'The answer could not be used.'],
	['/api/Orders', null, 'Date Filters', "The IDs of orders can't be read."],
	['/api/Companies', NO_VALUE, 'Companies in Lists', 'fewer than two companies'],
])('rows of %s with the ID %j do not end the check', async (list, id, check, found) => {
	const { items, message } = await against(
		answering((path, response) => {
			if (path !== list) return false;
			send(response, { TotalResults: 2, Items: [order(id), order(id)] });
			return true;
		}),
		CHECK,
	);
	expect(message).toBeUndefined();
	expect(findingOf(items, check)).toContain(found);
	expect(findingOf(items, 'Calls')).toBeDefined();
});

test.each(['<html>Sign in</html>', '', '{"ErrorMessage":"No permission"}', '[null]'])(
	'a permission is not taken for granted from %j with status 200',
	async (text) => {
		const { items } = await against(
			answering((path, response) => {
				if (path !== '/api/Rma') return false;
				response.end(text);
				return true;
			}),
			CHECK,
		);
		expect(findingOf(items, 'Permission: RMAs')).toContain(
			'Status 200, but the answer is not a list',
		);
		expect(findingOf(items, 'Permission: Catalog')).toContain('"result":"ok"');
	},
);

test.each<[string, (response: ServerResponse) => void]>([
	['closes connections', (response) => response.destroy()],
	['refuses calls as too many', (response) => void response.writeHead(429).end()],
])(
	'a server that signs in and then %s is not asked for all, and each check says so',
	async (_, fail) => {
		const { items, asked, message } = await against(
			answering((path, response) => {
				if (path === '/api/Warehouses') return false;
				fail(response);
				return true;
			}),
			CHECK,
		);
		expect(message).toBeUndefined();
		expect(asked).toBeLessThanOrEqual(32);
		for (const check of [
			'Permission: Catalog',
			'Permission: RMAs',
			'Clock',
			'Lists',
			'Rate Limit',
		]) {
			expect(findingOf(items, check)).toMatch(/could not be reached|hourly limit of calls/);
		}
	},
);
