import { defineOperation } from '../../interpreter/operation';
import { companyLocator } from '../fields/locators';
import { simplifyField } from '../fields/simplify';
import { companyOutput } from './companyOutput';

/** The endpoint for a single company also tells the secrets of its marketplaces, so it is left alone. */
export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a company',
	description: 'Read one company, without the secrets of its marketplaces',
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
