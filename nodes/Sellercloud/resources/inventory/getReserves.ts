import { isoWithOffset } from '../../client/accountTime';
import { defineOperation } from '../../interpreter/operation';
import { codeOf, nameOf } from '../../records/codes';
import { CHANNELS } from '../../records/orderCodes';
import { productLocator } from '../fields/locators';
import { pagingFields } from '../fields/paging';
import { simplifyField } from '../fields/simplify';
import { RESERVE_TYPES } from './reserveTypes';

export const getReserves = defineOperation({
	name: 'Get Many Manual Reserves',
	value: 'getReserves',
	action: 'Get many manual reserves',
	description: 'Retrieve the reserves of a product for customers and channels',
	kind: 'read',
	method: 'POST',
	path: '/api/Inventory/ManualReserves/Get',
	pagesInBody: {
		names: { number: 'PageNumber', size: 'PageSize' },
		// The API takes 10 to 50
		size: 50,
		rows: 'ManualReserves',
		id: 'ReserveId',
	},
	fields: [productLocator({ body: 'ProductId' }), ...pagingFields, simplifyField],
	expected: { record: ['ManualReserves'] },
	returns: (rows, { values, zone }) =>
		values.simplify === true
			? rows.map((row) => ({
					reserveId: row.ReserveId ?? null,
					sku: row.ProductId ?? values.product,
					warehouseId: row.WarehouseId ?? null,
					warehouse: row.WarehouseName ?? null,
					quantity: row.Quantity ?? null,
					reservedFor: nameOf(RESERVE_TYPES, row.ReserveType),
					channel: nameOf(CHANNELS, row.Channel),
					channelCode: codeOf(CHANNELS, row.Channel),
					customerId: row.CustomerId ?? null,
					start: isoWithOffset(row.StartDate, zone),
					end: isoWithOffset(row.EndDate, zone),
					createdOn: isoWithOffset(row.CreatedOn, zone),
				}))
			: rows,
});
