/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { calls, inSandbox } from '../../support/core/fixture';

jest.setTimeout(60_000);

const EVERYTHING = {
	resource: 'apiRequest',
	operation: 'call',
	endpoint: { __rl: true, mode: 'id', value: 'GET /api/Orders' },
	parameters: { mappingMode: 'defineBelow', value: {} },
	returnAll: true,
};

describe('a long list', () => {
	test(
		'of 5,000 rows comes whole, in 101 calls: the last full page may not be the end',
		inSandbox(
			async ({ sandbox, engine }) => {
				const { items, error } = await engine.run({ parameters: EVERYTHING });
				expect(error).toBeUndefined();
				expect(items).toHaveLength(5000);
				expect(new Set(items.map(({ ID }) => ID))).toEqual(new Set(sandbox.data.orders.keys()));
				expect(calls(sandbox, 'GET', '/rest/api/Orders')).toHaveLength(101);
			},
			{ orders: 5000 },
		),
	);

	test(
		'stops in the middle when the execution is cancelled',
		inSandbox(
			async ({ sandbox, engine }) => {
				let stop = () => {};
				const running = engine.run({ parameters: EVERYTHING, onStart: (given) => (stop = given) });
				const begun = () => calls(sandbox, 'GET', '/rest/api/Orders').length;
				while (begun() < 8) await new Promise((resolve) => setImmediate(resolve));
				stop();
				const { run } = await running;
				expect(run.status).not.toBe('success');
				const sent = begun();
				// What was under way may still arrive, 24 calls at the most; time enough for many more to follow, if any did
				for (let turn = 0; turn < 500; turn++) {
					await new Promise((resolve) => setImmediate(resolve));
				}
				expect(begun()).toBeLessThanOrEqual(sent + 24);
			},
			{ orders: 5000 },
		),
	);
});
