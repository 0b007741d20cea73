import type { Field, Operation } from '../../interpreter/operation';
import { text } from './text';

/**
 * Custom columns and what to write to them.
 *
 * @param body where the list goes
 * @param loadOptionsMethod gives the columns of the account
 */
export const columnsField = (body: string, loadOptionsMethod: string): Field => ({
	displayName: 'Columns',
	name: 'columns',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add column',
	default: { column: [{ name: '', value: '' }] },
	required: true,
	send: { body },
	options: [
		{
			displayName: 'Column',
			name: 'column',
			values: [
				{
					displayName: 'Column Name or ID',
					name: 'name',
					type: 'options',
					typeOptions: { loadOptionsMethod },
					default: '',
					required: true,
					description:
						'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					send: { body: 'ColumnName', as: 'text' },
				},
				text('Value', 'value', 'Value', {
					description: 'An empty value clears the column',
					send: { body: 'Value', clears: true },
				}),
			],
		},
	],
});

export const withoutColumns: Operation['problem'] = ({ columns }) =>
	Array.isArray(columns) && columns.length > 0 ? undefined : 'Columns is empty';
