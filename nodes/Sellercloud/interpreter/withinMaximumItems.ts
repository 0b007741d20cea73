import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isDataObject } from '../client/decode';
import { isNodeError, type NodeError } from '../execution/itemErrors';
import { coerced } from '../input/coerceValue';
import type { Operation } from './operation';
import type { PreparedItem } from './preparedItem';

const DEFAULT_MAXIMUM = 50;

/**
 * Guards what cannot be undone.
 *
 * @returns the items as they are, or an error in place of each if they change more than Maximum Items
 */
export function withinMaximumItems(
	context: IExecuteFunctions,
	prepared: Array<PreparedItem | NodeError>,
	irreversible: NonNullable<Operation['irreversible']>,
): Array<PreparedItem | NodeError> {
	const countOf = (item: PreparedItem): number =>
		item.isSent ? irreversible(item.itemValues.values) : 0;
	const items = prepared.filter((item): item is PreparedItem => !isNodeError(item));
	const count = items.reduce((sum, item) => sum + countOf(item), 0);
	const maximum = maximumIn(context);
	if (maximum !== undefined && count <= maximum) return prepared;
	const [message, description] =
		maximum === undefined
			? [
					'Maximum Items is not a whole number above 0',
					'Nothing was sent. Correct Options > Maximum Items, or the expression in it.',
				]
			: [
					`This would be done for ${count} items, and Maximum Items is ${maximum}`,
					'It cannot be undone, so nothing was sent. Check what comes in, then raise Options > Maximum Items.',
				];
	return prepared.map((item) => {
		if (isNodeError(item) || (maximum !== undefined && countOf(item) === 0)) return item;
		const { itemIndex } = item;
		return new NodeOperationError(context.getNode(), message, { itemIndex, description });
	});
}

/** The user's own, or the usual one; `undefined` where it is no number to go by. */
function maximumIn(context: IExecuteFunctions): number | undefined {
	const options: unknown = context.getNodeParameter('options', 0, {});
	if (!isDataObject(options) || !('maximumItems' in options)) return DEFAULT_MAXIMUM;
	const maximum = coerced({ type: 'integer', in: 'body' }, options.maximumItems);
	return maximum.ok && Number(maximum.value) > 0 ? Number(maximum.value) : undefined;
}
