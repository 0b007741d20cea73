import { defineOperation } from '../../interpreter/operation';
import { columnsField, noColumns } from '../fields/columns';
import { orderLocator } from '../fields/locators';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

/** One call takes the columns of one order only, so items share a call if they are for the same order. */
export const setCustomColumns = defineOperation({
	name: 'Set Custom Columns',
	value: 'setCustomColumns',
	action: 'Set order custom columns',
	description: 'Set the values of custom columns of an order. Other columns are not changed.',
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
