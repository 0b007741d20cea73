import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';

/** Custom columns as an object, with the value of each column by its name. */
export const columnValues = (columns: unknown): IDataObject =>
	Object.fromEntries(
		(Array.isArray(columns) ? columns.filter(isDataObject) : []).map(({ ColumnName, Value }) => [
			String(ColumnName),
			Value ?? null,
		]),
	);
