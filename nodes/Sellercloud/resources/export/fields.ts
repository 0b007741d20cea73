import type { IDataObject } from 'n8n-workflow';
import type { Send } from '../../interpreter/field';
import type { ItemValues } from '../../interpreter/operation';
import { choice } from '../fields/choices';
import { shownFor } from '../fields/modifiers';
import { outputFileField } from '../fields/outputFile';
import { jobOutput } from '../output/jobOutput';

export const EXCEL = 2;

export const fileFormat = (send: Send) =>
	choice(
		'File Format',
		'fileFormat',
		[
			{ name: 'CSV', value: 1 },
			{ name: 'Excel', value: EXCEL },
			{ name: 'Tab-Separated', value: 0 },
		],
		send,
	);

/** @param initial what is chosen unless the user says otherwise */
export const fileOrItems = (initial: 'file' | 'items') =>
	[
		choice(
			'Output As',
			'outputAs',
			[
				{ name: 'File', value: 'file' },
				{
					name: 'Items',
					value: 'items',
					description: 'One item for each row of the file. Not for Excel and PDF files.',
				},
			],
			{ value: true },
			{ default: initial },
		),
		shownFor({ outputAs: ['file'] }, outputFileField),
	] as const;

interface Wanted {
	outputAs: 'file' | 'items' | undefined;
	fileFormat: number | undefined;
}

/** A message for a file that cannot be made into items. */
export const unreadableFormat = ({ outputAs, fileFormat: format }: Wanted): string | undefined =>
	outputAs === 'items' && format === EXCEL
		? 'An Excel file cannot be returned as items. Set File Format to CSV, or Output As to File'
		: undefined;

/** The rows of an exported file, or its job. */
export const exported = (rows: IDataObject[], item: ItemValues<object>): IDataObject[] =>
	rows.flatMap((row): IDataObject[] => {
		if ('cells' in row) return [Object(row.cells)];
		return 'job' in row ? jobOutput([row], { ...item, values: {} }) : [{ success: true }];
	});
