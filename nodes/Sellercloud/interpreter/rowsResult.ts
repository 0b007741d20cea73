import type { IDataObject } from 'n8n-workflow';
import type { RunResult } from '../execution/itemRequest';

/** Rows as a result. @param item that they are linked to */
export const rowsResult = (rows: IDataObject[], item = 0): RunResult => ({
	items: rows.map((json) => ({ json, pairedItem: { item } })),
	total: rows.length,
	pages: 1,
});
