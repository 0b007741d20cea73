/* eslint-disable no-console */
import { versions } from '../../scripts/n8n/versions';
import type { Leak } from '../support/leaks/canaries';
import { saveCredential, withSandbox } from '../support/n8n/bench';
import { credentialFor } from '../support/n8n/workflows';
import { runProgram } from '../support/queueMode/programs';
import { QueueMode } from '../support/queueMode/queueMode';
import { reportOf } from '../support/queueMode/report';
import { repeatedIn, type Tally } from '../support/queueMode/tally';
import { itemsOf, QueueTrial, TOKEN_LIFETIME } from '../support/queueMode/trial';
import { activateWork } from '../support/queueMode/workload';
import { expectNoSecret } from '../support/secrets';

jest.setTimeout(3_600_000);

const EXECUTIONS = 200;
/** Executions that a worker runs at the same time, n8n's default. */
const CONCURRENCY = 10;
/** Seconds after which a token is renewed at the earliest: when a tenth of its life is left. */
const RENEWED_AFTER = 0.9 * TOKEN_LIFETIME;
/** n8n looks sooner for executions whose worker has died: ms. The defaults make it two minutes. */
const SOON = {
	QUEUE_WORKER_LOCK_DURATION: '30000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '5000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

const nothingWrong = { sentTwice: [], storedTwice: [], lost: [] };

/** Executes orders again that failed, and some that did not: each is stored once all the same. */
async function expectEachOrderOnce(trial: QueueTrial, executions: number): Promise<Tally> {
	await trial.askAgain('orders');
	await trial.untilAllEnded();
	const tally = await trial.tally('orders');
	expect(tally).toMatchObject({
		...nothingWrong,
		succeeded: executions,
		stored: itemsOf(executions),
	});
	return tally;
}

test('the main and a worker are killed: nothing is sent twice, and no success lacks an item', async () => {
	const options = { version: versions.newest, works: ['notes', 'orders'] } as const;
	await QueueTrial.run(options, async (trial) => {
		await trial.ask(EXECUTIONS / 2);
		await trial.killMainDuringPoll();
		await trial.ask(EXECUTIONS / 2);
		await trial.killWorkerAfter(itemsOf(EXECUTIONS / 10));
		await trial.queueMode.start('worker-2');
		await trial.untilAllEnded();

		const notes = await trial.tally('notes');
		const orders = await trial.tally('orders');
		const traffic = trial.traffic();
		const delivered = await trial.delivered();
		console.log(
			reportOf(`${options.version}, both`, [notes, orders], traffic, trial.purchasing, delivered),
		);

		expect(notes).toMatchObject(nothingWrong);
		expect(orders).toMatchObject(nothingWrong);
		const failed = EXECUTIONS - notes.succeeded - orders.succeeded;
		expect(failed).toBeGreaterThan(0);
		expect(failed).toBeLessThanOrEqual(CONCURRENCY);

		for (const { service, requests, logins, polls, seconds } of traffic) {
			expect(logins).toBeLessThanOrEqual(1 + seconds / RENEWED_AFTER);
			// The main polls and does nothing else, and no other process polls
			expect(polls).toBe(service === 'main' ? requests - logins : 0);
		}
		expect(repeatedIn(delivered)).toEqual([]);
		expect(delivered.sort()).toEqual(trial.purchasing.created.sort());

		const again = await expectEachOrderOnce(trial, EXECUTIONS / 2);
		expect(again.storedOfOthers).toBe(0);
	});
});

test('a worker dies for good, and the main before n8n has noticed: its executions end as crashed, and nothing is repeated', async () => {
	const executions = 20;
	// n8n's default makes it three hours until the new main looks for executions that nobody executes
	const env = { ...SOON, N8N_EXECUTIONS_QUEUE_RECOVERY_INTERVAL: '1' };
	const options = { version: versions.newest, works: ['orders', 'notes'], env } as const;
	await QueueTrial.run(options, async (trial) => {
		await trial.ask(executions);
		await trial.killWorkerAndMainAfter(itemsOf(executions / 4));
		await trial.untilAllEnded();

		const orders = await trial.tally('orders');
		const notes = await trial.tally('notes');
		const name = `${options.version}, worker and main`;
		console.log(reportOf(`${name}, Create`, [orders], trial.traffic()));
		console.log(reportOf(`${name}, Add Note`, [notes], trial.traffic()));

		expect(orders).toMatchObject(nothingWrong);
		expect(notes).toMatchObject(nothingWrong);
		const statuses = [...(await trial.statuses('orders')), ...(await trial.statuses('notes'))];
		expect(statuses).toHaveLength(executions);
		expect(new Set(statuses)).toEqual(new Set(['success', 'crashed']));

		await expectEachOrderOnce(trial, executions / 2);
	});
});

test('the search for secrets finds what was planted in PostgreSQL and Redis, and fails the test', async () =>
	await withSandbox(async (sandbox) => {
		const secrets = { password: 'Anis & "Fenchel"\\<3%+ß>', inventoryPin: 'inventory-2846' };
		let leaks: Leak[] = [];
		const run = QueueMode.run({ version: versions.newest, workers: [] }, async (queueMode) => {
			const { n8n } = queueMode.current('main');
			const credential = await saveCredential(n8n, credentialFor(sandbox, secrets));
			await activateWork(queueMode, sandbox, credential);
			await fetch(`${queueMode.webhooks}/notes`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ items: [secrets.password] }),
			});
			const [redis] = queueMode.stores;
			const planted = ['-p', String(redis?.port), 'rpush', 'planted', secrets.inventoryPin];
			await runProgram('redis-cli', planted, { cwd: n8n.userFolder });
			leaks = await queueMode.leaks();
		});
		const failure: unknown = await run.catch((error: unknown) => error);
		const places = new Set(leaks.map(({ where, secret }) => `${secret.split(' ')[0]}: ${where}`));

		expect([...places].sort()).toEqual([
			'inventoryPin: file appendonlydir/appendonly.aof.1.incr.aof',
			'inventoryPin: table Redis, column planted',
			'password: table execution_data, column data',
		]);
		expect(String(failure)).toContain('n8n holds secrets');
		expectNoSecret(String(failure), ...Object.values(secrets));
	}));

