import { sleep } from 'n8n-workflow';
import { LOCKED_USER, SANDBOX_PASSWORD } from '../../sandbox';
import { calls, inSandbox, logins } from '../support/core/fixture';

const ORDERS = '/api/Orders';
const FIRST = { parameters: { path: `${ORDERS}?model.pageNumber=1&model.pageSize=1` } };
const items = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));

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
			expect(result.error?.message).toMatch(/does not let this user sign in: ".+lock/i);
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
