import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

export type NodeError = NodeApiError | NodeOperationError;

export const isNodeError = (value: unknown): value is NodeError =>
	value instanceof NodeApiError || value instanceof NodeOperationError;

/** Errors as values, so that one item cannot stop the others. */
export async function caught<T>(
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

/** A half-done batch must be visible: what is done must not be done again. */
export function withProgress(error: NodeError, failed: number, total: number): NodeError {
	if (error.context.wasSent) return error;
	const before = failed === 0 ? 'Nothing was sent before it' : `Items 0 to ${failed - 1} were sent`;
	const after = failed === total - 1 ? '' : `, items ${failed + 1} to ${total - 1} were not`;
	error.description = `${error.description ?? ''} ${before}${after}.`.trimStart();
	return error;
}

/**
 * What stands for a failed item when the others go on: its input, with `error` (what happened) and `message` (how to go
 * on) beside it.
 *
 * `error` of the item itself is left alone: n8n replaces the fields of an item that has it. The Error Branch takes items
 * that have these two members and no others (n8n 1.x), and n8n adds the input by itself.
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
