import { PAGE_NAMES } from '../../client/pageNames';
import { defineOperation } from '../../interpreter/operation';
import { TRANSFER, TRANSFER_STATUSES } from '../../records/transfer';
import { accountChoices, codes } from '../fields/choices';
import { filters } from '../fields/collections';
import { ids } from '../fields/inputs';
import { warehouseLocator } from '../fields/locators';
import { named, optional } from '../fields/modifiers';
import { filterOptions } from '../fields/options';
import { pagingFields } from '../fields/paging';
import { outputFields, recordOutput } from '../output/recordOutput';

// Source: the vendor's article get-multiple-witrs-details; Swagger 2026 for the names of the filters
export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many warehouse inventory transfers',
	description: 'Retrieve transfers by status, warehouse or company',
	kind: 'read',
	method: 'GET',
	path: '/api/WarehouseInventoryTransfers',
	pages: PAGE_NAMES,
	fields: [
		...pagingFields,
		filters(
			accountChoices('Company Names or IDs', 'companies', 'getCompanies', {
				query: 'model.companyIds',
				matches: 'CompanyID',
			}),
			named(
				'From Warehouse',
				'fromWarehouse',
				optional(warehouseLocator({ query: 'model.fromWarehouseId', matches: 'FromWarehouseID' })),
			),
			codes(
				'Statuses',
				'statuses',
				TRANSFER_STATUSES,
				{ query: 'model.statuses' },
				'The statuses of the transfers',
			),
			named(
				'To Warehouse',
				'toWarehouse',
				optional(warehouseLocator({ query: 'model.toWarehouseId', matches: 'ToWarehouseID' })),
			),
			ids(
				'Transfer IDs',
				'transferIds',
				{ query: 'model.transferIdList', matches: 'ID' },
				{ placeholder: 'e.g. 1001, 1002' },
			),
		),
		...outputFields(TRANSFER),
		filterOptions,
	],
	expected: 'list',
	returns: recordOutput(TRANSFER),
});
