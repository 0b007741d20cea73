import { PAGE_NAMES } from '../../client/pageNames';
import type { Field, Operation } from '../../interpreter/operation';
import { WAREHOUSE_TYPES, YES_NO_OF_WAREHOUSES } from '../../records/warehouseCodes';
import { choices, filterOptions, pagingFields, simplifyField } from '../fields/common';
import { warehousesOut } from './output';

const yesNo = (displayName: string, name: string, query: string): Field => {
	const options = choices(YES_NO_OF_WAREHOUSES);
	return { displayName, name, type: 'options', options, default: 1, send: { query } };
};

export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many warehouses',
	description: 'List the warehouses of the account',
	kind: 'read',
	method: 'GET',
	path: '/api/Warehouses',
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
				yesNo('Default', 'default', 'model.isDefault'),
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					description: 'Part of the name',
					send: { query: 'model.name' },
				},
				yesNo('Sellable', 'sellable', 'model.isSellable'),
				{
					displayName: 'Type',
					name: 'type',
					type: 'options',
					options: choices(WAREHOUSE_TYPES),
					default: 0,
					send: { query: 'model.warehouseType', as: 'code' },
				},
				{
					displayName: 'Warehouse IDs',
					name: 'warehouseIds',
					type: 'string',
					default: '',
					placeholder: 'e.g. 255, 256',
					send: { query: 'model.warehouseIds', as: 'ids', matches: 'ID' },
				},
			],
		},
		simplifyField,
		filterOptions,
	],
	answers: 'list',
	returns: warehousesOut,
};
