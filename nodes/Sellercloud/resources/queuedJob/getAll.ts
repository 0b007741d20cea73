import { PAGE_NAMES } from '../../client/pageNames';
import { defineOperation } from '../../interpreter/operation';
import { JOB_STATUSES } from '../../records/job';
import { accountChoices, codes } from '../fields/choices';
import { filters } from '../fields/collections';
import { date, id } from '../fields/inputs';
import { filterOptions } from '../fields/options';
import { pagingFields } from '../fields/paging';
import { outputFields, recordOutput } from '../output/recordOutput';
import { JOB } from './job';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many queued jobs',
	description: 'Retrieve queued jobs, such as imports and exports, using filters',
	kind: 'read',
	method: 'GET',
	path: '/api/QueuedJobs',
	pages: PAGE_NAMES,
	fields: [
		...pagingFields,
		filters(
			accountChoices('Company Names or IDs', 'companies', 'getCompanies', {
				query: 'model.companyIDList',
			}),
			accountChoices('Job Type Names or IDs', 'jobTypes', 'getJobTypes', {
				query: 'model.jobType',
				matches: 'QueuedJobType',
			}),
			codes(
				'Statuses',
				'statuses',
				JOB_STATUSES,
				{ query: 'model.jobStatuses' },
				'Jobs that have any of these statuses',
			),
			date('Submitted After', 'submittedAfter', {
				query: 'model.submittedFrom',
				notBefore: 'SubmittedOn',
			}),
			date('Submitted Before', 'submittedBefore', {
				query: 'model.submittedTo',
				notAfter: 'SubmittedOn',
			}),
			id(
				'Submitted By',
				'submittedBy',
				{ query: 'model.submittedBy' },
				{
					placeholder: 'e.g. 11',
					description: 'The ID of the employee who submitted the job',
				},
			),
		),
		...outputFields(JOB),
		filterOptions,
	],
	expected: 'list',
	returns: recordOutput(JOB),
});
