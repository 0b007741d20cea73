import { sleep } from 'n8n-workflow';
import { LOCKED_USER, SANDBOX_PASSWORD, startSandbox } from '../../sandbox';
import { calls, inSandbox, logins } from '../support/core/fixture';

const ORDERS = '/api/Orders';
const FIRST = { parameters: { path: `${ORDERS}?model.pageNumber=1&model.pageSize=1` } };
const items = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));

describe('each item', () => {
	test(
		'is sent with its own parameters and linked to its output',
		inSandbox(async ({ sandbox, engine }) => {
			const ids = [...sandbox.data.orders.keys()].slice(0, 12);
			const result = await engine.run({
				parameters: { path: '={{ "/api/Orders/" + $json.id }}' },
				items: ids.map((id) => ({ id })),
			});
			expect(result.items.map(({ OrderID }) => OrderID)).toEqual(ids);
			expect(result.outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
				ids.map((_, item) => ({ item })),
			);
		}),
	);

	test(
		'may fail without the others',
		inSandbox(async ({ sandbox, engine }) => {
			const [id] = sandbox.data.orders.keys();
			const run = {
				parameters: { path: '={{ "/api/Orders/" + $json.id }}' },
				items: [{ id }, { id: -1 }, { id }],
			};
			const regular = await engine.run({ ...run, onError: 'continueRegularOutput' });
			expect(regular.items.map(({ OrderID, error }) => OrderID ?? typeof error)).toEqual([
				id,
				'string',
				id,
			]);
			const split = await engine.run({ ...run, onError: 'continueErrorOutput' });
			expect(split.outputs[0]?.map(({ json }) => json.OrderID)).toEqual([id, id]);
			expect(split.outputs[1]?.map(({ json }) => typeof json.error)).toEqual(['string']);
			expect(split.outputs[1]?.[0]?.pairedItem).toMatchObject({ item: 1 });
		}),
	);

	test(
		'is checked before the first is sent',
		inSandbox(async ({ sandbox, engine }) => {
			const result = await engine.run({
				parameters: {
					method: 'PUT',
					path: '/api/Orders/StatusCode',
					sendBody: true,
					specifyBody: 'json',
					jsonBody: '={{ $json.body }}',
				},
				items: [{ body: '{"Orders":[1],"Status":2}' }, { body: '{"Orders":[1' }],
			});
			expect(result.error).toMatchObject({
				message: expect.stringMatching(/JSON could not be read/),
				context: { itemIndex: 1 },
			});
			expect(calls(sandbox)).toHaveLength(0);
		}),
	);

	test(
		'that writes waits for the one before it, and a half-done batch says how far it came',
		inSandbox(async ({ sandbox, engine }) => {
			sandbox.control.faults.add({ kind: 'latency', ms: 30, times: Number.POSITIVE_INFINITY });
			sandbox.control.faults.add({
				kind: 'status',
				code: 500,
				method: 'PUT',
				skip: 3,
				body: { Message: 'No' },
			});
			const result = await engine.run({
				parameters: {
					method: 'PUT',
					path: '/api/Orders/SetExported',
					sendBody: true,
					specifyBody: 'json',
					jsonBody: '={{ { Orders: [$json.index], Exported: true } }}',
				},
				items: items(6),
			});
			const bodies = calls(sandbox, 'PUT').map(({ body }) => JSON.parse(body).Orders[0]);
			expect(bodies).toEqual([0, 1, 2, 3]);
			expect(result.error?.description).toMatch(/Items 0 to 2 were sent, items 4 to 5 were not/);
		}),
	);
});

