import { codeOf, nameOf } from '../../records/codes';
import { isoWithOffset } from '../../client/accountTime';
import type { Field, Operation } from '../../interpreter/operation';
import { CHANNELS } from '../../records/orderCodes';
import { pagingFields, simplifyField } from '../fields/common';
import { productLocator } from '../fields/locators';
import { readReserves } from './reservePages';
import { RESERVE_TYPES } from './reserves';

/** The page is asked for in the body here, so the operation has to know what was chosen. */
const paging: Field[] = pagingFields.map((field) => ({ ...field, send: { value: true } }));

export const getReserves: Operation = {
	name: 'Get Many Manual Reserves',
	value: 'getReserves',
	action: 'Get many manual reserves of a product',
	description: 'List what is set aside of a product for customers and channels',
	kind: 'read',
	method: 'POST',
	path: '/api/Inventory/ManualReserves/Get',
	fields: [productLocator({ body: 'ProductId' }), ...paging, simplifyField],
	problem: ({ returnAll, limit }) =>
		returnAll === true || (Number.isSafeInteger(limit) && Number(limit) > 0)
			? undefined
			: 'Limit is not a whole number above 0',
	run: readReserves,
	returns: (rows, { values, zone }) =>
		values.simplify === true
			? rows.map((row) => ({
					reserveId: row.ReserveId ?? null,
					sku: row.ProductId ?? values.product ?? null,
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
};
