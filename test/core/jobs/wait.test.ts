/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { INodeParameters } from 'n8n-workflow';
import { calls, type Fixture } from '../../support/core/fixture';
import { withoutPauses } from '../../support/core/machineClock';
import { atDesk, type Desk } from '../../support/core/orders';
import { submitJob } from '../../support/core/records';

const wait = (jobId: number, more: INodeParameters = {}): INodeParameters => ({
	resource: 'queuedJob',
	operation: 'wait',
	jobId: String(jobId),
	...more,
});

const TASK: INodeParameters = {
	resource: 'queuedJob',
	operation: 'runTask',
	taskId: '7',
	waitForCompletion: true,
};

const polls = ({ sandbox }: Pick<Fixture, 'sandbox'>): number =>
	calls(sandbox, 'GET').filter(({ path }) => /\/QueuedJobs\/\d+$/.test(path)).length;

/** A test in which hours of waiting take no time. */
const waiting = (
	work: (desk: Desk) => Promise<void>,
	options: Parameters<typeof atDesk>[1] = {},
	onPause: (desk: Desk) => void = () => {},
) =>
	atDesk(
		async (desk) =>
			await withoutPauses(
				desk,
				async () => await work(desk),
				() => onPause(desk),
			),
		options,
	);

test(
	'a job of an hour is waited for, with four calls a minute at most',
	waiting(async (desk) => {
		const id = submitJob(desk, 60);
		const { items, error } = await desk.engine.run({ parameters: wait(id, { maximumWait: 180 }) });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([
			{ jobId: id, status: 'Completed', finished: true, errors: [], total: 2, succeeded: 2 },
		]);
		expect(polls(desk)).toBeGreaterThan(200);
		expect(polls(desk)).toBeLessThan(250);
	}),
);

test(
	'a job that takes longer is no error: its ID and where it stands come back',
	waiting(async (desk) => {
		const id = submitJob(desk, 120);
		const { items, error } = await desk.engine.run({ parameters: wait(id, { maximumWait: 45 }) });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([
			{
				jobId: id,
				status: 'Processing',
				finished: false,
				note: expect.stringMatching(/Wait with/),
			},
		]);
		expect(items[0]).not.toHaveProperty('errors');
	}),
);

test(
	'an agent is answered after a minute',
	waiting(async (desk) => {
		const id = submitJob(desk, 120);
		const before = desk.now();
		const parameters = wait(id, { maximumWait: 600 });
		const { items } = await desk.engine.run({ parameters, asTool: true });
		expect(JSON.stringify(items)).toMatch(/"finished":false/);
		expect(desk.now() - before).toBeLessThanOrEqual(60_000);
	}),
);

describe('a job that ends otherwise', () => {
	test(
		'failed: an error with the reasons of its log',
		waiting(async (desk) => {
			const id = submitJob(desk, 1, { failures: ['SKU X-1 was not found', 'SKU X-2 is blocked'] });
			const { error, items } = await desk.engine.run({ parameters: wait(id) });
			expect(items).toEqual([]);
			expect(error).toMatchObject({
				message: `Job ${id} failed: SKU X-1 was not found; SKU X-2 is blocked`,
				description: expect.stringMatching(/^Of 2 records, 0 succeeded and 2 failed\. /),
			});
		}),
	);

	test.each([
		[9, /took too long and was aborted/],
		[7, /was canceled/],
		[8, /was canceled/],
		[10, /was canceled/],
	])('status %i is an error', async (endStatus, words) => {
		await waiting(async (desk) => {
			const id = submitJob(desk, 1, { endStatus });
			const { error, items } = await desk.engine.run({ parameters: wait(id) });
			expect(items).toEqual([]);
			expect(error?.message).toMatch(words);
		})();
	});

	test(
		'in part: no error, but its counts and errors are there, and its file',
		waiting(async (desk) => {
			const log = [{ time: 0, isError: false, message: 'Row 1 is done' }];
			const id = submitJob(desk, 1, { total: 3, failures: ['Row 2 is wrong'], log });
			const { error, outputs } = await desk.engine.run({
				parameters: wait(id, { downloadOutput: true, outputField: 'result' }),
			});
			expect(error).toBeUndefined();
			expect(outputs[0]?.[0]?.json).toMatchObject({
				status: 'Partial Success',
				errors: ['Row 2 is wrong'],
				succeeded: 2,
				failed: 1,
			});
			expect(Object.keys(outputs[0]?.[0]?.binary ?? {})).toEqual(['result']);
		}),
	);

	test(
		'without its file: the error says that the job itself has finished',
		waiting(async (desk) => {
			const id = submitJob(desk, 1);
			const fault = { kind: 'status', code: 404, path: '*/OutputFile' } as const;
			desk.sandbox.control.faults.add({ ...fault, body: { Message: 'No file' } });
			const { error } = await desk.engine.run({ parameters: wait(id, { downloadOutput: true }) });
			expect(error?.message).toBe('No file');
			expect(error?.description).toMatch(/^Job 9001 has finished, but its output file/);
		}),
	);

	test.each<[string, object]>([
		['no logs, as older servers', { code: 404, body: { Message: 'No HTTP resource was found' } }],
		[
			'a filter that is ignored',
			{ code: 200, body: { Items: [{ IsError: false, Message: 'Fine' }] } },
		],
		['logs that are no list', { code: 200, body: '"none"' }],
	])('on a server with %s, the reason is that of the job', async (_, answer) => {
		await waiting(async (desk) => {
			const id = submitJob(desk, 1, { failures: ['Wrong', 'Wrong, too'] });
			const always = Number.POSITIVE_INFINITY;
			const path = '*/Logs';
			desk.sandbox.control.faults.add({
				kind: 'status',
				code: 404,
				...answer,
				path,
				times: always,
			});
			const { error } = await desk.engine.run({ parameters: wait(id) });
			expect(error?.message).toBe(`Job ${id} failed: Wrong; Wrong, too`);
		})();
	});
});

