import { defineOperation } from '../../interpreter/operation';
import { columnsField, noColumns } from '../fields/columns';
import { purchaseOrderLocator } from '../fields/locators';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

export const setCustomColumns = defineOperation({
	name: 'Set Custom Columns',
	value: 'setCustomColumns',
	action: 'Set purchase order custom columns',
	description:
		'Set the values of custom columns of a purchase order, one request for each. Other columns are not changed.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/PurchaseOrders/{id}/CustomColumns',
	fields: [
		purchaseOrderLocator({ path: 'id' }),
		columnsField('', 'getPurchaseOrderColumns'),
		writeOptions,
	],
	validate: noColumns,
	each: true,
	returns: confirmation('purchaseOrder', 'columns'),
});
