import { path, query } from '../api/arguments';
import { pageOf } from '../api/list';
import { operation } from '../api/operation';
import { refuseWithErrorMessage } from '../api/refusals';
import { shape } from '../api/shape';
import { date, flag, integer, text } from '../api/values';
import type { ImportJob, JobLogLine } from '../data/model';
import { formatTenantTime } from '../time';
import { noRecord } from './queuedJobs';

// Source: article get-queued-job-logs (2026); seen live: the names with the prefix `model.`

const id = path('id', integer, 'Queued Job ID');
const isError = query('model.isError', flag);
const timeFrom = query('model.logTimeFrom', date);
const timeTo = query('model.logTimeTo', date);
const pageNumber = query('model.pageNumber', integer);
const pageSize = query('model.pageSize', integer);

const line = shape<JobLogLine>('QueuedJobLog', {
	LogTime: [date.schema, ({ time }) => formatTenantTime(time)],
	IsError: [flag.schema, (one) => one.isError],
	Message: [text.schema, ({ message }) => message],
});

/** What the job has written until now. */
function linesOf(job: ImportJob, now: number): JobLogLine[] {
	const { submittedOn, completesOn, failures, log = [] } = job;
	const written = [
		{ time: submittedOn, isError: false, message: 'Job is submitted.' },
		...log,
		...failures.map((message) => ({ time: completesOn, isError: true, message })),
	];
	return written.filter(({ time }) => time <= now);
}

export const queuedJobLogs = operation({
	method: 'GET',
	path: '/api/QueuedJobs/{id}/Logs',
	operationId: 'QueuedJobs_GetLogs',
	tag: 'QueuedJobs',
	summary: 'Get logs of queued job',
	parameters: [id, isError, timeFrom, timeTo, pageNumber, pageSize],
	answer: {
		type: 'object',
		properties: { Items: { type: 'array', items: line.schema }, TotalResults: integer.schema },
	},
	handle({ args, world }) {
		const job = world.data.jobs.get(args.require(id));
		if (!job) throw refuseWithErrorMessage(noRecord(args.require(id)));
		const wanted = args.get(isError);
		const rows = linesOf(job, world.now()).filter(
			(one) =>
				(wanted === undefined || one.isError === wanted) &&
				one.time >= (args.get(timeFrom) ?? -Infinity) &&
				one.time <= (args.get(timeTo) ?? Infinity),
		);
		return {
			Items: pageOf(rows, args.get(pageNumber), args.get(pageSize)).map((one) =>
				line.of(one, world),
			),
			TotalResults: rows.length,
		};
	},
});
