import { defineOperation } from '../../interpreter/operation';
import { columnsField, noColumns } from '../fields/columns';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import { customerOrEmail } from './fields';

/** One call takes the columns of one customer only, so items share a call if they are for the same customer. */
export const setCustomColumns = defineOperation({
	name: 'Set Custom Columns',
	value: 'setCustomColumns',
	action: 'Set customer custom columns',
	description: 'Set the values of custom columns of a customer. Other columns are not changed.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Customers/{id}/CustomColumns',
	fields: [
		customerOrEmail({ path: 'id' }),
		columnsField('CustomColumns', 'getCustomerColumns'),
		writeOptions,
	],
	validate: noColumns,
	bulk: { list: 'CustomColumns', size: 100, by: 'ColumnName' },
	returns: confirmation('customer', 'columns'),
});
