import { SANDBOX_PASSWORD, SANDBOX_USER, TENANT_ZONE } from '../../../sandbox';
import type { DeviationName } from '../../../sandbox/deviations';
import { calls, type Fixture, inSandbox } from '../../support/core/fixture';

const CHECK = { resource: 'account', operation: 'check' };

/** Somebody works with the account. */
function touch({ sandbox }: Fixture): void {
	const [one, other] = sandbox.data.orders.values();
	for (const order of [one, other]) if (order) order.lastUpdated = Date.now() - 60_000;
}

test(
	'an account as it is documented is ok in every check',
	inSandbox(
		async (fixture) => {
			touch(fixture);
			const { items, error } = await fixture.engine.run({ parameters: CHECK });
			expect(error).toBeUndefined();
			expect(items.filter(({ result }) => result !== 'ok')).toEqual([]);
			expect(items.map(({ check }) => check)).toEqual(
				expect.arrayContaining(['Sign-In', 'Permission: RMAs', 'Time Zone', 'Date Filters']),
			);
			expect(Object.keys(items[0] ?? {})).toEqual([
				'check',
				'result',
				'found',
				'meaning',
				'whatToDo',
			]);
			expect(calls(fixture.sandbox).length).toBeLessThanOrEqual(32);
			expect(calls(fixture.sandbox).every(({ method }) => method === 'GET')).toBe(true);
			const text = JSON.stringify(items);
			const { accessToken } = fixture.engine.credentials.stored;
			const { hostname } = new URL(fixture.sandbox.origin);
			for (const one of [SANDBOX_USER, SANDBOX_PASSWORD, String(accessToken), hostname]) {
				expect(text).not.toContain(one);
			}
		},
		{ orders: 120, credential: { timezone: TENANT_ZONE } },
	),
);

test.each<[DeviationName, string, string]>([
	['filterReadLate', 'Date Filters', 'problem'],
	['pagesOf25', 'Page Size', 'note'],
	['defaultCompanyOnly', 'Companies in Lists', 'note'],
	['jobsNotPermitted', 'Permission: Queued Jobs', 'problem'],
	['swaggerMissing', 'API Description', 'note'],
	['clockBehind', 'Clock', 'problem'],
])('%s shows in %s', async (deviation, check, result) => {
	await inSandbox(
		async ({ engine }) => {
			const { items } = await engine.run({ parameters: CHECK });
			expect(items).toContainEqual(expect.objectContaining({ check, result }));
		},
		{ orders: 120, deviations: [deviation], credential: { timezone: TENANT_ZONE } },
	)();
});

test.each<[DeviationName[], string]>([
	[[], 'ok'],
	[['oneTokenPerUser'], 'note'],
])('Sign In Twice with %j is %s, and the next request works', async (deviations, result) => {
	await inSandbox(
		async ({ engine }) => {
			const parameters = { ...CHECK, options: { signInTwice: true } };
			const { items } = await engine.run({ parameters });
			expect(items).toContainEqual(expect.objectContaining({ check: 'Sign In Twice', result }));
			const next = await engine.run({ parameters: { path: '/api/Orders?model.pageNumber=1' } });
			expect(next.error).toBeUndefined();
		},
		{ deviations },
	)();
});

test(
	'a wrong password is one problem, and nothing further is asked',
	inSandbox(
		async ({ engine, sandbox }) => {
			const { items } = await engine.run({ parameters: CHECK });
			expect(items).toEqual([expect.objectContaining({ check: 'Sign-In', result: 'problem' })]);
			expect(calls(sandbox)).toEqual([]);
		},
		{ credential: { password: 'not-this-one' } },
	),
);

test(
	'an agent gets the checks in one answer, what matters first',
	inSandbox(
		async ({ engine }) => {
			const { items } = await engine.run({ parameters: CHECK, asTool: true });
			expect(items).toHaveLength(1);
			const text = JSON.stringify(items[0]);
			expect(text.indexOf('Rate Limit')).toBeGreaterThan(0);
			expect(text.indexOf('Rate Limit')).toBeLessThan(text.indexOf('Sign-In'));
		},
		{ deviations: ['limitsInHeaders'] },
	),
);
