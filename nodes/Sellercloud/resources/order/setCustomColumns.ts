import { defineOperation } from '../../interpreter/operation';
import { columnsField, noColumns } from '../fields/columns';
import { orderLocator } from '../fields/locators';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

/** The API takes the columns of one order in one call, and no list of orders: items of one order share a call. */
export const setCustomColumns = defineOperation({
	name: 'Set Custom Columns',
	value: 'setCustomColumns',
	action: 'Set custom columns of an order',
	description: 'Write values to custom columns of an order. Others stay as they are.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/{orderID}/CustomColumns/Multiple',
	fields: [orderLocator({ path: 'orderID' }), columnsField('', 'getOrderColumns'), writeOptions],
	validate: noColumns,
	bulk: {
		list: '',
		size: 100,
		by: 'ColumnName',
		alone: (path) => path.replace(/\/Multiple$/, ''),
	},
	returns: confirmation('order', 'columns'),
});
