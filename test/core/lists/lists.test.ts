import { account, calls, inSandbox } from '../../support/core/fixture';
import { useBudget } from '../../support/core/usedBudget';

describe('lists', () => {
	const page = (more: object) => ({ parameters: { path: '/api/Orders', ...more } });

	test.each([
		[0, 1],
		[1, 1],
		[49, 1],
		[50, 2],
		[51, 2],
		[260, 6],
	])(
		'of %i rows are returned whole with %i calls',
		async (orders, count) =>
			await inSandbox(
				async ({ sandbox, engine }) => {
					const result = await engine.run(page({ returnAll: true }));
					expect(new Set(result.items.map(({ ID }) => ID)).size).toBe(orders);
					expect(calls(sandbox, 'GET', '/rest/api/Orders')).toHaveLength(count);
				},
				{ orders },
			)(),
	);

	test.each([
		[20, 1, '20'],
		[50, 1, '50'],
		[120, 3, '50'],
	])(
		'up to a limit of %i take %i calls',
		async (limit, count, size) =>
			await inSandbox(
				async ({ sandbox, engine }) => {
					const result = await engine.run(page({ limit }));
					expect(result.items).toHaveLength(limit);
					const asked = calls(sandbox, 'GET', '/rest/api/Orders');
					expect(asked).toHaveLength(count);
					expect(new URLSearchParams(asked[0]?.query).get('model.pageSize')).toBe(size);
				},
				{ orders: 200 },
			)(),
	);

	test(
		'survive a page that needs a third try',
		inSandbox(
			async ({ sandbox, engine }) => {
				sandbox.control.faults.add({
					kind: 'status',
					code: 503,
					path: '/rest/api/Orders',
					skip: 1,
					times: 2,
				});
				expect((await engine.run(page({ returnAll: true }))).items).toHaveLength(120);
			},
			{ orders: 120 },
		),
	);

	test(
		'fail with what was got, and are never passed off as whole',
		inSandbox(
			async ({ sandbox, engine }) => {
				sandbox.control.faults.add({
					kind: 'status',
					code: 400,
					path: '/rest/api/Orders',
					skip: 2,
					times: Number.POSITIVE_INFINITY,
				});
				const result = await engine.run(page({ returnAll: true }));
				expect(result.items).toHaveLength(0);
				expect(result.error?.description).toMatch(/of 300 rows were read before the error/);
			},
			{ orders: 300 },
		),
	);

	test(
		'are not spoken of when the first answer is a refusal',
		inSandbox(async ({ engine }) => {
			const result = await engine.run({ parameters: { path: '/api/Orders/-1' } });
			expect(result.error?.description).not.toMatch(/rows/);
		}),
	);

	test(
		'wait for the limit of calls in mid-run',
		inSandbox(
			async ({ sandbox, engine }) => {
				sandbox.control.faults.add({
					kind: 'throttle',
					resetInMs: 1_000,
					path: '/rest/api/Orders',
					skip: 2,
				});
				expect((await engine.run(page({ returnAll: true }))).items).toHaveLength(250);
			},
			{ orders: 250 },
		),
	);

	test(
		'are one page where the user asks for one by name',
		inSandbox(async ({ sandbox, engine }) => {
			const result = await engine.run({
				parameters: { path: '/api/Orders?pageNumber=2&pageSize=7', returnAll: true },
			});
			expect(result.items).toHaveLength(7);
			expect(calls(sandbox)).toHaveLength(1);
		}),
	);
});

describe('what the editor says beside the output', () => {
	const hintsOf = (result: {
		run: { data: { resultData: { runData: Record<string, unknown> } } };
	}) => JSON.stringify(Object(result.run.data.resultData.runData.Sellercloud)[0].hints ?? []);

	test(
		'names pages and requests that were sent again',
		inSandbox(
			async ({ sandbox, engine }) => {
				sandbox.control.faults.add({ kind: 'status', code: 503, path: '/rest/api/Orders' });
				const result = await engine.run({ parameters: { path: '/api/Orders', returnAll: true } });
				expect(hintsOf(result)).toMatch(/3 pages were read\. 1 request was retried/);
			},
			{ orders: 120 },
		),
	);

	test(
		'names the delay of a long list after many calls within the hour',
		inSandbox(
			async ({ sandbox, engine }) => {
				useBudget(account(sandbox), 7_800);
				const read = { path: '/api/Orders', returnAll: true };
				expect(hintsOf(await engine.run({ parameters: read }))).toMatch(
					/slowed down by [1-3] seconds in total/,
				);
				expect(hintsOf(await engine.run({ parameters: { path: '/api/Orders' } }))).toBe('[]');
			},
			{ orders: 1_149 },
		),
	);

	test(
		'is nothing when nothing went on',
		inSandbox(async ({ engine }) => {
			expect(hintsOf(await engine.run({ parameters: { path: '/api/Orders' } }))).toBe('[]');
		}),
	);
});
