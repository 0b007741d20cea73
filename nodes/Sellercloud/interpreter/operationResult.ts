import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { described } from '../execution/expected';
import type { RunResult } from '../execution/itemRequest';
import { isHollow } from '../input/blank';
import { comparable } from '../input/comparable';
import type { Check } from './itemInput';
import type { ItemValues, Operation } from './operation';

/**
 * What the operation returns of a result.
 *
 * @throws NodeOperationError when it holds something else than was asked for
 */
export function operationResult(
	context: IExecuteFunctions,
	operation: Operation,
	{ items, ...result }: RunResult,
	itemValues: ItemValues,
	checks: Check[] = [],
): RunResult {
	const [first] = items;
	const pairedItem = first?.pairedItem;
	const itemIndex =
		typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : undefined;
	const rows = items.map(({ json }) => json);
	for (const { title, name, wanted } of checks) {
		if (rows.every((row) => wanted.includes(comparable(row[name])))) continue;
		throw new NodeOperationError(
			context.getNode(),
			`Sellercloud answered with something else than was asked for: ${title} does not match`,
			{
				itemIndex,
				description:
					'It ignores filters that it does not know. Nothing is returned, so that no wrong record is worked on.',
			},
		);
	}
	const json = operation.returns(rows, itemValues);
	const hollow = operation.kind === 'read' ? json.findIndex(isHollow) : -1;
	if (hollow >= 0) {
		throw new NodeOperationError(
			context.getNode(),
			`Sellercloud answered with ${described({ kind: 'object', object: rows[hollow] ?? {} })}, none of which is known`,
			{
				itemIndex,
				description:
					'Nothing is returned, since the record would be empty. Switch off Simplify to see what Sellercloud answers.',
			},
		);
	}
	return {
		...result,
		items: json.map((row, index) => ({
			json: row,
			...(items[index]?.binary && { binary: items[index]?.binary }),
			pairedItem,
		})),
	};
}
