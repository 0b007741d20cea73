import type { IDataObject } from 'n8n-workflow';
import { EXCEL, fileFormat } from '../export/fields';
import { choice } from '../fields/choices';
import { file } from '../fields/inputs';
import { shownFor } from '../fields/modifiers';

/** What the imports share. */
export interface Imported {
	importFrom: 'file' | 'items' | undefined;
}

export const CSV = 1;

/** A file, or all items as one file. */
export const importFrom = choice(
	'Import From',
	'importFrom',
	[
		{ name: 'File', value: 'file', description: 'The file of each input item' },
		{ name: 'Items', value: 'items', description: 'All input items become one file' },
	],
	{ value: true },
	{ default: 'items' },
);

export const FROM_FILE = { importFrom: ['file'] };
export const FROM_ITEMS = { importFrom: ['items'] };

const HINT = 'The name of the input field that contains the file';

/** @param body the member that takes the file */
export const inputFile = (body: string) =>
	shownFor(FROM_FILE, file({ body, fileName: 'FileExtension' }, HINT));

export const inputFormat = shownFor(FROM_FILE, fileFormat({ body: 'Format' }));

/**
 * The name of the file as its extension, which is only needed for newer Excel files.
 *
 * Source: article import-physical-inventory; a server of 2026 has it for all imports
 */
export function withExtension({ FileExtension: name, ...body }: IDataObject): IDataObject {
	const isNewerExcel = body.Format === EXCEL && /\.xlsx$/i.test(String(name));
	return isNewerExcel ? { ...body, FileExtension: '.xlsx' } : body;
}
