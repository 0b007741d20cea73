import { defineOperation } from '../../interpreter/operation';
import { orderLocator } from '../fields/locators';
import { simplifyField } from '../fields/simplify';
import { columnValues } from '../output/columnValues';
import { rowsOfOrder } from './rowsOfOrder';

export const getCustomColumns = defineOperation({
	name: 'Get Custom Columns',
	value: 'getCustomColumns',
	action: 'Get order custom columns',
	description: 'Retrieve the custom columns of an order. Input items share requests.',
	kind: 'read',
	method: 'POST',
	path: '/api/Orders/GetCustomColumns',
	fields: [orderLocator({ body: 'OrderIDs', inList: true }), simplifyField],
	bulk: { list: 'OrderIDs', size: 100 },
	expected: 'list',
	returns: (rows, item) =>
		rowsOfOrder(rows, item).map((row) =>
			item.values.simplify === true
				? { orderId: row.OrderID ?? null, customColumns: columnValues(row.CustomColumns) }
				: row,
		),
});
