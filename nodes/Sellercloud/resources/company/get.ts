import { defineOperation } from '../../interpreter/operation';
import { companyLocator } from '../fields/locators';
import { simplifyField } from '../fields/simplify';
import { companyOutput } from './companyOutput';

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
		simplifyField,
	],
	findOne: 'company',
	expected: 'rows',
	returns: companyOutput,
});
