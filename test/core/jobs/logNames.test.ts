import { inSandbox } from '../../support/core/fixture';

const LINE = { logTime: '2026-06-10T15:30:00', isError: true, message: 'SKU X-1 was not found' };
const LOGS = '/rest/api/QueuedJobs/9001/Logs';

/** An answer in the camel case that newer services of ASP.NET use. */
const log = (line: object) => ({ items: [line], totalResults: 1 });

test.each([
	['without a filter', {}],
	['with a filter that the lines have to match', { filters: { isError: true } }],
])('the log of a job is read, whatever the case of its names: %s', async (_, more) => {
	await inSandbox(async ({ engine, sandbox }) => {
		const body = log(LINE);
		sandbox.control.faults.add({ kind: 'status', code: 200, body, path: LOGS });
		const parameters = { resource: 'queuedJob', operation: 'getLogs', jobId: '9001', ...more };
		const { error, items } = await engine.run({ parameters });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([
			{
				jobId: 9001,
				isError: true,
				message: LINE.message,
				time: expect.stringContaining('2026-06-10T15:30:00'),
			},
		]);
	})();
});

test(
	'lines of a log that have no known names are an error, and not empty items',
	inSandbox(async ({ engine, sandbox }) => {
		const body = log({ When: LINE.logTime, What: LINE.message });
		sandbox.control.faults.add({ kind: 'status', code: 200, body, path: LOGS });
		const parameters = { resource: 'queuedJob', operation: 'getLogs', jobId: '9001' };
		expect((await engine.run({ parameters })).error?.message).toMatch(/none of which is known/);
	}),
);

test(
	'the reasons of a failed job are read, whatever the case of their names',
	inSandbox(async ({ engine, sandbox }) => {
		const job = { Basic: { ID: 9001, Status: 4 }, ErrorMessage: 'See the log' };
		const { faults } = sandbox.control;
		faults.add({ kind: 'status', code: 200, body: job, path: '*/QueuedJobs/9001' });
		faults.add({ kind: 'status', code: 200, body: log(LINE), path: LOGS });
		const parameters = { resource: 'queuedJob', operation: 'wait', jobId: '9001' };
		expect((await engine.run({ parameters })).error?.message).toBe(
			`Job 9001 failed: ${LINE.message}`,
		);
	}),
);
