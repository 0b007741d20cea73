import { path, requiredQuery } from '../api/arguments';
import { operation } from '../api/operation';
import { refuseWithErrorMessage } from '../api/refusals';
import type { Schema } from '../api/schema';
import { nested, shape } from '../api/shape';
import { date, enumeration, integer, text } from '../api/values';
import { JOB_STATUS } from '../data/enums';
import type { ImportJob } from '../data/jobs';
import type { SandboxData } from '../data/model';
import { formatTenantTime, SECOND } from '../time';

// Source: Swagger 2022, QueuedJobs; seen live: what an unknown job answers

/** `Warehouse_Inventory_Import` in the list of job types. */
export const WAREHOUSE_INVENTORY_IMPORT = 44;

/** What kind of job it is. */
export const typeOf = ({ type }: ImportJob): number => type ?? WAREHOUSE_INVENTORY_IMPORT;

const id = path('id', integer, 'Queued Job ID');

const FIRST_JOB_ID = 9001;

export const newJobId = ({ jobs }: SandboxData): number => FIRST_JOB_ID + jobs.size;

/** The answer to what starts a job. */
export const queuedJob: Schema = {
	$id: 'SellerCloud.Delta.Client.Api.Models.Response.QueuedJobResponse',
	type: 'object',
	properties: { QueuedJobLink: text.schema, ID: integer.schema, Message: text.schema },
};

export const queuedJobAnswer = (jobId: number) => ({
	QueuedJobLink: `/queued-jobs/queued-job-details.aspx?id=${jobId}`,
	ID: jobId,
	Message: 'Queued job is submitted.',
});

/** Submitted at first, then processing, then by its outcome; there is no status 2. */
export function statusOf(job: ImportJob, now: number): number {
	const { submittedOn, completesOn, total, failures } = job;
	if (job.isHeld) return 6;
	if (now < submittedOn + (completesOn - submittedOn) / 4) return 0;
	if (now < completesOn) return 1;
	if (job.endStatus !== undefined) return job.endStatus;
	if (failures.length === 0) return 3;
	return failures.length < total ? 5 : 4;
}

const basic = shape<ImportJob>(
	'SellerCloud.Delta.Models.DetailsEntity.Concrete.QueuedJob.QueuedJobBasic',
	{
		ID: [integer.schema, (job) => job.id],
		SubmittedOn: [date.schema, ({ submittedOn }) => formatTenantTime(submittedOn)],
		SubmittedByEmail: [text.schema, ({ submittedBy }) => submittedBy],
		JobType: [integer.schema, typeOf],
		Status: [enumeration(JOB_STATUS).schema, (job, { now }) => statusOf(job, now())],
		ErrorMessage: [
			text.schema,
			({ failures, completesOn }, { now }) => (completesOn <= now() ? failures.join('\n') : ''),
		],
		Priority: [integer.schema, () => 1],
		StartedOn: [
			date.schema,
			(job, { now }) => (statusOf(job, now()) === 0 ? null : formatTenantTime(job.submittedOn)),
		],
		CompletedOn: [
			date.schema,
			({ completesOn }, { now }) => (completesOn <= now() ? formatTenantTime(completesOn) : null),
		],
		TimeElapsed: [
			{ type: 'number', format: 'double' },
			({ submittedOn, completesOn }, { now }) =>
				(Math.min(now(), completesOn) - submittedOn) / SECOND,
		],
	},
);

const whenDone =
	(value: (job: ImportJob) => unknown) =>
	(job: ImportJob, { now }: { now(): number }) =>
		job.completesOn <= now() ? value(job) : 0;

/** The name of the file that a finished job has made. */
export const outputFileOf = ({ output, completesOn }: ImportJob, now: number): string | null =>
	output && completesOn <= now ? output.fileName : null;

const detail = shape<ImportJob>('CoreWebAdmin.Delta.DetailsEntity.Models.QueuedJob.QueuedJobDto', {
	Basic: nested(basic, (job) => job),
	OutputFile: [text.schema, (job, { now }) => outputFileOf(job, now())],
	InputFile: [text.schema, ({ fileName }) => fileName],
	TotalRecords: [integer.schema, ({ total }) => total],
	TotalProcessed: [integer.schema, whenDone(({ total }) => total)],
	TotalSucceeded: [integer.schema, whenDone(({ total, failures }) => total - failures.length)],
	TotalFailure: [integer.schema, whenDone(({ failures }) => failures.length)],
	PickListID: [integer.schema, () => null],
});

export const noRecord = (job: number) => `Could not find or load record with ID ${job}`;

const jobId = requiredQuery('id', integer, 'ID of the queued job');

const file = shape<ImportJob>('SellerCloud.Delta.Client.Api.Models.Response.FileResponse', {
	FileName: [text.schema, ({ fileName, output }) => output?.fileName ?? fileName],
	Content: [
		text.schema,
		({ output, total, failures }) =>
			(output?.content ?? Buffer.from(`Rows,Failures\r\n${total},${failures.length}\r\n`)).toString(
				'base64',
			),
	],
});

export const queuedJobs = [
	operation({
		method: 'GET',
		path: '/api/QueuedJobs/{id}',
		operationId: 'QueuedJobs_Get',
		tag: 'QueuedJobs',
		summary: 'Get a single queued job by ID.',
		parameters: [id],
		answer: detail.schema,
		handle({ args, world }) {
			const job = world.data.jobs.get(args.require(id));
			// As two public clients report of the live API: status 500 for a job that is not there (yet, or any more)
			if (!job || (job.readableFrom ?? 0) > world.now()) {
				throw refuseWithErrorMessage(noRecord(args.require(id)));
			}
			return detail.of(job, world);
		},
	}),
	operation({
		method: 'GET',
		path: '/api/QueuedJobs/OutputFile',
		operationId: 'QueuedJobs_GetOutputFile',
		tag: 'QueuedJobs',
		summary: 'Get output file for a queued job',
		parameters: [jobId],
		answer: file.schema,
		handle({ args, world }) {
			const job = world.data.jobs.get(args.require(jobId));
			if (!job) throw refuseWithErrorMessage(noRecord(args.require(jobId)));
			return file.of(job, world);
		},
	}),
];
