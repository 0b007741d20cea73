import fc from 'fast-check';
import { jsonText, nastyText } from '../../support/hostileArbitraries';
import { expectClearOutcome, withHostileServer } from '../../support/core/hostileServer';
import { inVirtualTime } from '../../support/core/virtualTime';
import { byId } from '../../support/operations/example';
import { sized } from '../../support/sized';

const RUNS = sized(200, 10_000);

const TEXT = '={{ $json.text }}';
const NAME = '={{ $json.name }}';
const ORDER = { order: byId(1000001) };
const parameter = { parameters: [{ name: NAME, value: TEXT }] };

/** Fields that take any text, and the most requests that follow from one item. */
const OPERATIONS: object[] = [
	{ path: TEXT },
	{ path: '=/api/Orders/{{ $json.text }}' },
	{ method: 'DELETE', path: '=/api/Orders/{{ $json.text }}' },
	{ path: '/api/Orders', sendQuery: true, queryParameters: parameter },
	{
		path: '/api/Orders',
		sendQuery: true,
		specifyQuery: 'json',
		jsonQuery: '={{ $json.json }}',
	},
	{ path: '/api/Orders', sendHeaders: true, headerParameters: parameter },
	{
		path: '/api/Orders',
		sendHeaders: true,
		specifyHeaders: 'json',
		jsonHeaders: '={{ $json.json }}',
	},
	{
		method: 'POST',
		path: '/api/Orders',
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ $json.json }}',
	},
	{ method: 'POST', path: '/api/Orders', sendBody: true, bodyParameters: parameter },
	{
		method: 'POST',
		path: '/api/Orders',
		sendBody: true,
		contentType: 'raw',
		rawContentType: NAME,
		body: TEXT,
	},
	{ resource: 'product', operation: 'get', product: { __rl: true, mode: 'sku', value: TEXT } },
	{ resource: 'order', operation: 'get', order: byId(TEXT) },
	{ resource: 'order', operation: 'getAll', filters: { channelOrderNumber: TEXT } },
	{ resource: 'order', operation: 'addNote', ...ORDER, note: TEXT },
	{
		resource: 'order',
		operation: 'setCustomColumns',
		...ORDER,
		columns: { column: [{ name: NAME, value: TEXT }] },
	},
	{ resource: 'order', operation: 'uploadDocument', ...ORDER, fileName: TEXT },
	{
		operation: 'call',
		endpoint: byId('PUT /api/Orders/StatusCode'),
		parameters: { mappingMode: 'autoMapInputData', value: null },
	},
	{
		operation: 'call',
		endpoint: byId(TEXT),
		parameters: { mappingMode: 'autoMapInputData', value: null },
	},
];

const BINARY = { data: { data: 'SGVsbG8=', mimeType: 'text/plain', fileName: 'hello.txt' } };

test(
	`${RUNS} inputs of any text and JSON stay within their request, or are refused in clear words`,
	async () => {
		await inVirtualTime(async (time) => {
			await withHostileServer(time.now, async (server) => {
				const engine = await server.newEngine();
				const input = fc.record({
					name: nastyText,
					text: nastyText,
					json: jsonText,
					members: jsonText,
					parameters: fc.constantFrom(...OPERATIONS),
				});
				await fc.assert(
					fc.asyncProperty(input, async ({ name, text, json, members, parameters }) => {
						server.received.length = 0;
						const first = time.sent.length;
						const item = JSON.parse(members);
						const isObject = typeof item === 'object' && item !== null && !Array.isArray(item);
						const result = await engine.run({
							parameters: JSON.parse(JSON.stringify(parameters)),
							items: [{ ...(isObject ? item : {}), name, text, json }],
							binary: BINARY,
						});
						expectClearOutcome(result);
						const sent = time.sent.slice(first);
						expect(sent.filter(({ host }) => host !== server.host)).toEqual([]);
						expect(server.received.length).toBe(sent.length);
						expect(sent.length).toBeLessThan(20);
						for (const { url = '', headers } of server.received) {
							expect(url).toMatch(/^\/rest\//);
							const path = url.replace(/\?.*/, '').replace(/%2e/gi, '.').replace(/%2f/gi, '/');
							expect(path.split('/')).not.toContain('..');
							expect(headers['x-injected']).toBeUndefined();
						}
					}),
					{ numRuns: RUNS },
				);
			});
		});
	},
	sized(60_000, 15 * 60_000),
);

test('a header whose value is an object is sent as JSON', async () =>
	await inVirtualTime(async (time) => {
		await withHostileServer(time.now, async (server) => {
			const { run } = await server.newEngine();
			const jsonHeaders = '{"x-a":{"toString":null}}';
			const specify = { sendHeaders: true, specifyHeaders: 'json', jsonHeaders };
			expectClearOutcome(await run({ parameters: { path: '/api/Orders', ...specify } }));
			expect(server.received.map(({ headers }) => headers['x-a'])).toEqual(['{"toString":null}']);
		});
	}));
