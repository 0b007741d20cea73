import type { IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { coerceValue } from '../input/coerceValue';
import { memberOptions, type RecordOutput, type RecordShape } from '../records/recordShape';
import type { TriggerEvent } from './events/event';

/** The output that the user chose for records. */
export interface OutputSettings {
	output: RecordOutput | 'detail';
	/** The members of the record, for selected fields. */
	selected?: string[];
}

/** @throws NodeOperationError when no field is selected, or one that the record does not have */
export function readOutput(
	context: IPollFunctions,
	{ record: { shape, detailPath } }: TriggerEvent,
): OutputSettings {
	const output = context.getNodeParameter('output');
	switch (output) {
		case 'detail':
			return { output: detailPath ? 'detail' : 'raw' };
		case 'raw':
			return { output };
		case 'selected':
			return { output, selected: selectedFields(context, shape) };
		default:
			return { output: 'simplified' };
	}
}

function selectedFields(context: IPollFunctions, shape: RecordShape): string[] {
	const failed = (message: string) =>
		new NodeOperationError(context.getNode(), message, {
			description: 'Choose the fields to return under Fields, or another Output.',
		});
	const given: unknown = context.getNodeParameter('selectedFields', []);
	const list = coerceValue({ type: 'list', items: 'string', in: 'body' }, given);
	if (!list.ok) throw failed(`Fields ${list.problem}`);
	const names = [list.value].flat().map((one) => {
		const known = coerceValue({ type: 'enum', options: memberOptions(shape), in: 'body' }, one);
		if (!known.ok) throw failed(`Fields ${known.problem}`);
		return String(known.value);
	});
	if (names.length === 0) throw failed('Fields is empty');
	return names;
}
