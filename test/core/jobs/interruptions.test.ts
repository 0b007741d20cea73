/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { INodeParameters } from 'n8n-workflow';
import { account, calls } from '../../support/core/fixture';
import { startFront } from '../../support/core/front';
import { withoutPauses } from '../../support/core/machineClock';
import { atDesk, type Desk } from '../../support/core/orders';
import { submitJob } from '../../support/core/records';
import { createEngine } from '../../support/core/run';

/** Waits that end otherwise than with the job. */

const wait = (jobId: number | string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'queuedJob',
	operation: 'wait',
	jobId: String(jobId),
	...more,
});

const polls = ({ sandbox }: Pick<Desk, 'sandbox'>): number =>
	calls(sandbox, 'GET').filter(({ path }) => /\/QueuedJobs\/\d+$/.test(path)).length;

test(
	'a job on hold is waited for until the time is over, and its ID comes back',
	atDesk(async (desk) => {
		const id = submitJob(desk, 1, { isHeld: true });
		const before = desk.now();
		await withoutPauses(desk, async () => {
			const { items, error } = await desk.engine.run({ parameters: wait(id, { maximumWait: 5 }) });
			expect(error).toBeUndefined();
			expect(items).toMatchObject([{ jobId: id, status: 'On Hold', finished: false }]);
		});
		expect(desk.now() - before).toBe(5 * 60_000);
	}),
);

describe('a stop of the execution while it waits', () => {
	/** Stops the execution in the third pause, which never ends by itself. */
	async function stopped(desk: Desk, parameters: INodeParameters) {
		let stop = () => {};
		let pauses = 0;
		let sent = 0;
		const onPause = () => {
			if (++pauses < 3) return undefined;
			sent = calls(desk.sandbox).length;
			setImmediate(stop);
			return 'endless';
		};
		await withoutPauses(
			desk,
			async () => {
				const { run } = await desk.engine.run({ parameters, onStart: (end) => (stop = end) });
				expect([run.status, run.data.resultData.error?.message]).toEqual([
					'error',
					'The execution was stopped',
				]);
			},
			onPause,
		);
		expect(calls(desk.sandbox)).toHaveLength(sent);
	}

	test(
		'ends the pause at once, and nothing more is sent',
		atDesk(async (desk) => {
			await stopped(desk, wait(submitJob(desk, 600), { maximumWait: 600 }));
			expect(polls(desk)).toBe(3);
		}),
	);

	test(
		'leaves the job that was queued to Sellercloud, and queues no other',
		atDesk(
			async (desk) => {
				const parameters = { resource: 'queuedJob', operation: 'runTask', taskId: '7' };
				await stopped(desk, { ...parameters, waitForCompletion: true });
				expect(calls(desk.sandbox, 'POST')).toHaveLength(1);
				expect([...desk.sandbox.data.jobs.keys()]).toEqual([9001]);
			},
			{ importTime: 3_600_000 },
		),
	);
});

describe('an ID that no job has', () => {
	const NO_JOB = /Could not find or load record with ID 4711/;

	test.each(['wait', 'get', 'getLogs'])(
		'is an error at once if it was typed (%s)',
		async (operation) =>
			await atDesk(async (desk) => {
				const onPause = jest.fn();
				await withoutPauses(
					desk,
					async () => {
						const { error } = await desk.engine.run({ parameters: { ...wait(4711), operation } });
						expect(error?.message).toMatch(NO_JOB);
					},
					onPause,
				);
				expect(onPause).not.toHaveBeenCalled();
			})(),
	);

	test(
		'is an error after 30 seconds if the node before may have just queued the job',
		atDesk(async (desk) => {
			const before = desk.now();
			await withoutPauses(desk, async () => {
				const parameters = wait('={{ $json.jobId }}');
				const { error } = await desk.engine.run({ parameters, items: [{ jobId: 4711 }] });
				expect(error?.message).toMatch(NO_JOB);
			});
			expect(desk.now() - before).toBeGreaterThan(30_000);
			expect(desk.now() - before).toBeLessThan(60_000);
		}),
	);
});

test(
	'a job that the node before has just queued is waited for, even if it can be read only later',
	atDesk(async (desk) => {
		const jobId = submitJob(desk, 1);
		const job = desk.sandbox.data.jobs.get(jobId);
		if (job) job.readableFrom = desk.now() + 10_000;
		await withoutPauses(desk, async () => {
			const parameters = wait('={{ $json.jobId }}');
			const { items } = await desk.engine.run({ parameters, items: [{ jobId }] });
			expect(items).toMatchObject([{ jobId, status: 'Completed', finished: true }]);
		});
	}),
);

describe('a server that refuses connections', () => {
	const outage = (pauses: number, work: (desk: Desk) => Promise<void>) =>
		atDesk(async (desk) => {
			const front = await startFront(desk.sandbox.origin);
			const engine = await createEngine({
				...account(desk.sandbox),
				endpoint: `${front.origin}/rest`,
			});
			let count = 0;
			const isPause = (ms: number) => ms >= 2_000;
			try {
				await withoutPauses(
					desk,
					async () => await work({ ...desk, engine }),
					(ms) => {
						if (!isPause(ms)) return;
						count++;
						if (count === 2) front.shut();
						if (count === 2 + pauses) front.open();
					},
				);
			} finally {
				front.close();
			}
		});

	test(
		'for a while does not end the waiting',
		outage(2, async (desk) => {
			const id = submitJob(desk, 5);
			const { items, error } = await desk.engine.run({ parameters: wait(id) });
			expect(error).toBeUndefined();
			expect(items).toMatchObject([{ jobId: id, status: 'Completed', finished: true }]);
		}),
	);

	test(
		'for longer than two minutes ends it with an error',
		outage(Number.POSITIVE_INFINITY, async (desk) => {
			const id = submitJob(desk, 60);
			const before = desk.now();
			const { error } = await desk.engine.run({ parameters: wait(id, { maximumWait: 180 }) });
			expect(error?.message).toBe('Sellercloud accepts no connections');
			expect(desk.now() - before).toBeLessThan(5 * 60_000);
		}),
	);
});
