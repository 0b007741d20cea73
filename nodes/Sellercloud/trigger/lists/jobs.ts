import type { IDataObject } from 'n8n-workflow';
import { isoWithOffset } from '../../client/accountTime';
import type { Names } from '../../records/codes';
import { jobTypes } from '../../swagger/jobTypes';
import { listFilter, type RecordKind } from './record';
import { nameAndCode } from './simplify';

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
	simplify(row: IDataObject, zone: string): IDataObject {
		const date = (value: unknown) => isoWithOffset(value, zone);
		return {
			jobId: row.ID ?? null,
			...nameAndCode('jobType', jobTypes(), row.QueuedJobType),
			...nameAndCode('status', JOB_STATUSES, row.QueuedJobStatus),
			company: row.CompanyName ?? null,
			submittedBy: row.SubmittedBy ?? null,
			submittedOn: date(row.SubmittedOn),
			startedOn: date(row.StartedOn),
			completedOn: date(row.CompletedOn),
			error: row.ErrorMessage || null,
			inputFile: row.InputFile ?? null,
			outputFile: row.OutputFile ?? null,
		};
	},
};
