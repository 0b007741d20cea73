import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isNodeError, type NodeError } from '../execution/itemErrors';
import { callKeyOf, entriesIn, hasEntries } from './bulkEntries';
import type { Operation } from './operation';
import type { PreparedItem } from './preparedItem';

/**
 * For calls that replace everything which they don't contain: an item that is left out, and a second call, would remove
 * what the others have set.
 *
 * @returns the items, or an error in place of each if they don't all go into one call with enough records
 */
export function inOneCall(
	context: IExecuteFunctions,
	prepared: Array<PreparedItem | NodeError>,
	operation: Operation,
): Array<PreparedItem | NodeError> {
	const problem = problemOf(prepared, operation);
	if (problem === undefined) return prepared;
	return prepared.map((item) => {
		if (isNodeError(item)) return item;
		const { itemIndex } = item;
		return new NodeOperationError(context.getNode(), problem, {
			itemIndex,
			description:
				'Nothing was sent, because this operation removes everything that the request does not contain, or sets it to 0. Correct the input items or the fields.',
		});
	});
}

function problemOf(
	prepared: Array<PreparedItem | NodeError>,
	{ replaces, bulk }: Operation,
): string | undefined {
	const items = prepared.filter((item): item is PreparedItem => !isNodeError(item));
	const replacing = items.flatMap((item) => (item.isSent && replaces?.(item.values)) || []);
	if (!bulk || replacing.length === 0) return undefined;
	const failed = prepared.length - items.length;
	if (failed > 0) return `${failed} of the ${prepared.length} input items cannot be sent`;
	if (replacing.length < prepared.length) {
		return `Only ${replacing.length} of the ${prepared.length} input items replace existing data`;
	}
	const calls = new Set(
		items.map((item) =>
			hasEntries(item, bulk) ? callKeyOf(item, bulk) : `file of item ${item.itemIndex}`,
		),
	);
	const entries = items.reduce((sum, item) => sum + entriesIn(item, bulk).length, 0);
	if (calls.size > 1 || entries > bulk.size) {
		return `The input items would need ${Math.max(2, calls.size)} files, which would replace one another`;
	}
	const records = replacing.reduce((sum, one) => sum + one.records, 0);
	const minimum = Math.max(...replacing.map((one) => one.minimum));
	return records < minimum
		? `There are only ${records} rows, but Minimum Rows is ${minimum}`
		: undefined;
}
