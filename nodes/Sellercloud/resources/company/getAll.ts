import { PAGE_NAMES } from '../../client/pageNames';
import { defineOperation } from '../../interpreter/operation';
import { COMPANY } from '../../records/company';
import { CHANNELS } from '../../records/orderCodes';
import { codes } from '../fields/choices';
import { filters } from '../fields/collections';
import { ids, text } from '../fields/inputs';
import { filterOptions } from '../fields/options';
import { pagingFields } from '../fields/paging';
import { outputFields, recordOutput } from '../output/recordOutput';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many companies',
	description: 'Retrieve the companies that this employee can access',
	kind: 'read',
	method: 'GET',
	path: '/api/Companies',
	pages: PAGE_NAMES,
	fields: [
		...pagingFields,
		filters(
			codes(
				'Channels',
				'channels',
				CHANNELS,
				{ query: 'model.channel' },
				'The channels that the company sells on',
			),
			ids(
				'Company IDs',
				'companyIds',
				{ query: 'model.companyID', matches: 'ID' },
				{
					placeholder: 'e.g. 163, 164',
				},
			),
			text(
				'Keyword',
				'keyword',
				{ query: 'model.keyword' },
				{ description: 'Any part of the name' },
			),
		),
		...outputFields(COMPANY),
		filterOptions,
	],
	expected: 'list',
	returns: recordOutput(COMPANY),
});
