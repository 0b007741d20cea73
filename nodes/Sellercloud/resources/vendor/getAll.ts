import { PAGE_NAMES } from '../../client/pageNames';
import { defineOperation } from '../../interpreter/operation';
import { VENDOR } from '../../records/vendor';
import { choice } from '../fields/choices';
import { filters } from '../fields/collections';
import { ids, text } from '../fields/inputs';
import { filterOptions } from '../fields/options';
import { pagingFields } from '../fields/paging';
import { outputFields, recordOutput } from '../output/recordOutput';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many vendors',
	description: 'Retrieve vendors. The list has only their names and email addresses.',
	kind: 'read',
	method: 'GET',
	path: '/api/Vendors',
	pages: PAGE_NAMES,
	fields: [
		...pagingFields,
		filters(
			choice(
				'Active',
				'active',
				[
					{ name: 'No', value: 0 },
					{ name: 'Yes', value: 1 },
				],
				{ query: 'model.activeStatus' },
				{ default: 1 },
			),
			text('Email', 'email', { query: 'model.email' }, { placeholder: 'e.g. name@email.com' }),
			// In a list of one, since names contain commas
			text(
				'Name',
				'name',
				{ query: 'model.names', inList: true },
				{ placeholder: 'e.g. Acme, Inc.', description: 'The whole name of the vendor' },
			),
			ids(
				'Vendor IDs',
				'vendorIds',
				{ query: 'model.vendorIDs', matches: 'ID' },
				{ placeholder: 'e.g. 301, 302' },
			),
		),
		...outputFields(VENDOR),
		filterOptions,
	],
	expected: 'list',
	returns: recordOutput(VENDOR),
});
