import { defineOperation } from '../../interpreter/operation';
import { recordShape } from '../../records/recordShape';
import { orderLocator } from '../fields/locators';
import { columnValues } from '../output/columnValues';
import { outputFields, recordOutput } from '../output/recordOutput';
import { rowsOfOrder } from './rowsOfOrder';

const COLUMNS = recordShape({
	simplified: { orderId: 'Order ID', customColumns: 'Custom Columns' },
	read: (row) => ({
		orderId: row.OrderID ?? null,
		customColumns: columnValues(row.CustomColumns),
	}),
});

export const getCustomColumns = defineOperation({
	name: 'Get Custom Columns',
	value: 'getCustomColumns',
	action: 'Get order custom columns',
	description: 'Retrieve the custom columns of an order. Input items share requests.',
	kind: 'read',
	method: 'POST',
	path: '/api/Orders/GetCustomColumns',
	fields: [orderLocator({ body: 'OrderIDs', inList: true }), ...outputFields(COLUMNS)],
	bulk: { list: 'OrderIDs', size: 100 },
	expected: 'list',
	returns: (rows, item) => recordOutput(COLUMNS)(rowsOfOrder(rows, item), item),
});
