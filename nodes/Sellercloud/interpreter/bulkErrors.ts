import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { NodeError } from '../execution/itemErrors';
import type { Bulk } from './operation';
import type { PreparedItem } from './preparedItem';

/** The error of an entry that was sent, but refused. */
export function refusedEntry(
	context: IExecuteFunctions,
	reason: string,
	{ itemIndex }: PreparedItem,
	{ toBody }: Bulk,
): NodeOperationError {
	const description = `Any other items of the same ${toBody ? 'file' : 'request'} were sent.`;
	const error = new NodeOperationError(context.getNode(), reason, { itemIndex, description });
	error.context.wasSent = true;
	return error;
}

/** A copy of the call's error that names this item. */
export function errorOf(
	error: NodeError | undefined,
	context: IExecuteFunctions,
	{ itemIndex }: PreparedItem,
): NodeApiError {
	const message = error?.message ?? 'The request was not sent';
	const httpCode = error instanceof NodeApiError ? (error.httpCode ?? undefined) : undefined;
	const description = error?.description ?? undefined;
	const copy = new NodeApiError(
		context.getNode(),
		{},
		{ message, description, httpCode, itemIndex },
	);
	copy.message = message;
	if (error?.context.wasSent) copy.context.wasSent = true;
	return copy;
}
