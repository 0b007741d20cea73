/* eslint-disable no-console */
import { versions } from '../../scripts/n8n/versions';
import { reportOf } from '../support/queueMode/report';
import { repeatedIn } from '../support/queueMode/tally';
import { itemsOf, QueueTrial, TOKEN_LIFETIME } from '../support/queueMode/trial';

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

		await trial.askAgain('orders');
		await trial.untilAllEnded();
		expect(await trial.tally('orders')).toMatchObject({
			...nothingWrong,
			succeeded: EXECUTIONS / 2,
			stored: itemsOf(EXECUTIONS / 2),
			storedOfOthers: 0,
		});
	});
});

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

			await trial.askAgain('orders');
			await trial.untilAllEnded();
			expect(await trial.tally('orders')).toMatchObject({
				...nothingWrong,
				succeeded: executions / 2,
				stored: itemsOf(executions / 2),
			});
		});
	},
);
