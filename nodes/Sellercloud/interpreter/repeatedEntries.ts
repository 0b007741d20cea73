import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isNodeError, type NodeError } from '../execution/itemErrors';
import { comparable } from '../input/comparable';
import { callKeyOf, entriesIn, entryId } from './bulkEntries';
import type { Bulk } from './operation';
import type { PreparedItem } from './preparedItem';

/**
 * For calls in which an entry may come only once, or only with the same values.
 *
 * @returns the items, or an error in place of each whose entry is in another item of the same call, too, or which has it
 * twice with other values
 */
export function withoutRepeated(
	context: IExecuteFunctions,
	prepared: Array<PreparedItem | NodeError>,
	bulk: Bulk,
): Array<PreparedItem | NodeError> {
	const { onlyOnce } = bulk;
	if (onlyOnce === undefined) return withoutContradictions(context, prepared, bulk);
	const counts = new Map<string, number>();
	const keysOf = (item: PreparedItem) =>
		entriesIn(item, bulk).map((entry) =>
			JSON.stringify([callKeyOf(item, bulk), comparable(entryId(entry, bulk))]),
		);
	const sent = prepared.filter((item): item is PreparedItem => !isNodeError(item) && item.isSent);
	for (const key of sent.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
	return prepared.map((item) => {
		if (isNodeError(item) || !item.isSent) return item;
		const times = Math.max(0, ...keysOf(item).map((key) => counts.get(key) ?? 0));
		if (times < 2) return item;
		const [entry = ''] = entriesIn(item, bulk);
		const message = `${entryId(entry, bulk)} is in ${times} input items`;
		const { itemIndex } = item;
		return new NodeOperationError(context.getNode(), message, { itemIndex, description: onlyOnce });
	});
}

/** Of two entries of an item with the same identity, only one could be sent. */
function withoutContradictions(
	context: IExecuteFunctions,
	prepared: Array<PreparedItem | NodeError>,
	bulk: Bulk,
): Array<PreparedItem | NodeError> {
	if (bulk.by === undefined) return prepared;
	return prepared.map((item) => {
		if (isNodeError(item)) return item;
		const texts = new Map<string, string>();
		const twice = entriesIn(item, bulk).find((entry) => {
			const id = comparable(entryId(entry, bulk));
			const before = texts.get(id);
			texts.set(id, JSON.stringify(entry));
			return before !== undefined && before !== JSON.stringify(entry);
		});
		if (twice === undefined) return item;
		const message = `${entryId(twice, bulk)} is in the item twice, with different values`;
		const description = 'Nothing was sent for it. Remove one of them.';
		const { itemIndex } = item;
		return new NodeOperationError(context.getNode(), message, { itemIndex, description });
	});
}
