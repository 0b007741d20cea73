import { PAGE_NAMES } from '../../client/pageNames';
import { defineOperation } from '../../interpreter/operation';
import { codeOptions } from '../../records/codeOptions';
import { withoutCards } from '../../records/creditCards';
import { CUSTOMER, CUSTOMER_RATINGS, LISTED_CUSTOMER_TYPES } from '../../records/customer';
import { CHANNELS } from '../../records/orderCodes';
import { accountChoices, choice } from '../fields/choices';
import { filters } from '../fields/collections';
import { date, ids, text } from '../fields/inputs';
import { filterOptions } from '../fields/options';
import { pagingFields } from '../fields/paging';
import { outputFields, recordOutput } from '../output/recordOutput';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many customers',
	description: 'Retrieve customers, using filters',
	kind: 'read',
	method: 'GET',
	path: '/api/Customers',
	pages: PAGE_NAMES,
	fields: [
		...pagingFields,
		filters(
			text('Business Name', 'businessName', { query: 'model.corporateName' }),
			choice('Channel', 'channel', codeOptions(CHANNELS), { query: 'model.channel' }),
			text('City', 'city', { query: 'model.city' }),
			accountChoices('Company Names or IDs', 'companies', 'getCompanies', {
				query: 'model.companyIds',
			}),
			date('Created After', 'createdAfter', { query: 'model.createdOnFrom' }),
			date('Created Before', 'createdBefore', { query: 'model.createdOnTo' }),
			ids(
				'Customer IDs',
				'customerIds',
				{ query: 'model.customerIds', matches: 'UserID' },
				{ placeholder: 'e.g. 4711, 4712' },
			),
			choice('Customer Type', 'customerType', codeOptions(LISTED_CUSTOMER_TYPES), {
				query: 'model.customerType',
			}),
			text('Email', 'email', { query: 'model.email' }, { placeholder: 'e.g. name@email.com' }),
			text('First Name', 'firstName', { query: 'model.firstName' }),
			text(
				'Keyword',
				'keyword',
				{ query: 'model.keyword' },
				{ description: 'Searches like the search box in Sellercloud' },
			),
			text('Last Name', 'lastName', { query: 'model.lastName' }),
			text('Phone', 'phone', { query: 'model.phoneNumber' }),
			text('Postal Code', 'postalCode', { query: 'model.zipCode' }),
			choice('Rating', 'rating', codeOptions(CUSTOMER_RATINGS), { query: 'model.rating' }),
			date('Updated After', 'updatedAfter', { query: 'model.modifiedOnFrom' }),
			date('Updated Before', 'updatedBefore', { query: 'model.modifiedOnTo' }),
		),
		...outputFields(CUSTOMER),
		filterOptions,
	],
	expected: 'list',
	// Rows have no cards today
	returns: (rows, item) => recordOutput(CUSTOMER)(rows.map(withoutCards), item),
});
