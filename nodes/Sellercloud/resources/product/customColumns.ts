import { simplifyField, writeOptions } from '../../descriptions/common';
import { productLocator } from '../../descriptions/locators';
import type { Operation } from '../operation';
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
		{
			displayName: 'Columns',
			name: 'columns',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add column',
			default: { column: [{ name: '', value: '' }] },
			required: true,
			send: { body: 'CustomColumns' },
			options: [
				{
					displayName: 'Column',
					name: 'column',
					values: [
						{
							displayName: 'Column Name or ID',
							name: 'name',
							type: 'options',
							typeOptions: { loadOptionsMethod: 'getProductColumns' },
							default: '',
							required: true,
							description:
								'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
							send: { body: 'ColumnName', as: 'text' },
						},
						{
							displayName: 'Value',
							name: 'value',
							type: 'string',
							default: '',
							description: 'An empty value clears the column',
							send: { body: 'Value', clears: true },
						},
					],
				},
			],
		},
		writeOptions,
	],
	problem: ({ columns }) =>
		Array.isArray(columns) && columns.length > 0 ? undefined : 'Columns is empty',
	returns: doneFor('columns'),
};
