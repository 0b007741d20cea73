import { isoWithOffset } from '../../client/accountTime';
import { codeOf, nameOf, type Names } from '../../records/codes';
import { recordShape } from '../../records/recordShape';
import { jobTypes } from '../../swagger/jobTypes';
import { listFilter, type RecordKind } from './record';

/** Statuses of jobs that have not finished: submitted, processing, on hold. */
export const OPEN_JOBS: readonly number[] = [0, 1, 6];

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

/** A row of the list of queued jobs. */
const JOB = recordShape({
	simplified: {
		jobId: 'Job ID',
		jobType: 'Job Type',
		status: 'Status',
		company: 'Company',
		submittedBy: 'Submitted By',
		submittedOn: 'Submitted On',
		completedOn: 'Completed On',
		error: 'Error',
		outputFile: 'Output File',
	},
	more: {
		inputFile: 'Input File',
		jobTypeCode: 'Job Type Code',
		startedOn: 'Started On',
		statusCode: 'Status Code',
	},
	read: (row, zone) => ({
		jobId: row.ID ?? null,
		jobType: nameOf(jobTypes(), row.QueuedJobType),
		jobTypeCode: codeOf(jobTypes(), row.QueuedJobType),
		status: nameOf(JOB_STATUSES, row.QueuedJobStatus),
		statusCode: codeOf(JOB_STATUSES, row.QueuedJobStatus),
		company: row.CompanyName ?? null,
		submittedBy: row.SubmittedBy ?? null,
		submittedOn: isoWithOffset(row.SubmittedOn, zone),
		startedOn: isoWithOffset(row.StartedOn, zone),
		completedOn: isoWithOffset(row.CompletedOn, zone),
		error: row.ErrorMessage || null,
		inputFile: row.InputFile ?? null,
		outputFile: row.OutputFile ?? null,
	}),
});

/** Queued jobs: imports, exports, pick lists. */
export const JOBS: RecordKind = {
	plural: 'jobs',
	path: '/api/QueuedJobs',
	detailPath: (id) => `/api/QueuedJobs/${encodeURIComponent(id)}`,
	serverFilters: ({ companies, jobTypes }) => ({
		...listFilter('model.companyIDList', companies),
		...listFilter('model.jobType', jobTypes),
	}),
	rowFields: { jobTypes: 'QueuedJobType' },
	stamps: ['SubmittedOn'],
	statuses: JOB_STATUSES.filter(([status]) => !OPEN_JOBS.includes(status)),
	shape: JOB,
};
