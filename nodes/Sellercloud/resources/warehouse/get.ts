import { lookUp } from '../../interpreter/findOne';
import type { Operation } from '../../interpreter/operation';
import { simplifyField } from '../fields/common';
import { warehouseLocator } from '../fields/locators';
import { warehousesOut } from './output';

export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a warehouse',
	description: 'Read one warehouse with its address',
	kind: 'read',
	method: 'GET',
	path: '/api/Warehouses',
	fields: [
		warehouseLocator({ query: 'model.warehouseIds', as: 'idInList', matches: 'ID' }),
		simplifyField,
	],
	run: lookUp('warehouse', 'warehouse'),
	answers: 'rows',
	returns: warehousesOut,
};
