import { isoWithOffset } from '../../client/accountTime';
import { defineOperation } from '../../interpreter/operation';
import { nameOf } from '../../records/codes';
import { CHANNELS } from '../../records/orderCodes';
import { recordShape } from '../../records/recordShape';
import { productLocator } from '../fields/locators';
import { pagingFields } from '../fields/paging';
import { outputFields, recordOutput } from '../output/recordOutput';
import { RESERVE_TYPES } from './reserveTypes';

const RESERVE = recordShape({
	simplified: {
		reserveId: 'Reserve ID',
		sku: 'SKU',
		warehouseId: 'Warehouse ID',
		warehouse: 'Warehouse',
		quantity: 'Quantity',
		reservedFor: 'Reserved For',
		channel: 'Channel',
		customerId: 'Customer ID',
		start: 'Start',
		end: 'End',
	},
	more: { createdOn: 'Created On' },
	read: (row, zone) => ({
		reserveId: row.ReserveId ?? null,
		sku: row.ProductId ?? null,
		warehouseId: row.WarehouseId ?? null,
		warehouse: row.WarehouseName ?? null,
		quantity: row.Quantity ?? null,
		reservedFor: nameOf(RESERVE_TYPES, row.ReserveType),
		channel: nameOf(CHANNELS, row.Channel),
		customerId: row.CustomerId ?? null,
		start: isoWithOffset(row.StartDate, zone),
		end: isoWithOffset(row.EndDate, zone),
		createdOn: isoWithOffset(row.CreatedOn, zone),
	}),
});

export const getReserves = defineOperation({
	name: 'Get Manual Reserves',
	value: 'getReserves',
	action: 'Get manual reserves',
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
	fields: [productLocator({ body: 'ProductId' }), ...pagingFields, ...outputFields(RESERVE)],
	expected: { record: ['ManualReserves'] },
	returns: (rows, item) =>
		recordOutput(RESERVE)(
			rows.map((row) => ({ ProductId: item.values.product, ...row })),
			item,
		),
});
