import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { PageNames } from '../client/pageNames';
import { isParameterOn } from '../input/switches';
import type { ResponseOptions } from './options';

export interface Paging {
	names: PageNames;
	/** Rows at the most; `undefined` for all. */
	limit?: number;
}

/**
 * What the user chose under Return All and Limit, which counts rows: whoever wants the answer as it came gets one.
 *
 * @throws NodeOperationError when the limit is no number above 0
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
	throw new NodeOperationError(context.getNode(), 'Limit is not a whole number above 0', {
		itemIndex,
		description: 'Enter how many results to return at the most, or switch on Return All.',
	});
}
