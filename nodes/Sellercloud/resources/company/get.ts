import { lookUp } from '../../interpreter/findOne';
import type { Operation } from '../../interpreter/operation';
import { simplifyField } from '../fields/common';
import { companyLocator } from '../fields/locators';
import { companiesOut } from './output';

/** The endpoint for a single company also tells the secrets of its marketplaces, so it is left alone. */
export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a company',
	description: 'Read one company, without the secrets of its marketplaces',
	kind: 'read',
	method: 'GET',
	path: '/api/Companies',
	fields: [
		companyLocator({ query: 'model.companyID', as: 'idInList', matches: 'ID' }),
		simplifyField,
	],
	run: lookUp('company', 'company'),
	answers: 'rows',
	returns: companiesOut,
};
