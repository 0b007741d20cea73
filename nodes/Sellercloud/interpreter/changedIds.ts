import type { IDataObject } from 'n8n-workflow';

/** The IDs of the records that were changed, in an answer that is a list of IDs. */
export function changedIds(rows: IDataObject[]): number[] {
	return rows.flatMap(({ data }) => (Array.isArray(data) ? data.map(Number) : []));
}