describe('a request', () => {
	test(
		'carries query, headers and body as they were given',
		inSandbox(async ({ sandbox, engine }) => {
			await engine.run({
				parameters: {
					method: 'POST',
					path: 'rest/api/Orders/GetCustomColumns?x=1',
					sendQuery: true,
					queryParameters: {
						parameters: [
							{ name: 'model.companyID', value: 163 },
							{ name: 'model.companyID', value: 187 },
							{ name: 'model.sKU', value: 'A/B #1&2 50%' },
						],
					},
					sendHeaders: true,
					headerParameters: {
						parameters: [
							{ name: 'X-Trace', value: 'abc' },
							{ name: 'authorization', value: 'Bearer stolen' },
						],
					},
					sendBody: true,
					bodyParameters: {
						parameters: [
							{ name: 'OrderDetails.CompanyID', value: 163 },
							{ name: 'OrderDetails.Channel', value: 0 },
						],
					},
				},
			});
			const [entry] = calls(sandbox);
			expect(entry?.path).toBe('/rest/api/Orders/GetCustomColumns');
			expect(new URLSearchParams(entry?.query).getAll('model.companyID')).toEqual(['163', '187']);
			expect(new URLSearchParams(entry?.query).get('model.sKU')).toBe('A/B #1&2 50%');
			expect(new URLSearchParams(entry?.query).get('x')).toBe('1');
			expect(entry?.headers).toMatchObject({
				'x-trace': 'abc',
				'content-type': 'application/json',
			});
			expect(entry?.headers.authorization).not.toContain('stolen');
			expect(JSON.parse(entry?.body ?? '')).toEqual({
				OrderDetails: { CompanyID: 163, Channel: 0 },
			});
		}),
	);

	test.each([
		['an empty object', '{}', '{}'],
		['a bare number', '5', '5'],
		['a list', '[1,2]', '[1,2]'],
	])(
		'carries %s as its body, also with DELETE',
		async (_, jsonBody, body) =>
			await inSandbox(async ({ sandbox, engine }) => {
				await engine.run({
					parameters: {
						method: 'DELETE',
						path: '/api/Orders/1/items',
						sendBody: true,
						specifyBody: 'json',
						jsonBody,
					},
				});
				expect(calls(sandbox, 'DELETE')[0]).toMatchObject({
					body,
					headers: { 'content-type': 'application/json' },
				});
			})(),
	);

	test(
		'may be raw',
		inSandbox(async ({ sandbox, engine }) => {
			await engine.run({
				parameters: {
					method: 'POST',
					path: '/api/Orders',
					sendBody: true,
					contentType: 'raw',
					rawContentType: 'text/csv',
					body: 'a,b',
				},
			});
			expect(calls(sandbox, 'POST')[0]).toMatchObject({
				body: 'a,b',
				headers: { 'content-type': 'text/csv' },
			});
		}),
	);

	test.each([
		['//example.com/api/Orders', /another server/],
		['https://example.com/api/Orders', /another server/],
		['/api/../../secret', /as a step/],
		['/api/%2e%2e/x', /as a step/],
		['/api\\Orders', /backslash/],
		['/api/token', /the login/],
		['={{ " " }}', /Path is empty/],
	])(
		'to %j is refused before anything is sent',
		async (path, words) =>
			await inSandbox(async ({ sandbox, engine }) => {
				const result = await engine.run({ parameters: { path } });
				expect(result.error?.message).toMatch(words);
				expect(sandbox.control.journal.count()).toBe(0);
			})(),
	);

	test(
		'takes the token nowhere when it is redirected',
		inSandbox(async ({ sandbox, engine }) => {
			const other = await startSandbox({ orders: 1, products: 1 });
			try {
				sandbox.control.faults.add({
					kind: 'redirect',
					path: '/rest/api/Orders',
					location: `${other.origin}/rest/api/Orders`,
					code: 307,
				});
				const result = await engine.run(FIRST);
				expect(result.error?.message).toMatch(/307/);
				expect(other.control.journal.count()).toBe(0);
			} finally {
				await other.close();
			}
		}),
	);
});

describe('what may be repeated', () => {
	const passing = [408, 502, 503, 504];

	test.each(passing)(
		'is a read that met status %s',
		async (code) =>
			await inSandbox(async ({ sandbox, engine }) => {
				sandbox.control.faults.add({ kind: 'status', code, path: '/rest/api/Orders', times: 2 });
				expect((await engine.run(FIRST)).items).toHaveLength(1);
				expect(calls(sandbox)).toHaveLength(3);
			})(),
	);

	test.each([{ kind: 'reset' as const }, { kind: 'truncate' as const }])(
		'is a read that met a broken connection: $kind',
		async ({ kind }) =>
			await inSandbox(async ({ sandbox, engine }) => {
				sandbox.control.faults.add({ kind, path: '/rest/api/Orders', times: 1 });
				expect((await engine.run(FIRST)).items).toHaveLength(1);
				expect(calls(sandbox)).toHaveLength(2);
			})(),
	);

	test(
		'is a read, four times at the most',
		inSandbox(async ({ sandbox, engine }) => {
			sandbox.control.faults.add({
				kind: 'status',
				code: 503,
				path: '/rest/api/Orders',
				times: Number.POSITIVE_INFINITY,
			});
			expect((await engine.run(FIRST)).error?.description).toMatch(/status 503/);
			expect(calls(sandbox)).toHaveLength(4);
		}),
	);

	test(
		'is a read that met a 500, once',
		inSandbox(async ({ sandbox, engine }) => {
			sandbox.control.faults.add({
				kind: 'status',
				code: 500,
				path: '/rest/api/Orders',
				times: Number.POSITIVE_INFINITY,
			});
			await engine.run(FIRST);
			expect(calls(sandbox)).toHaveLength(2);
		}),
	);

	test.each([
		{ kind: 'status' as const, code: 500 },
		{ kind: 'status' as const, code: 503 },
		{ kind: 'reset' as const },
	])(
		'is not a write that met %j',
		async (fault) =>
			await inSandbox(async ({ sandbox, engine }) => {
				sandbox.control.faults.add({
					...fault,
					method: 'POST',
					path: '/rest/api/Orders',
					times: Number.POSITIVE_INFINITY,
				});
				const result = await engine.run({ parameters: { method: 'POST', path: ORDERS } });
				expect(result.error).toBeDefined();
				expect(calls(sandbox, 'POST')).toHaveLength(1);
				if (fault.kind === 'reset') expect(result.error?.description).toMatch(/may have been made/);
			})(),
	);
});

