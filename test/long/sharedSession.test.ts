/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console */
import { setTimeout } from 'node:timers/promises';
import {
	SANDBOX_PASSWORD,
	SANDBOX_USER,
	type Sandbox,
	type SandboxOptions,
	startSandbox,
} from '../../sandbox';
import { inProcesses } from '../support/core/processes';
import { OWN_WAYS, type Report, type Way } from '../support/core/worker';

const MINUTE = 60_000;
/** ms that each trial goes on. */
const DURATION = 75_000;
/** Seconds. */
const TOKEN_LIFETIME = 60;

async function withProcesses(
	each: Array<{ ways: Way[]; clock?: number }>,
	{ loginTakes = 0, ...options }: SandboxOptions & { loginTakes?: number },
	meanwhile: (sandbox: Sandbox, signal: AbortSignal) => Promise<void> = async () => {},
): Promise<{ reports: Report[]; stored: string[] }> {
	const sandbox = await startSandbox({
		orders: 120,
		products: 20,
		tokenLifetime: TOKEN_LIFETIME,
		callsPerHour: Infinity,
		...options,
	});
	if (loginTakes > 0) {
		const slow = { kind: 'latency', ms: loginTakes, path: '/rest/api/token' } as const;
		sandbox.control.faults.add({ ...slow, afterHandling: true, times: Infinity });
	}
	const account = {
		endpoint: sandbox.endpoint,
		username: SANDBOX_USER,
		password: SANDBOX_PASSWORD,
	};
	const end = new AbortController();
	try {
		const other = meanwhile(sandbox, end.signal);
		const reports = await inProcesses(each, account, { duration: DURATION, pause: 500 });
		end.abort();
		await other;
		const orders = [...sandbox.data.orders.values()];
		return { reports, stored: orders.flatMap(({ notes }) => notes).map(({ text }) => text) };
	} finally {
		end.abort();
		await sandbox.close();
	}
}

const mostInAMinute = (times: number[]): number =>
	Math.max(
		0,
		...times.map((from) => times.filter((at) => at >= from && at < from + MINUTE).length),
	);

describe('three processes that share a credential, where only the newest token of a user counts', () => {
	test.each([
		['a login takes a second', 800, [0, 0, 0]],
		['a login takes four seconds, and two clocks are 10 minutes off', 4_000, [10, 0, -10]],
	])(
		'sign in twice a minute at the most, and fail in nothing, when %s',
		async (_, loginTakes, clocks) => {
			const ways: Way[][] = [OWN_WAYS, OWN_WAYS, ['Read', 'Trigger']];
			const each = ways.map((some, index) => ({
				ways: some,
				clock: Number(clocks[index]) * MINUTE,
			}));
			const { reports, stored } = await withProcesses(each, { tokensPerUser: 1, loginTakes });
			const failures = reports.flatMap((report) => report.failures);
			expect(failures).toEqual([]);
			for (const { logins, executions } of reports) {
				expect(mostInAMinute(logins)).toBeLessThanOrEqual(2);
				expect(Math.min(...executions)).toBeGreaterThan(1);
			}
			const notes = reports.flatMap((report) => report.notes).map(({ text }) => text);
			expect(notes.length).toBeGreaterThan(3);
			expect(stored.filter((text) => notes.includes(text)).sort()).toEqual(notes.sort());
			console.info(
				`logins in ${DURATION / 1_000} seconds: ${reports.map(({ logins }) => logins.length).join(', ')}`,
			);
		},
		600_000,
	);
});

test('polls do not fail while the server ends tokens at random', async () => {
	const endTokens = async (sandbox: Sandbox, signal: AbortSignal): Promise<void> => {
		while (!signal.aborted) {
			await setTimeout(1_000 + Math.random() * 40_000, undefined, { signal }).catch(
				() => undefined,
			);
			sandbox.control.revokeTokens();
		}
	};
	const { reports } = await withProcesses([{ ways: ['Trigger'] }], {}, endTokens);
	expect(reports[0]?.failures).toEqual([]);
	expect(reports[0]?.executions[0]).toBeGreaterThan(3);
}, 600_000);