/** n8n 1.x repeats the executions of a worker that does not come back, unless it is told not to. n8n 2.x never does. */
const endings = [
	{ version: versions.newest, count: '1', isRepeated: false },
	{ version: versions.oldest, count: '0', isRepeated: false },
	{ version: versions.oldest, count: '1', isRepeated: true },
];

test.each(endings)(
	'a worker of n8n $version dies for good (stalled count $count): orders with a reference are created once',
	async ({ version, count, isRepeated }) => {
		const executions = 20;
		const env = { ...SOON, QUEUE_WORKER_MAX_STALLED_COUNT: count };
		await QueueTrial.run({ version, works: ['orders', 'notes'], env }, async (trial) => {
			await trial.ask(executions);
			await trial.killWorkerAfter(itemsOf(executions / 4));
			await trial.untilAllEnded();

			const orders = await trial.tally('orders');
			const notes = await trial.tally('notes');
			const name = `${version}, stalled count ${count}`;
			console.log(reportOf(`${name}, Create`, [orders], trial.traffic()));
			console.log(reportOf(`${name}, Add Note`, [notes], trial.traffic()));

			expect(orders).toMatchObject(nothingWrong);
			expect(notes.lost).toEqual([]);
			const succeeded = orders.succeeded + notes.succeeded;
			if (isRepeated) {
				expect(succeeded).toBe(executions);
				// What has no reference is written again, and n8n shows it as a success
				expect(notes.storedTwice).not.toEqual([]);
			} else {
				expect(succeeded).toBeLessThan(executions);
				expect(notes).toMatchObject(nothingWrong);
			}

			await expectEachOrderOnce(trial, executions / 2);
		});
	},
);
