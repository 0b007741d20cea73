/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout } from 'node:timers/promises';
import { SANDBOX_PASSWORD, SANDBOX_USER, type Sandbox, startSandbox } from '../../sandbox';
import { inProcesses } from '../support/core/processes';
import type { Way } from '../support/core/worker';

/** ms that each trial goes on. */
const DURATION = 90_000;
/** Seconds. */
const TOKEN_LIFETIME = 30;

async function withProcesses(
	ways: Way[],
	{ tokensPerUser, loginTakes = 0 }: { tokensPerUser?: number; loginTakes?: number },
	meanwhile: (sandbox: Sandbox, signal: AbortSignal) => Promise<void> = async () => {},
) {
	const sandbox = await startSandbox({
		orders: 60,
		products: 20,
		tokensPerUser,
		tokenLifetime: TOKEN_LIFETIME,
	});
	if (loginTakes > 0) {
		const slow = { kind: 'latency', ms: loginTakes, path: '/rest/api/token' } as const;
		sandbox.control.faults.add({ ...slow, times: Infinity });
	}
	const account = {
		endpoint: sandbox.endpoint,
		username: SANDBOX_USER,
		password: SANDBOX_PASSWORD,
	};
	const end = new AbortController();
	try {
		const other = meanwhile(sandbox, end.signal);
		const reports = await inProcesses(ways, account, { duration: DURATION, pause: 500 });
		end.abort();
		await other;
		return reports;
	} finally {
		end.abort();
		await sandbox.close();
	}
}

const ALL: Way[] = ['Sellercloud', 'Sellercloud Trigger', 'Sellercloud'];

describe('three processes that share a credential, where only the newest token of a user counts', () => {
	test.each([0, 800])(
		'fail in no execution when a login takes %d ms',
		async (loginTakes) => {
			const reports = await withProcesses(ALL, { tokensPerUser: 1, loginTakes });
			expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
			for (const { executions } of reports) expect(executions).toBeGreaterThan(3);
		},
		300_000,
	);
});

test('polls do not fail while the server ends tokens at random', async () => {
	const endTokens = async (sandbox: Sandbox, signal: AbortSignal): Promise<void> => {
		while (!signal.aborted) {
			await setTimeout(1_000 + Math.random() * 6_000, undefined, { signal }).catch(() => undefined);
			sandbox.control.revokeTokens();
		}
	};
	const reports = await withProcesses(['Sellercloud Trigger'], {}, endTokens);
	expect(reports[0]?.failures).toEqual([]);
	expect(reports[0]?.executions).toBeGreaterThan(3);
}, 300_000);
