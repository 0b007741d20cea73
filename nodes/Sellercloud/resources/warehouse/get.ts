import { defineOperation } from '../../interpreter/operation';
import { WAREHOUSE } from '../../records/warehouse';
import { warehouseLocator } from '../fields/locators';
import { outputFields, recordOutput } from '../output/recordOutput';

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
		...outputFields(WAREHOUSE),
	],
	findOne: 'warehouse',
	expected: 'rows',
	returns: recordOutput(WAREHOUSE),
});
