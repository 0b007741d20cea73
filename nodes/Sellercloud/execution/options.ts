import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isDataObject } from '../client/decode';
import { refuseNonFinite } from '../input/nonFinite';
import { isOn } from '../input/switches';
import type { ExpectedAnswer } from './answer/expectedAnswer';
import { DEFAULT_OUTPUT_FIELD, DEFAULT_TIMEOUT, optionFields } from './optionFields';
import { type FieldSelection, parseFieldNames } from './selectFields';

const RESPONSE_FORMATS = ['autodetect', 'file', 'json', 'text'] as const;
export type ResponseFormat = (typeof RESPONSE_FORMATS)[number];

/** How to turn an answer into items. */
export interface ResponseOptions {
	fullResponse: boolean;
	neverError: boolean;
	responseFormat: ResponseFormat;
	outputField: string;
	splitItems: boolean;
	/** What the answer has to contain, if known. */
	expected?: ExpectedAnswer;
	/** The fields of each row to return; `undefined` for all. */
	selection?: FieldSelection;
}

export interface RequestOptions {
	/** ms */
	timeout: number;
	response: ResponseOptions;
}

/** How fast the items are sent. The options of the first item apply to all items. */
export interface Pace {
	/** Read requests at the same time, from 1 to 16; `undefined` if it depends on how long they take. */
	concurrency?: number;
	/** Items in each batch. */
	batchSize: number;
	/** ms between batches. */
	batchInterval: number;
}

/**
 * Reads the Options of one item.
 *
 * @throws NodeOperationError for a number that is not finite
 */
export function readOptions(context: IExecuteFunctions, itemIndex: number): RequestOptions {
	const options = context.getNodeParameter('options', itemIndex, {});
	for (const option of optionFields.options ?? []) {
		const title = 'displayName' in option ? option.displayName : option.name;
		refuseNonFinite(context, title, options[option.name], itemIndex);
	}
	const format = RESPONSE_FORMATS.find((known) => known === options.responseFormat);
	return {
		timeout: atLeast(1, options.timeout) ?? DEFAULT_TIMEOUT,
		response: {
			fullResponse: isOn(options, 'fullResponse'),
			neverError: isOn(options, 'neverError'),
			responseFormat: format ?? 'autodetect',
			outputField: String(options.outputPropertyName || DEFAULT_OUTPUT_FIELD),
			splitItems: isOn(options, 'splitItems'),
			selection: selectionOf(options),
		},
	};
}

/** Reads how fast to send the items. */
export function readPace(context: IExecuteFunctions): Pace {
	const options = context.getNodeParameter('options', 0, {});
	const batch = batchOf(options);
	const concurrency = atLeast(1, options.concurrency);
	return {
		concurrency: concurrency && Math.min(concurrency, 16),
		batchSize: (batch && atLeast(1, batch.batchSize ?? 50)) ?? Number.POSITIVE_INFINITY,
		batchInterval: (batch && atLeast(0, batch.batchInterval ?? 1000)) ?? 0,
	};
}

function selectionOf({ selectFields }: IDataObject): FieldSelection | undefined {
	const selection = isDataObject(selectFields) ? selectFields.selection : undefined;
	if (!isDataObject(selection)) return undefined;
	const fields = parseFieldNames(String(selection.fields ?? ''));
	if (fields.length === 0) return undefined;
	return { mode: selection.mode === 'drop' ? 'drop' : 'keep', fields };
}

function batchOf({ batching }: IDataObject): IDataObject | undefined {
	return isDataObject(batching) && isDataObject(batching.batch) ? batching.batch : undefined;
}

function atLeast(least: number, value: unknown): number | undefined {
	const number = Math.floor(Number(value ?? Number.NaN));
	return number >= least ? number : undefined;
}
