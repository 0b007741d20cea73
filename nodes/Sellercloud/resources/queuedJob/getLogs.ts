import { memberOf } from '../../../../credentials/vendorErrors';
import { isoWithOffset } from '../../client/accountTime';
import { PAGE_NAMES } from '../../client/pageNames';
import { defineOperation } from '../../interpreter/operation';
import { recordShape } from '../../records/recordShape';
import { filters } from '../fields/collections';
import { date, flag } from '../fields/inputs';
import { filterOptions } from '../fields/options';
import { pagingFields } from '../fields/paging';
import { outputFields, recordOutput } from '../output/recordOutput';
import { jobIdField } from './job';

// Source: the vendor's article get-queued-job-logs (2026). Names are read in any case, as the Swagger does not have it
const LINE = recordShape({
	simplified: { jobId: 'Job ID', time: 'Time', isError: 'Is Error', message: 'Message' },
	read: (row, zone) => ({
		jobId: row.JobID ?? null,
		time: isoWithOffset(memberOf(row, 'LogTime'), zone),
		isError: memberOf(row, 'IsError') ?? null,
		message: memberOf(row, 'Message') ?? null,
	}),
});

export const getLogs = defineOperation({
	name: 'Get Logs',
	value: 'getLogs',
	action: 'Get queued job logs',
	description: 'Retrieve the log of a queued job, as one item per line',
	kind: 'read',
	method: 'GET',
	path: '/api/QueuedJobs/{id}/Logs',
	pages: PAGE_NAMES,
	fields: [
		jobIdField({ path: 'id' }),
		...pagingFields,
		filters(
			flag(
				'Is Error',
				'isError',
				{ query: 'model.isError', matches: 'IsError' },
				'Whether to return only the errors. If off, only the other lines are returned.',
				{ default: true },
			),
			date('Logged After', 'loggedAfter', { query: 'model.logTimeFrom', notBefore: 'LogTime' }),
			date('Logged Before', 'loggedBefore', { query: 'model.logTimeTo', notAfter: 'LogTime' }),
		),
		...outputFields(LINE),
		filterOptions,
	],
	expected: 'list',
	returns: (rows, item) =>
		item.values.output === 'raw'
			? rows
			: recordOutput(LINE)(
					// A line without anything that is known stays empty, which is an error
					rows.map((row) =>
						memberOf(row, 'Message') === undefined ? row : { ...row, JobID: item.values.jobId },
					),
					item,
				),
});
