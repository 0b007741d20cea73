import type { IDataObject } from 'n8n-workflow';
import { isoWithOffset } from '../client/accountTime';
import { codeOf, isAmong, nameOf, type Names } from './codes';
import { type RecordShape, recordShape } from './recordShape';
import { objectIn } from './rowParts';

/** Statuses of jobs that have not finished: submitted, processing, on hold. */
export const OPEN_JOBS: readonly number[] = [0, 1, 6];

/** The statuses of queued jobs in the vendor's Swagger. There is no 2. */
export const JOB_STATUSES: Names = [
	[9, 'Aborted (Too Much Time Consumed)'],
	[7, 'Cancelled', 'Canceled'],
	[8, 'Cancelled (Service Restarted)'],
	[10, 'Cancelled While Running'],
	[3, 'Completed'],
	[4, 'Failed'],
	[6, 'On Hold'],
	[5, 'Partial Success'],
	[1, 'Processing'],
	[0, 'Submitted'],
];

/**
 * The members of a job, whether it is a row of the list or a single job, which has most of them in `Basic` and under
 * other names (`Status` for `QueuedJobStatus`, `JobType` for `QueuedJobType`).
 */
export function jobMembers(row: IDataObject): IDataObject {
	const all = { ...row, ...objectIn(row, 'Basic') };
	return {
		...all,
		QueuedJobStatus: all.QueuedJobStatus ?? all.Status,
		QueuedJobType: all.QueuedJobType ?? all.JobType,
		// In a single job, SubmittedBy is the ID of the employee
		SubmittedBy: all.SubmittedByEmail || (all.SubmittedBy ?? null),
	};
}

/** The status of a job, as a number or a text if it is not known; `null` if there is none. */
export const jobStatus = (row: IDataObject): number | string | null =>
	codeOf(JOB_STATUSES, jobMembers(row).QueuedJobStatus);

/** Whether a job has a status that does not change any more. */
export const isFinished = (row: IDataObject): boolean =>
	isAmong(
		JOB_STATUSES,
		JOB_STATUSES.map(([status]) => status).filter((status) => !OPEN_JOBS.includes(status)),
		jobStatus(row),
	);

/**
 * A queued job: a row of the list, or a single job, which alone has counts.
 *
 * @param jobTypes the names of the types of jobs
 */
export const jobShape = (jobTypes: () => Names): RecordShape =>
	recordShape({
		simplified: {
			jobId: 'Job ID',
			jobType: 'Job Type',
			status: 'Status',
			company: 'Company',
			submittedBy: 'Submitted By',
			submittedOn: 'Submitted On',
			completedOn: 'Completed On',
			total: 'Total',
			processed: 'Processed',
			succeeded: 'Succeeded',
			failed: 'Failed',
			error: 'Error',
			outputFile: 'Output File',
		},
		more: {
			inputFile: 'Input File',
			jobTypeCode: 'Job Type Code',
			startedOn: 'Started On',
			statusCode: 'Status Code',
		},
		read(row, zone) {
			const job = jobMembers(row);
			return {
				jobId: job.ID ?? null,
				jobType: nameOf(jobTypes(), job.QueuedJobType),
				jobTypeCode: codeOf(jobTypes(), job.QueuedJobType),
				status: nameOf(JOB_STATUSES, job.QueuedJobStatus),
				statusCode: codeOf(JOB_STATUSES, job.QueuedJobStatus),
				company: job.CompanyName ?? null,
				submittedBy: job.SubmittedBy,
				submittedOn: isoWithOffset(job.SubmittedOn, zone),
				startedOn: isoWithOffset(job.StartedOn, zone),
				completedOn: isoWithOffset(job.CompletedOn, zone),
				total: job.TotalRecords ?? null,
				processed: job.TotalProcessed ?? null,
				succeeded: job.TotalSucceeded ?? null,
				failed: job.TotalFailure ?? null,
				error: job.ErrorMessage || null,
				inputFile: job.InputFile ?? null,
				outputFile: job.OutputFile ?? null,
			};
		},
	});
