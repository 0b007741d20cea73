import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { PageNames } from '../client/pageNames';
import { isParameterOn } from '../input/switches';
import type { ResponseOptions } from './options';

export interface Paging {
	names: PageNames;
	/** The most rows to read; `undefined` for all. */
	limit?: number;
}

/**
 * Reads Return All and Limit. They count rows, so they do not apply when the user wants the response as it is.
 *
 * @returns `undefined` when a single answer is enough
 * @throws NodeOperationError when the limit is not a whole number above 0
 */
export function readPaging(
	context: IExecuteFunctions,
	itemIndex: number,
	names: PageNames,
	{ fullResponse, splitItems, responseFormat }: ResponseOptions,
): Paging | undefined {
	if (fullResponse || !splitItems || responseFormat === 'text' || responseFormat === 'file') {
		return undefined;
	}
	if (isParameterOn(context, 'returnAll', itemIndex)) return { names };
	const limit = Number(context.getNodeParameter('limit', itemIndex, 50));
	if (Number.isSafeInteger(limit) && limit > 0) return { names, limit };
	throw new NodeOperationError(context.getNode(), 'Limit must be a whole number above 0', {
		itemIndex,
		description: 'Enter the maximum number of results to return, or turn on Return All.',
	});
}
