import { PAGE_NAMES } from '../../client/pageNames';
import { defineOperation } from '../../interpreter/operation';
import { WAREHOUSE } from '../../records/warehouse';
import { codeOptions } from '../../records/codeOptions';
import { WAREHOUSE_TYPES, YES_NO_OF_WAREHOUSES } from '../../records/warehouseCodes';
import { choice, code } from '../fields/choices';
import { filters } from '../fields/collections';
import { ids, text } from '../fields/inputs';
import { filterOptions } from '../fields/options';
import { pagingFields } from '../fields/paging';
import { outputFields, recordOutput } from '../output/recordOutput';

const yesNo = (displayName: string, name: string, query: string) =>
	choice(displayName, name, codeOptions(YES_NO_OF_WAREHOUSES), { query }, { default: 1 });

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many warehouses',
	description: 'Retrieve the warehouses of the account',
	kind: 'read',
	method: 'GET',
	path: '/api/Warehouses',
	pages: PAGE_NAMES,
	fields: [
		...pagingFields,
		filters(
			yesNo('Default', 'default', 'model.isDefault'),
			text('Name', 'name', { query: 'model.name' }, { description: 'Any part of the name' }),
			yesNo('Sellable', 'sellable', 'model.isSellable'),
			code('Type', 'type', WAREHOUSE_TYPES, { query: 'model.warehouseType' }, { default: 0 }),
			ids(
				'Warehouse IDs',
				'warehouseIds',
				{ query: 'model.warehouseIds', matches: 'ID' },
				{
					placeholder: 'e.g. 255, 256',
				},
			),
		),
		...outputFields(WAREHOUSE),
		filterOptions,
	],
	expected: 'list',
	returns: recordOutput(WAREHOUSE),
});
