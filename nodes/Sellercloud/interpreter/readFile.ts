import type { IExecuteFunctions } from 'n8n-workflow';
import { setAt } from '../input/setAt';
import type { Field } from './field';
import type { ItemInput } from './itemInput';
import { placeValue } from './placeValue';
import { recordsInFile } from './recordsInFile';

/**
 * Reads a field that takes one of the item's files, and adds what else is wanted of the file to the input.
 *
 * @returns what stands for the file in the body
 * @throws NodeOperationError when there is no such file, or when it is not what the field takes
 */
export async function readFile(
	context: IExecuteFunctions,
	itemIndex: number,
	input: ItemInput,
	field: Field,
	value: unknown,
): Promise<unknown> {
	const { displayName, send } = field;
	const binary = context.getInputData()[itemIndex]?.binary ?? {};
	const name = binary[String(value).trim()]?.fileName;
	if (send?.fileName && name) input.body = placeValue(input.body, send.fileName, name);
	const text = await input.uploads.textFor(value, displayName);
	if (send?.table) {
		const records = await recordsInFile(context, itemIndex, field, value, input.values);
		setAt(input.values, send.table.records, records);
	}
	return text;
}
