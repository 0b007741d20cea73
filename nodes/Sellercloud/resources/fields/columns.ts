import type { IDataObject } from 'n8n-workflow';
import { accountChoice } from './choices';
import { entries } from './collections';
import { text } from './inputs';
import { required } from './modifiers';

/**
 * Custom columns and what to write to them.
 *
 * @param body where the list goes
 * @param loadOptionsMethod gives the columns of the account
 */
export const columnsField = (body: string, loadOptionsMethod: string) =>
	required(
		entries(
			'Columns',
			'columns',
			'Add column',
			{ body },
			{
				displayName: 'Column',
				name: 'column',
				values: [
					required(
						accountChoice('Column Name or ID', 'name', loadOptionsMethod, {
							body: 'ColumnName',
							as: 'text',
						}),
					),
					text(
						'Value',
						'value',
						{ body: 'Value', clears: true },
						{
							description: 'Leave empty to clear the column',
						},
					),
				],
			},
			{ default: { column: [{ name: '', value: '' }] } },
		),
	);

export const noColumns = ({ columns }: { columns: IDataObject[] }): string | undefined =>
	columns.length > 0 ? undefined : 'Columns is empty';
