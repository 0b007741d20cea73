import { query, queryList } from '../api/arguments';
import { filter, listOperation } from '../api/list';
import { shape } from '../api/shape';
import { date, decimal, enumeration, integer, text } from '../api/values';
import { JOB_STATUS } from '../data/enums';
import type { ImportJob } from '../data/model';
import { JOB_PRIORITY, JOB_TYPE } from '../data/purchasingEnums';
import { formatTenantTime, SECOND } from '../time';
import { outputFileOf, statusOf, typeOf } from './queuedJobs';

// Source: Swagger 2022, QueuedJobs; article get-all-queued-jobs

const row = shape<ImportJob>('SellerCloud.Delta.Models.ManageEntity.Concrete.QueuedJobDto', {
	ID: [integer.schema, ({ id }) => id],
	SubmittedOn: [date.schema, ({ submittedOn }) => formatTenantTime(submittedOn)],
	QueuedJobPriority: [integer.schema, () => 1],
	CompanyName: [text.schema, ({ companyId }, { data }) => data.companies.get(companyId ?? 0)?.name],
	CompanyID: [text.schema, ({ companyId }) => companyId && String(companyId)],
	QueuedJobType: [integer.schema, typeOf],
	QueuedJobStatus: [integer.schema, (job, { now }) => statusOf(job, now())],
	StartedOn: [
		date.schema,
		(job, { now }) => (statusOf(job, now()) === 0 ? null : formatTenantTime(job.submittedOn)),
	],
	CompletedOn: [
		date.schema,
		(job, { now }) => (job.completesOn <= now() ? formatTenantTime(job.completesOn) : null),
	],
	TimeElapsed: [
		decimal.schema,
		({ submittedOn, completesOn }, { now }) =>
			(Math.min(now(), completesOn) - submittedOn) / SECOND,
	],
	ErrorMessage: [
		text.schema,
		({ failures, completesOn }, { now }) => (completesOn <= now() ? failures.join('\n') : ''),
	],
	UserID: [integer.schema, () => 11],
	SubmittedBy: [text.schema, ({ submittedBy }) => submittedBy],
	InputFile: [text.schema, ({ fileName }) => fileName],
	OutputFile: [text.schema, (job, { now }) => outputFileOf(job, now())],
	RelatedTaskID: [integer.schema, () => null],
});

/** Without a filter for the time of completion: only that of submission is there. */
export const queuedJobList = listOperation<ImportJob>({
	path: '/api/QueuedJobs',
	operationId: 'QueuedJobs_GetAll',
	tag: 'QueuedJobs',
	summary:
		'Get a paged result of queued jobs with the option to specify different filtering values.\r\nFor complete set of results, multiple requests should be made by specifying a page number in the request.',
	rows: ({ data }) => [...data.jobs.values()].reverse(),
	shape: row,
	filters: [
		filter(query('model.jobID', integer), (job, id) => job.id === id),
		filter(queryList('model.jobType', enumeration(JOB_TYPE)), (job, types) =>
			types.includes(typeOf(job)),
		),
		filter(query('model.submittedBy', integer), (_job, user) => user === 11),
		filter(queryList('model.jobStatuses', enumeration(JOB_STATUS)), (job, statuses, { now }) =>
			statuses.includes(statusOf(job, now())),
		),
		filter(queryList('model.companyIDList', integer), ({ companyId }, ids) =>
			ids.some((id) => id === companyId),
		),
		filter(query('model.submittedFrom', date), ({ submittedOn }, from) => submittedOn >= from),
		filter(query('model.submittedTo', date), ({ submittedOn }, to) => submittedOn <= to),
		filter(queryList('model.queuedJobPriorities', enumeration(JOB_PRIORITY)), (_job, wanted) =>
			wanted.includes(1),
		),
	],
});
