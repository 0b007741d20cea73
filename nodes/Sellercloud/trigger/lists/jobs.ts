import { JOB_STATUSES, jobShape, OPEN_JOBS } from '../../records/job';
import { jobTypes } from '../../swagger/jobTypes';
import { listFilter, type RecordKind } from './record';

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
	shape: jobShape(jobTypes),
};
