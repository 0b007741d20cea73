import type { GenericValue } from 'n8n-workflow';
import { isDataObject } from '../client/decode';
import { setAt } from '../input/setAt';
import type { Bulk } from './operation';
import type { PreparedItem } from './preparedItem';

/** The path and body that send these entries. */
export function bulkRequest(
	{ path, body }: { path: string; body: unknown },
	bulk: Bulk,
	entries: GenericValue[] = entriesIn({ body }, bulk),
): { path: string; body: unknown } {
	const [first] = entries;
	return bulk.alone && entries.length === 1
		? { path: bulk.alone(path), body: first }
		: { path, body: withList(body, bulk, entries) };
}

/** Items with the same key can share a call. */
export function callKeyOf({ accountKey, request, body }: PreparedItem, bulk: Bulk): string {
	return JSON.stringify([accountKey, request.path, request.query, withList(body, bulk, [])]);
}

export function entriesIn({ body }: { body: unknown }, { list }: Bulk): GenericValue[] {
	const value = list === '' ? body : isDataObject(body) ? body[list] : undefined;
	return Array.isArray(value) ? value : [];
}

function withList(body: unknown, { list }: Bulk, entries: GenericValue[]): unknown {
	return list === '' ? entries : setAt(isDataObject(body) ? { ...body } : {}, list, entries);
}

export const entryId = (entry: GenericValue, { by }: Bulk): string =>
	by !== undefined && isDataObject(entry) ? String(entry[by]) : JSON.stringify(entry);
