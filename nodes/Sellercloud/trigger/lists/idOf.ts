import type { IDataObject } from 'n8n-workflow';
import { digest } from '../digest';

/** Whether a row has the ID of its record. */
export const hasId = ({ ID }: IDataObject): boolean =>
	(typeof ID === 'string' && ID.trim() !== '') || (typeof ID === 'number' && ID !== 0);

/** What a row is remembered by: its ID or, without one, all of its fields. */
export const idOf = (row: IDataObject): string =>
	hasId(row) ? String(row.ID) : `row ${digest(row)}`;
