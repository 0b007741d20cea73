import type { Operation } from '../../interpreter/operation';
import { done } from '../../interpreter/results';
import { columnsField, withoutColumns } from '../fields/columns';
import { writeOptions } from '../fields/common';
import { orderLocator } from '../fields/locators';

/** The API takes the columns of one order in one call, and no list of orders: items of one order share a call. */
export const setCustomColumns: Operation = {
	name: 'Set Custom Columns',
	value: 'setCustomColumns',
	action: 'Set custom columns of an order',
	description: 'Write values to custom columns of an order. Others stay as they are.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/{orderID}/CustomColumns/Multiple',
	fields: [orderLocator({ path: 'orderID' }), columnsField('', 'getOrderColumns'), writeOptions],
	problem: withoutColumns,
	bulk: {
		list: '',
		size: 100,
		by: 'ColumnName',
		alone: (path) => path.replace(/\/Multiple$/, ''),
	},
	returns: done('order', 'columns'),
};
