import { calls, inSandbox } from '../../support/core/fixture';

const ORDERS = '/api/Orders';
const FIRST = { parameters: { path: `${ORDERS}?model.pageNumber=1&model.pageSize=1` } };

describe('what may be repeated', () => {
	const passing = [408, 502, 503, 504];

	test.concurrent.each(passing)(
		'is a read that met status %s',
		async (code) =>
			await inSandbox(async ({ sandbox, engine }) => {
				sandbox.control.faults.add({ kind: 'status', code, path: '/rest/api/Orders', times: 2 });
				expect((await engine.run(FIRST)).items).toHaveLength(1);
				expect(calls(sandbox)).toHaveLength(3);
			})(),
	);

	test.concurrent.each([{ kind: 'reset' as const }, { kind: 'truncate' as const }])(
		'is a read that met a broken connection: $kind',
		async ({ kind }) =>
			await inSandbox(async ({ sandbox, engine }) => {
				sandbox.control.faults.add({ kind, path: '/rest/api/Orders', times: 1 });
				expect((await engine.run(FIRST)).items).toHaveLength(1);
				expect(calls(sandbox)).toHaveLength(2);
			})(),
	);

	test.concurrent(
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

	test.concurrent(
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

	test.concurrent.each([
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
	test.concurrent.each(['GET', 'POST'])(
		'is waited for by %s when it resets in 2 seconds',
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

	test.concurrent(
		'fails at once and names the time when that is 10 minutes off',
		inSandbox(async ({ sandbox, engine }) => {
			sandbox.control.faults.add({
				kind: 'throttle',
				resetInMs: 600_000,
				path: '/rest/api/Orders',
				times: Number.POSITIVE_INFINITY,
			});
			const result = await engine.run(FIRST);
			expect(result.error?.message).toBe('Sellercloud rate limit reached for this user');
			expect(result.error?.description).toMatch(
				/The limit resets in 1[01] minutes, at \d\d:\d\d E[SD]T\. /,
			);
			expect(calls(sandbox)).toHaveLength(1);
		}),
	);
});
