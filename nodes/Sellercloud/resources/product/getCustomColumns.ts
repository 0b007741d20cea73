import { defineOperation } from '../../interpreter/operation';
import { productLocator } from '../fields/locators';
import { simplifyField } from '../fields/simplify';
import { columnValues } from '../output/columnValues';

export const getCustomColumns = defineOperation({
	name: 'Get Custom Columns',
	value: 'getCustomColumns',
	action: 'Get product custom columns',
	description: 'Retrieve the custom columns of a product',
	kind: 'read',
	method: 'GET',
	path: '/api/Products/CustomColumns',
	fields: [productLocator({ query: 'productID' }), simplifyField],
	expected: 'list',
	returns: (rows, { values }) =>
		values.simplify === true
			? [{ sku: values.product, customColumns: columnValues(rows) }]
			: rows.map((row) => ({ ProductID: values.product, ...row })),
});
