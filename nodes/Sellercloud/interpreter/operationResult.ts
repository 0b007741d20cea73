import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { memberOf } from '../../../credentials/vendorErrors';
import { describeAnswer } from '../execution/answer/expectedAnswer';
import type { RunResult } from '../execution/itemRequest';
import { isBlankRecord } from '../input/blank';
import type { Check } from './itemInput';
import type { ItemValues, Operation } from './operation';

/**
 * Converts a result into the output of the operation.
 *
 * @throws NodeOperationError when a row does not match a filter, or has none of the known members
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
	for (const { title, name, accepts } of checks) {
		if (rows.every((row) => accepts(memberOf(row, name)))) continue;
		throw new NodeOperationError(
			context.getNode(),
			`Sellercloud returned a record that does not match ${title}`,
			{
				itemIndex,
				description:
					'Sellercloud ignores filters that it does not support. Nothing is returned, so that no wrong record is used.',
			},
		);
	}
	const json = operation.returns(rows, itemValues);
	// The selected fields of a known record may all be empty
	const { output } = itemValues.values;
	const judged =
		output === 'selected'
			? operation.returns(rows, withValues(itemValues, { output: 'simplified' }))
			: json;
	const hollow = operation.kind === 'read' ? judged.findIndex(isBlankRecord) : -1;
	if (hollow >= 0) {
		throw new NodeOperationError(
			context.getNode(),
			`Sellercloud returned ${describeAnswer({ kind: 'object', object: rows[hollow] ?? {} })}, none of which is known`,
			{
				itemIndex,
				description:
					'Nothing is returned, because the record would be empty. Set Output to Raw to see the response.',
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

const withValues = (item: ItemValues, values: IDataObject): ItemValues => ({
	...item,
	values: { ...item.values, ...values },
});