describe('the limit of calls', () => {
	test.each(['GET', 'POST'])(
		'is waited for by %s when it is counted anew in 2 seconds',
		async (method) =>
			await inSandbox(async ({ sandbox, engine }) => {
				sandbox.control.faults.add({
					kind: 'throttle',
					resetInMs: 2_000,
					path: '/rest/api/Elsewhere',
				});
				const began = Date.now();
				const result = await engine.run({
					parameters: {
						method,
						path: '/api/Elsewhere',
						options: { neverError: true, fullResponse: true },
					},
				});
				expect(result.items[0]?.statusCode).toBe(404);
				expect(calls(sandbox)).toHaveLength(2);
				expect(Date.now() - began).toBeGreaterThanOrEqual(2_000);
			})(),
	);

	test(
		'fails at once and names the time when that is 10 minutes off',
		inSandbox(async ({ sandbox, engine }) => {
			sandbox.control.faults.add({
				kind: 'throttle',
				resetInMs: 600_000,
				path: '/rest/api/Orders',
				times: Number.POSITIVE_INFINITY,
			});
			const result = await engine.run(FIRST);
			expect(result.error?.message).toMatch(/no more calls from this user until \d{4}-\d\d-\d\dT/);
			expect(calls(sandbox)).toHaveLength(1);
		}),
	);
});

describe('stopping the execution', () => {
	test(
		'ends waiting and sending at once',
		inSandbox(async ({ sandbox, engine }) => {
			sandbox.control.faults.add({
				kind: 'throttle',
				resetInMs: 60_000,
				path: '/rest/api/Orders',
				times: Number.POSITIVE_INFINITY,
			});
			const began = Date.now();
			await engine.run({
				...FIRST,
				items: items(10),
				onStart: (stop) => void sleep(500).then(stop),
			});
			expect(Date.now() - began).toBeLessThan(5_000);
			const sent = calls(sandbox).length;
			await sleep(300);
			expect(calls(sandbox)).toHaveLength(sent);
		}),
	);
});

test(
	'a locked account costs one attempt and is named',
	inSandbox(
		async ({ sandbox, engine }) => {
			const result = await engine.run({ ...FIRST, items: items(20) });
			expect(logins(sandbox)).toBe(1);
			expect(result.error?.message).toMatch(/refused this username or password: ".+lock/i);
			expect(JSON.stringify(result.run)).not.toContain(SANDBOX_PASSWORD);
		},
		{ credential: { username: LOCKED_USER } },
	),
);

test.each([
	[
		'a reason with a system code in it',
		{ kind: 'status' as const, code: 500, body: { Message: 'SKU ENOENT-1 does not exist' } },
		/^SKU ENOENT-1 does not exist$/,
	],
	[
		'a broken connection',
		{ kind: 'reset' as const },
		/^Sellercloud closed the connection before it had answered$/,
	],
])(
	'%s keeps our words',
	async (_, fault, words) =>
		await inSandbox(async ({ sandbox, engine }) => {
			sandbox.control.faults.add({ ...fault, method: 'PUT', path: '/rest/api/Orders/1' });
			const result = await engine.run({ parameters: { method: 'PUT', path: '/api/Orders/1' } });
			expect(result.error?.message).toMatch(words);
			expect(result.error?.description).not.toMatch(/retry/i);
		})(),
);
