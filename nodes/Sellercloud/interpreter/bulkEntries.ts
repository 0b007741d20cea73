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
	if (!hasEntries({ body }, bulk)) return { path, body };
	const [first] = entries;
	if (bulk.alone && entries.length === 1) return { path: bulk.alone(path), body: first };
	const whole = withList(body, bulk, entries);
	return { path, body: bulk.toBody && isDataObject(whole) ? bulk.toBody(whole) : whole };
}

/** Items with the same key can share a call. */
export function callKeyOf({ accountKey, request, body }: PreparedItem, bulk: Bulk): string {
	return JSON.stringify([accountKey, request.path, request.query, withList(body, bulk, [])]);
}

/** Whether an item has the list that it can share with others. */
export const hasEntries = ({ body }: { body: unknown }, { list }: Bulk): boolean =>
	Array.isArray(listIn(body, list));

const listIn = (body: unknown, list: string): unknown =>
	list === '' ? body : isDataObject(body) ? body[list] : undefined;

export function entriesIn({ body }: { body: unknown }, { list }: Bulk): GenericValue[] {
	const value = listIn(body, list);
	return Array.isArray(value) ? value : [];
}

function withList(body: unknown, { list }: Bulk, entries: GenericValue[]): unknown {
	return list === '' ? entries : setAt(isDataObject(body) ? { ...body } : {}, list, entries);
}

/** The entries of an item, by what tells them from those of other items. */
export const identified = (item: PreparedItem, bulk: Bulk): Map<string, GenericValue> =>
	new Map(
		entriesIn(item, bulk).map((entry, index) => [
			bulk.adds && bulk.by === undefined ? `${item.itemIndex}#${index}` : entryId(entry, bulk),
			entry,
		]),
	);

export const entryId = (entry: GenericValue, { by }: Bulk): string =>
	by !== undefined && isDataObject(entry) ? String(entry[by]) : JSON.stringify(entry);
