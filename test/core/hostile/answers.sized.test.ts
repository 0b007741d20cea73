import fc from 'fast-check';
import { body, headers, status } from '../../support/hostileArbitraries';
import { expectClearOutcome, withHostileServer } from '../../support/core/hostileServer';
import { inVirtualTime } from '../../support/core/virtualTime';
import { byId } from '../../support/operations/example';
import { sized } from '../../support/sized';

const RUNS = sized(200, 10_000);

const of = (resource: string, operation: string, parameters: object = {}) => ({
	resource,
	operation,
	...parameters,
});
const ORDER = { order: byId(1000001) };

/** Operations that read their answer in different ways. */
const OPERATIONS = [
	of('order', 'get', ORDER),
	of('order', 'getAll', { returnAll: true }),
	of('order', 'getNotes', ORDER),
	of('order', 'downloadInvoice', ORDER),
	of('order', 'addNote', { ...ORDER, note: 'x' }),
	of('order', 'updateStatus', { ...ORDER, status: 200 }),
	of('product', 'get', { product: { __rl: true, mode: 'sku', value: 'A' } }),
	of('warehouse', 'getAll', { returnAll: true }),
	of('queuedJob', 'get', { jobId: '9001' }),
	...['autodetect', 'json', 'text', 'file'].map((responseFormat) => ({
		path: '/api/Orders',
		options: { responseFormat },
	})),
	{ path: '/api/Orders', returnAll: true },
	{ path: '/api/Orders', options: { fullResponse: true, neverError: true } },
	{ method: 'POST', path: '/api/Orders' },
];

/** What JavaScript can't turn into text, found by random answers. */
const UNPRINTABLE = {
	status: 200,
	headers: {},
	body: '{"Items":[[{"toString":null}],[{"toString":null}]],"TotalResults":2}',
	parameters: { path: '/api/Orders', options: { fullResponse: true, neverError: true } },
	asTool: true,
};

test(
	`${RUNS} answers of any status, with any headers and body, end in items or a clear error`,
	async () => {
		await inVirtualTime(async (time) => {
			await withHostileServer(time.now, async (server) => {
				const engine = await server.newEngine();
				const answer = fc.record({
					status,
					headers,
					body,
					parameters: fc.constantFrom(...OPERATIONS),
					asTool: fc.boolean(),
				});
				await fc.assert(
					fc.asyncProperty(answer, async (one) => {
						server.received.length = 0;
						const first = time.sent.length;
						server.answer = (_, response) => {
							response.statusCode = one.status;
							for (const [name, value] of Object.entries(one.headers))
								response.setHeader(name, value);
							response.end(one.body);
						};
						const result = await engine.run({
							parameters: JSON.parse(JSON.stringify(one.parameters)),
							asTool: one.asTool,
						});
						expectClearOutcome(result);
						// Nothing that the server says makes the node ask another, or ask for ever
						const sent = time.sent.slice(first);
						expect(sent.filter(({ host }) => host !== server.host)).toEqual([]);
						expect(sent.length).toBeLessThanOrEqual(100);
					}),
					{ numRuns: RUNS, examples: [[UNPRINTABLE]] },
				);
			});
		});
	},
	sized(180_000, 20 * 60_000),
);
