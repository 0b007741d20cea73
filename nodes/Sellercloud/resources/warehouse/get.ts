import { defineOperation } from '../../interpreter/operation';
import { warehouseLocator } from '../fields/locators';
import { simplifyField } from '../fields/simplify';
import { warehouseOutput } from './warehouseOutput';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get warehouse',
	description: 'Retrieve a warehouse with its address',
	kind: 'read',
	method: 'GET',
	path: '/api/Warehouses',
	fields: [
		warehouseLocator({ query: 'model.warehouseIds', inList: true, matches: 'ID' }),
		simplifyField,
	],
	findOne: 'warehouse',
	expected: 'rows',
	returns: warehouseOutput,
});
