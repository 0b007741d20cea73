import type { Operation } from '../../interpreter/operation';
import { columnsField, withoutColumns } from '../fields/columns';
import { simplifyField, writeOptions } from '../fields/common';
import { productLocator } from '../fields/locators';
import { doneFor, skuOf } from './returns';

export const getCustomColumns: Operation = {
	name: 'Get Custom Columns',
	value: 'getCustomColumns',
	action: 'Get the custom columns of a product',
	description: 'Read the custom columns of a product',
	kind: 'read',
	method: 'GET',
	path: '/api/Products/CustomColumns',
	fields: [productLocator({ query: 'productID' }), simplifyField],
	answers: 'list',
	returns: (rows, given) =>
		given.values.simplify === true
			? [
					{
						sku: skuOf(given),
						customColumns: Object.fromEntries(
							rows.map(({ ColumnName, Value }) => [String(ColumnName), Value ?? null]),
						),
					},
				]
			: rows.map((row) => ({ ProductID: skuOf(given), ...row })),
};

export const setCustomColumns: Operation = {
	name: 'Set Custom Columns',
	value: 'setCustomColumns',
	action: 'Set custom columns of a product',
	description: 'Write values to custom columns of a product. Others stay as they are.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Products/CustomColumns',
	fields: [
		productLocator({ body: 'ProductID' }),
		columnsField('CustomColumns', 'getProductColumns'),
		writeOptions,
	],
	problem: withoutColumns,
	returns: doneFor('columns'),
};
