import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { SCHEDULED_TASKS } from '../../../sandbox/resources/scheduledTasks';
import { type Example, refusedAt } from './example';

const JOBS = [9001, 9002, 9003];
const HOUR = 3_600_000;
const UNKNOWN = 4711;

/** Jobs that finished an hour ago: one of two records, of which one failed, and others that completed. */
export function finishedJobs({ data }: Sandbox): void {
	const completesOn = Date.now() - HOUR;
	for (const id of JOBS) {
		data.jobs.set(id, {
			id,
			submittedOn: completesOn - HOUR,
			completesOn,
			submittedBy: 'demo@example.com',
			fileName: `import-${id}.csv`,
			total: 2,
			failures: id === 9001 ? ['SKU X-1 was not found'] : [],
			companyId: 201,
			output: { fileName: `result-${id}.csv`, content: Buffer.from('SKU,Result\r\nA-1,Done\r\n') },
		});
	}
}

export const badJobIds: Example['bad'] = [
	[{ jobId: '={{ $json.nothing }}' }, /Job ID is empty/],
	[{ jobId: '0' }, /Job ID must be an ID above 0, not 0/],
	[{ jobId: 'abc' }, /Job ID must be a whole number, not "abc"/],
];

const onJob = (
	operation: string,
	parameters: INodeParameters,
	more: Omit<Example, 'resource' | 'operation' | 'parameters' | 'bad' | 'refusal'> &
		Partial<Pick<Example, 'bad' | 'refusal'>> = {},
): Example => ({
	resource: 'queuedJob',
	operation,
	parameters: (jobId) => ({ jobId: String(jobId), ...parameters }),
	subjects: () => JOBS,
	prepare: finishedJobs,
	refusal: { subject: UNKNOWN, message: /Could not find or load record with ID 4711/ },
	...more,
	bad: [...badJobIds, ...(more.bad ?? [])],
});

const job = (id: unknown) => ({
	jobId: id,
	jobType: 'Warehouse Inventory Import',
	status: 'Partial Success',
	submittedBy: 'demo@example.com',
	completedOn: expect.stringMatching(/^\d{4}-.*[+-]\d\d:\d\d$/),
});
const COUNTS = { total: 2, processed: 2, succeeded: 1, failed: 1 };

export const queuedJobExamples: Example[] = [
	onJob('downloadOutput', {}),
	onJob(
		'get',
		{},
		{ check: (items, _, id) => expect(items).toMatchObject([{ ...job(id), ...COUNTS }]) },
	),
	{
		resource: 'queuedJob',
		operation: 'getAll',
		parameters: (employee) => ({
			filters: { companies: [201], jobTypes: [44], submittedBy: String(employee) },
		}),
		subjects: () => [11, 11, 11],
		prepare: finishedJobs,
		check: (items) =>
			expect(items).toMatchObject([
				{ jobId: 9003 },
				{ jobId: 9002 },
				{ ...job(9001), total: null },
			]),
		refusal: refusedAt('GET', '/rest/api/QueuedJobs'),
		bad: [
			[{ filters: { statuses: [] } }, /Statuses is empty/],
			[{ filters: { statuses: ['Done'] } }, /Statuses/],
			[{ filters: { submittedBy: '0' } }, /Submitted By must be an ID above 0/],
			[{ filters: { submittedAfter: 'soon' } }, /Submitted After must be a date/],
		],
	},
	onJob(
		'getLogs',
		{},
		{
			check: (items, _, id) =>
				expect(items).toMatchObject([
					{ jobId: id, isError: false, message: 'Job is submitted.' },
					{ jobId: id, isError: true, message: 'SKU X-1 was not found' },
				]),
		},
	),
	{
		resource: 'queuedJob',
		operation: 'runTask',
		parameters: (taskId) => ({ taskId: String(taskId), waitForCompletion: true }),
		server: { importTime: 0 },
		subjects: () => SCHEDULED_TASKS,
		check: (items, { data }, taskId) => {
			expect(items).toMatchObject([
				{ taskId, jobId: 9001, jobType: 'Inventory Calculate', finished: true, errors: [] },
			]);
			expect(data.jobs.size).toBe(1);
		},
		refusal: { subject: UNKNOWN, message: /Could not find or load record with ID 4711/ },
		bad: [
			[{ taskId: '={{ "" }}' }, /Task ID is empty/],
			[{ taskId: '-7' }, /Task ID must be an ID above 0/],
			[{ maximumWait: -1 }, /Maximum Wait must not be below 0/],
		],
	},
	onJob(
		'wait',
		{ maximumWait: 0, downloadOutput: true },
		{
			check: (items, _, id) =>
				expect(items).toMatchObject([
					{ ...job(id), ...COUNTS, finished: true, errors: ['SKU X-1 was not found'] },
				]),
			bad: [[{ maximumWait: -1 }, /Maximum Wait must not be below 0/]],
		},
	),
];
