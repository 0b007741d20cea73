import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isNodeError, type NodeError } from '../execution/itemErrors';
import { comparable } from '../input/comparable';
import { callKeyOf, entriesIn, entryId } from './bulkEntries';
import type { Bulk } from './operation';
import type { PreparedItem } from './preparedItem';

/**
 * For calls in which an entry may come only once.
 *
 * @returns the items, or an error in place of each whose entry is in another item of the same call, too
 */
export function withoutRepeated(
	context: IExecuteFunctions,
	prepared: Array<PreparedItem | NodeError>,
	bulk: Bulk,
): Array<PreparedItem | NodeError> {
	const { onlyOnce } = bulk;
	if (onlyOnce === undefined) return prepared;
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
