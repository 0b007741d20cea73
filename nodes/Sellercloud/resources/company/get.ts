import { defineOperation } from '../../interpreter/operation';
import { COMPANY } from '../../records/company';
import { companyLocator } from '../fields/locators';
import { outputFields, recordOutput } from '../output/recordOutput';

/** The endpoint for a single company also returns the credentials of its marketplaces, so the list is used. */
export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get company',
	description: 'Retrieve a company, without the credentials of its marketplaces',
	kind: 'read',
	method: 'GET',
	path: '/api/Companies',
	fields: [
		companyLocator({ query: 'model.companyID', inList: true, matches: 'ID' }),
		...outputFields(COMPANY),
	],
	findOne: 'company',
	expected: 'rows',
	returns: recordOutput(COMPANY),
});
