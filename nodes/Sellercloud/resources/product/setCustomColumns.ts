import { defineOperation } from '../../interpreter/operation';
import { columnsField, noColumns } from '../fields/columns';
import { productLocator } from '../fields/locators';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

export const setCustomColumns = defineOperation({
	name: 'Set Custom Columns',
	value: 'setCustomColumns',
	action: 'Set product custom columns',
	description: 'Set the values of custom columns of a product. Other columns are not changed.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Products/CustomColumns',
	fields: [
		productLocator({ body: 'ProductID' }),
		columnsField('CustomColumns', 'getProductColumns'),
		writeOptions,
	],
	validate: noColumns,
	returns: confirmation('product', 'columns'),
});
