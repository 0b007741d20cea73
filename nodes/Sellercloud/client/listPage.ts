import type { IDataObject } from 'n8n-workflow';
import { decode, isDataObject } from './decode';
import type { Page } from './pages';

/** The page in an answer of a list, `{Items, TotalResults}`, packages `{Results, ...}`; `undefined` for what is none. */
export function listPageIn(text: string): Page | undefined {
	const decoded = decode(text);
	if (decoded.kind !== 'object') return undefined;
	const { Results, Items: items = Results, TotalResults: total } = decoded.object;
	if (typeof total !== 'number' || (items !== null && !Array.isArray(items))) return undefined;
	const rows: IDataObject[] = (items ?? []).filter(isDataObject);
	return rows.length === (items ?? []).length ? { rows, total } : undefined;
}
