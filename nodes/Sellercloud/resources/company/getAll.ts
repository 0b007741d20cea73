import { PAGE_NAMES } from '../../client/pageNames';
import type { Operation } from '../../interpreter/operation';
import { CHANNELS } from '../../records/orderCodes';
import { choices, filterOptions, pagingFields, simplifyField } from '../fields/common';
import { companiesOut } from './output';

export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many companies',
	description: 'List the companies that this employee may see',
	kind: 'read',
	method: 'GET',
	path: '/api/Companies',
	pages: PAGE_NAMES,
	fields: [
		...pagingFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{
					displayName: 'Channels',
					name: 'channels',
					type: 'multiOptions',
					options: choices(CHANNELS),
					default: [],
					description: 'Where the company sells',
					send: { query: 'model.channel' },
				},
				{
					displayName: 'Company IDs',
					name: 'companyIds',
					type: 'string',
					default: '',
					placeholder: 'e.g. 163, 164',
					send: { query: 'model.companyID', as: 'ids', matches: 'ID' },
				},
				{
					displayName: 'Keyword',
					name: 'keyword',
					type: 'string',
					default: '',
					description: 'Part of the name',
					send: { query: 'model.keyword' },
				},
			],
		},
		simplifyField,
		filterOptions,
	],
	answers: 'list',
	returns: companiesOut,
};
