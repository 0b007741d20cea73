import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isDataObject } from '../client/decode';
import { isNodeError, type NodeError } from '../execution/itemErrors';
import { coerceValue } from '../input/coerceValue';
import type { Operation } from './operation';
import type { PreparedItem } from './preparedItem';

const DEFAULT_MAXIMUM = 50;

/**
 * Limits changes that cannot be undone.
 *
 * @returns the items, or an error in place of each if together they change more than Maximum Items
 */
export function withinMaximumItems(
	context: IExecuteFunctions,
	prepared: Array<PreparedItem | NodeError>,
	irreversible: NonNullable<Operation['irreversible']>,
): Array<PreparedItem | NodeError> {
	const countOf = (item: PreparedItem): number => (item.isSent ? irreversible(item.values) : 0);
	const items = prepared.filter((item): item is PreparedItem => !isNodeError(item));
	const count = items.reduce((sum, item) => sum + countOf(item), 0);
	const maximum = maximumIn(context);
	if (maximum !== undefined && count <= maximum) return prepared;
	const [message, description] =
		maximum === undefined
			? [
					'Maximum Items must be a whole number above 0',
					'Nothing was sent. Correct Options > Maximum Items, or its expression.',
				]
			: [
					`This would change ${count} records or order lines, but Maximum Items is ${maximum}`,
					'The change cannot be undone, so nothing was sent. Check the input items, then increase Options > Maximum Items.',
				];
	return prepared.map((item) => {
		if (isNodeError(item) || (maximum !== undefined && countOf(item) === 0)) return item;
		const { itemIndex } = item;
		return new NodeOperationError(context.getNode(), message, { itemIndex, description });
	});
}

/** The value of the option, or its default; `undefined` when it is not a number above 0. */
function maximumIn(context: IExecuteFunctions): number | undefined {
	const options: unknown = context.getNodeParameter('options', 0, {});
	if (!isDataObject(options) || !('maximumItems' in options)) return DEFAULT_MAXIMUM;
	const maximum = coerceValue({ type: 'integer', in: 'body' }, options.maximumItems);
	return maximum.ok && Number(maximum.value) > 0 ? Number(maximum.value) : undefined;
}
