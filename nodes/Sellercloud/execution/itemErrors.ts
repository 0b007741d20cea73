import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

export type NodeError = NodeApiError | NodeOperationError;

export const isNodeError = (value: unknown): value is NodeError =>
	value instanceof NodeApiError || value instanceof NodeOperationError;

/**
 * Returns errors as values, so that an error of one item does not stop the others.
 *
 * @returns the result of the work, or its error, as a NodeOperationError if n8n does not know it
 */
export async function resultOrError<T>(
	context: IExecuteFunctions,
	itemIndex: number,
	work: Promise<T>,
): Promise<T | NodeError> {
	try {
		return await work;
	} catch (error) {
		if (isNodeError(error)) return error;
		return new NodeOperationError(
			context.getNode(),
			error instanceof Error ? error : new Error(String(error)),
			{ itemIndex },
		);
	}
}

/** Adds to the error which items were sent before it and which were not, so that no item is sent twice. */
export function withProgress(error: NodeError, failed: number, total: number): NodeError {
	if (error.context.wasSent) return error;
	const before = failed === 0 ? [] : [`${itemsWere(0, failed - 1)} sent`];
	const after = failed === total - 1 ? [] : [`${itemsWere(failed + 1, total - 1)} not sent`];
	const progress = [...before, ...after].map((sentence) => ` ${sentence}.`).join('');
	error.description = `${error.description ?? ''}${progress}`.trimStart();
	return error;
}

const itemsWere = (first: number, last: number): string =>
	first === last ? `Item ${first} was` : `Items ${first} to ${last} were`;

/**
 * The output for a failed item when the workflow continues: its input fields, plus `error` (what happened) and `message`
 * (what to do next).
 *
 * The `error` property of the item itself is not set, because n8n replaces the fields of an item that has it. To go to
 * the error branch on n8n 1.x, an item must have these two fields only; n8n then adds the input.
 */
export function errorItem(
	context: IExecuteFunctions,
	error: NodeError,
	itemIndex: number,
): INodeExecutionData {
	const input = context.getInputData()[itemIndex];
	const goesToBranch = context.getNode().onError === 'continueErrorOutput';
	return {
		json: {
			...(goesToBranch ? {} : input?.json),
			error: error.message,
			message: error.description || error.message,
		},
		...(input?.binary && { binary: input.binary }),
		pairedItem: { item: itemIndex },
	};
}
