import { writeOptions } from '../../descriptions/common';
import { orderLocator } from '../../descriptions/locators';
import type { Operation } from '../operation';
import { done } from '../returns';

/** The API takes the columns of one order in one call, and no list of orders: items of one order share a call. */
export const setCustomColumns: Operation = {
	name: 'Set Custom Columns',
	value: 'setCustomColumns',
	action: 'Set custom columns of an order',
	description: 'Write values to custom columns of an order. Others stay as they are.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/{orderID}/CustomColumns/Multiple',
	fields: [
		orderLocator({ path: 'orderID' }),
		{
			displayName: 'Columns',
			name: 'columns',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add column',
			default: { column: [{ name: '', value: '' }] },
			required: true,
			send: { body: '' },
			options: [
				{
					displayName: 'Column',
					name: 'column',
					values: [
						{
							displayName: 'Column Name or ID',
							name: 'name',
							type: 'options',
							typeOptions: { loadOptionsMethod: 'getOrderColumns' },
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
	bulk: {
		list: '',
		size: 100,
		by: 'ColumnName',
		alone: (path) => path.replace(/\/Multiple$/, ''),
	},
	returns: done('order', 'columns'),
};
