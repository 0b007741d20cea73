import type { IDataObject } from 'n8n-workflow';
import { digest } from '../digest';

/** Whether a row has the ID of its record. @param field where the ID is */
export function hasId(row: IDataObject, field = 'ID'): boolean {
	const id = row[field];
	return (typeof id === 'string' && id.trim() !== '') || (typeof id === 'number' && id !== 0);
}

/** What a row is remembered by: its ID or, without one, all of its fields. @param field where the ID is */
export const idOf = (row: IDataObject, field = 'ID'): string =>
	hasId(row, field) ? String(row[field]) : `row ${digest(row)}`;
