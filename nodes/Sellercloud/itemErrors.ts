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
	const before = failed === 0 ? 'Nothing was sent before it' : `Items 0 to ${failed - 1} were sent`;
	const after = failed === total - 1 ? '' : `, items ${failed + 1} to ${total - 1} were not`;
	error.description = `${error.description ?? ''} ${before}${after}.`.trimStart();
	return error;
}

/** What stands for a failed item when the others go on, on the error output as well as on the regular one. */
export function errorItem(error: NodeError, itemIndex: number): INodeExecutionData {
	return {
		json: {
			error: error.message,
			details: {
				description: error.description,
				...(error instanceof NodeApiError && { httpCode: error.httpCode }),
			},
		},
		error,
		pairedItem: { item: itemIndex },
	};
}
