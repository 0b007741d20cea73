/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { LOCKED_USER, SANDBOX_PASSWORD } from '../../../sandbox';
import { calls, inSandbox, logins } from '../../support/core/fixture';
import { expectNoSecret } from '../../support/secrets';

const ORDERS = '/api/Orders';
/** Reads that are under way at the same time, unless the user says a number. */
const READS_AT_ONCE = 4;
const FIRST = { parameters: { path: `${ORDERS}?model.pageNumber=1&model.pageSize=1` } };
const items = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));

/** Lets the event loop turn, so that what was sent can arrive. */
async function turns(count: number): Promise<void> {
	for (let turn = 0; turn < count; turn++) {
		await new Promise((resolve) => setImmediate(resolve));
	}
}

describe('stopping the execution', () => {
	test(
		'ends waiting, and sends nothing of what was not under way',
		inSandbox(async ({ sandbox, engine }) => {
			// Longer than a test may take: a run that ends has not waited for it
			sandbox.control.faults.add({
				kind: 'throttle',
				resetInMs: 110_000,
				path: '*/Orders/*',
				times: Number.POSITIVE_INFINITY,
			});
			let stop = () => {};
			const running = engine.run({
				parameters: { path: '=/api/Orders/{{ $json.index }}' },
				items: items(10),
				onStart: (given) => (stop = given),
			});
			const refused = () => calls(sandbox).filter(({ status }) => status === 409).length;
			let hasEnded = false;
			void running.finally(() => (hasEnded = true));
			while (refused() === 0 && !hasEnded) await turns(1);
			stop();
			const { run } = await running;
			expect(refused()).toBeGreaterThan(0);
			expect(run.status).not.toBe('success');
			await turns(500);
			const asked = new Set(calls(sandbox).map(({ path }) => path));
			expect(asked.size).toBeLessThanOrEqual(READS_AT_ONCE);
			expect(calls(sandbox)).toHaveLength(asked.size);
		}),
	);
});

test(
	'a locked account costs one attempt and is named',
	inSandbox(
		async ({ sandbox, engine }) => {
			const result = await engine.run({ ...FIRST, items: items(20) });
			expect(logins(sandbox)).toBe(1);
			expect(result.error?.message).toMatch(/does not let this user sign in: ".+lock/i);
			expectNoSecret(result.run, SANDBOX_PASSWORD);
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
