import { calls } from '../../support/core/fixture';
import { atDesk } from '../../support/core/orders';
import { submitJob } from '../../support/core/records';

const EVENT = { event: 'jobFinished' };

const jobIds = (items: Array<Record<string, unknown>> | null) =>
	(items ?? []).map(({ jobId }) => jobId);

test(
	'Job Finished fires for a long job, and for one that finished before a poll saw it',
	atDesk(async (desk) => {
		submitJob(desk, 1);
		desk.wait(5);
		const before = submitJob(desk, 30);
		const trigger = await desk.begun(EVENT);
		const long = submitJob(desk, 180);
		const short = submitJob(desk, 0, { failures: ['SKU not found'] });
		expect(await trigger.poll()).toMatchObject([
			{
				jobId: short,
				jobType: 'Warehouse Inventory Import',
				status: 'Partial Success',
				error: 'SKU not found',
			},
		]);
		desk.wait(40);
		expect(jobIds(await trigger.poll())).toEqual([before]);
		desk.wait(100);
		await desk.forgetCalls();
		expect(await trigger.poll()).toBeNull();
		expect(calls(desk.sandbox)).toHaveLength(2);
		desk.wait(100);
		expect(await trigger.poll()).toMatchObject([{ jobId: long, status: 'Completed' }]);
		expect(await trigger.poll()).toBeNull();
	}),
);

test(
	'a job that finishes while n8n is down is emitted afterwards, even with an old state',
	atDesk(async (desk) => {
		const trigger = await desk.begun(EVENT);
		const stored = trigger.stored();
		const id = submitJob(desk, 10);
		expect(await trigger.poll()).toBeNull();
		desk.wait(600);
		const other = submitJob(desk, 0);
		const restarted = desk.start(EVENT, { stored });
		expect(jobIds(await restarted.poll()).sort()).toEqual([id, other]);
		expect(await restarted.poll()).toBeNull();
	}),
);

test(
	'a job on hold has not finished, and a job that was deleted is forgotten',
	atDesk(async (desk) => {
		const { jobs } = desk.sandbox.data;
		const held = submitJob(desk, 1, { isHeld: true });
		const gone = submitJob(desk, 60);
		const trigger = await desk.begun(EVENT);
		desk.wait(60 * 24 * 3);
		jobs.delete(gone);
		for (let poll = 0; poll < 3; poll++) expect(await trigger.poll()).toBeNull();
		await desk.forgetCalls();
		expect(await trigger.poll()).toBeNull();
		expect(calls(desk.sandbox)).toHaveLength(2);
		Object.assign(jobs.get(held) ?? {}, { isHeld: false });
		expect(jobIds(await trigger.poll())).toEqual([held]);
	}),
);

test(
	'jobs are filtered by type, company and status',
	atDesk(async (desk) => {
		const byType = await desk.begun({ ...EVENT, filters: { jobTypes: [5] } });
		const byCompany = await desk.begun({ ...EVENT, filters: { companies: [202] } });
		const failed = await desk.begun({ ...EVENT, filters: { statuses: [4] } });
		const [type, company, failure] = [
			submitJob(desk, 0, { type: 5 }),
			submitJob(desk, 0, { companyId: 202 }),
			submitJob(desk, 0, { failures: ['One', 'Two'] }),
		];
		expect(jobIds(await byType.poll())).toEqual([type]);
		expect(jobIds(await byCompany.poll())).toEqual([company]);
		expect(jobIds(await failed.poll())).toEqual([failure]);
	}),
);

test(
	'a failure of any call loses no job, and Fetch Test Event changes no state',
	atDesk(async (desk) => {
		const trigger = await desk.begun({ ...EVENT, output: 'detail' });
		const id = submitJob(desk, 60);
		expect(await trigger.poll()).toBeNull();
		desk.wait(30);
		for (let later = 0; later < 2; later++) submitJob(desk, 600);
		expect(await trigger.poll()).toBeNull();
		desk.wait(40);
		for (let skip = 0; skip < 4; skip++) {
			const path = skip < 3 ? '*/QueuedJobs' : '*/QueuedJobs/*';
			const fault = { kind: 'status', code: 400, path, skip: skip % 3, times: 1 } as const;
			desk.sandbox.control.faults.add(fault);
			// The third call requests a job that finished long ago by its id
			await expect(trigger.poll()).rejects.toThrow();
			desk.sandbox.control.faults.clear();
		}
		const before = trigger.stored();
		expect(await trigger.poll('manual')).toMatchObject([{ Basic: { ID: id, Status: 3 } }]);
		expect(trigger.stored()).toBe(before);
		expect(await trigger.poll()).toMatchObject([{ Basic: { ID: id } }]);
	}),
);