test.each<[string, object]>([
	['numbers', { Basic: { ID: 9001, Status: 3 }, TotalRecords: 5 }],
	['texts', { Basic: { ID: '9001', Status: '3' }, TotalRecords: 5 }],
	['names', { Basic: { ID: 9001, Status: 'Completed' }, TotalRecords: 5 }],
	['the members of a row', { ID: 9001, QueuedJobStatus: 3, TotalRecords: 5 }],
])('a status is read from %s', async (_, body) => {
	await waiting(async (desk) => {
		desk.sandbox.control.faults.add({ kind: 'status', code: 200, body, path: '*/QueuedJobs/9001' });
		const { items } = await desk.engine.run({ parameters: wait(9001, { maximumWait: 0 }) });
		expect(items).toMatchObject([{ jobId: 9001, status: 'Completed', total: 5, finished: true }]);
	})();
});

test(
	'another job than the one that was asked for is not taken for it',
	waiting(async (desk) => {
		const body = { Basic: { ID: 9002, Status: 3 } };
		desk.sandbox.control.faults.add({ kind: 'status', code: 200, body, path: '*/QueuedJobs/9001' });
		for (const operation of ['wait', 'get']) {
			desk.sandbox.control.faults.add({
				kind: 'status',
				code: 200,
				body,
				path: '*/QueuedJobs/9001',
			});
			const { error } = await desk.engine.run({ parameters: { ...wait(9001), operation } });
			expect(error?.message).toBe('Sellercloud returned job 9002 instead of job 9001');
		}
	}),
);

test(
	'a server that restarts in the midst does not end the waiting',
	waiting(async (desk) => {
		const id = submitJob(desk, 5);
		const path = `*/QueuedJobs/${id}`;
		for (const [skip, code] of [404, 500, 502, 503].entries()) {
			desk.sandbox.control.faults.add({ kind: 'status', code, path, skip: skip + 2, times: 2 });
		}
		desk.sandbox.control.faults.add({ kind: 'html', path, skip: 12 });
		desk.sandbox.control.faults.add({ kind: 'reset', path, skip: 14 });
		const { items, error } = await desk.engine.run({ parameters: wait(id) });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ status: 'Completed', finished: true }]);
	}),
);

test(
	'stopping the execution stops the waiting',
	waiting(async (desk) => {
		const id = submitJob(desk, 600);
		const { run } = await desk.engine.run({
			parameters: wait(id, { maximumWait: 600 }),
			onStart: (stop) => {
				const watch = setInterval(() => {
					if (polls(desk) < 3) return;
					clearInterval(watch);
					stop();
				}, 1);
			},
		});
		expect(run.status).not.toBe('success');
		expect(polls(desk)).toBeLessThan(2400);
	}),
);

describe('a job that a task has queued', () => {
	test(
		'is waited for, even if it can be read only later',
		waiting(
			async (desk) => {
				const { items, error } = await desk.engine.run({ parameters: TASK });
				expect(error).toBeUndefined();
				expect(items).toMatchObject([
					{ taskId: 7, jobId: 9001, status: 'Completed', finished: true },
				]);
				expect(calls(desk.sandbox, 'POST')).toHaveLength(1);
				const fault = calls(desk.sandbox).filter(({ status }) => status === 500);
				expect(fault.length).toBeGreaterThan(0);
			},
			{ importTime: 60_000 },
			({ sandbox, now }) => {
				const [job] = sandbox.data.jobs.values();
				if (job) job.readableFrom ??= now() + 5_000;
			},
		),
	);

	test(
		'is returned by its ID if nobody wants to wait',
		waiting(async (desk) => {
			const parameters = { ...TASK, waitForCompletion: false };
			const { items } = await desk.engine.run({ parameters });
			expect(items).toMatchObject([{ taskId: 7, jobId: 9001, finished: false }]);
			expect(calls(desk.sandbox).map(({ method }) => method)).toEqual(['POST']);
		}),
	);

	test(
		'is not queued again if it cannot be read, and the error names it',
		waiting(async (desk) => {
			const times = Number.POSITIVE_INFINITY;
			desk.sandbox.control.faults.add({ kind: 'status', code: 403, path: '*/QueuedJobs/*', times });
			const { error } = await desk.engine.run({ parameters: TASK });
			expect(error?.message).toMatch(/^Job 9001 was queued, but cannot be read: /);
			expect(error?.description).toMatch(/do not run this again.*Job ID 9001/);
			expect(calls(desk.sandbox, 'POST')).toHaveLength(1);
		}),
	);

	const UNCERTAIN = /may have been/;
	test.each<[string, unknown, RegExp, RegExp]>([
		['nothing', '', /an empty response instead of/, UNCERTAIN],
		['a refusal', { ErrorMessage: 'The task is disabled' }, /^The task is disabled$/, UNCERTAIN],
		['a link without ID', { QueuedJobLink: '/jobs' }, /no job/, UNCERTAIN],
		['a web page', '<!DOCTYPE html><html></html>', /web page/, /Check Endpoint/],
	])('an answer with %s is an error', async (_, body, words, description) => {
		await waiting(async (desk) => {
			desk.sandbox.control.faults.add({
				kind: 'status',
				code: 200,
				body,
				method: 'POST',
				path: '*Task',
			});
			const { error, items } = await desk.engine.run({ parameters: TASK });
			expect(items).toEqual([]);
			expect(error?.message).toMatch(words);
			expect(error?.description).toMatch(description);
		})();
	});
});
