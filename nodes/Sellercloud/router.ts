import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { mapInOrder } from './client/parallel';
import { sendOperation } from './request/send';

/** Requests under way at once for one node, while all of them only read. */
const PARALLEL_READS = 4;

type NodeError = NodeApiError | NodeOperationError;

/**
 * Runs the operation for every item and links each output to its input.
 *
 * All items are read and checked before the first request is sent, so that a mistake in the seventh does not leave six
 * changes behind. Reads run in parallel, writes one after the other in the order of the items.
 */
export async function route(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const goOn = context.continueOnFail();
	const operation = sendOperation;
	const prepared = await Promise.all(
		items.map(
			async (_, itemIndex) =>
				await caught(context, itemIndex, operation.prepare(context, itemIndex)),
		),
	);
	const mistake = prepared.find(isNodeError);
	if (mistake && !goOn) throw mistake;

	const signal = context.getExecutionCancelSignal();
	const reads = prepared.every((item) => isNodeError(item) || operation.isRead(item));
	const results = await mapInOrder(
		prepared,
		reads ? PARALLEL_READS : 1,
		async (item, itemIndex) =>
			isNodeError(item)
				? item
				: await caught(context, itemIndex, operation.execute(context, item, itemIndex, signal)),
		(result) => goOn || !isNodeError(result),
	);
	const failed = results.findIndex(isNodeError);
	const error = results[failed];
	if (!goOn && isNodeError(error)) throw reads ? error : withProgress(error, failed, items.length);
	return [
		results.flatMap((result, itemIndex) =>
			isNodeError(result) ? [errorItem(result, itemIndex)] : (result ?? []),
		),
	];
}

/** Errors as values, so that one item cannot stop the others. */
async function caught<T>(
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

const isNodeError = (value: unknown): value is NodeError =>
	value instanceof NodeApiError || value instanceof NodeOperationError;

/** A half-done batch must be visible: what is done must not be done again. */
function withProgress(error: NodeError, failed: number, total: number): NodeError {
	const before = failed === 0 ? 'Nothing was sent before it' : `Items 0 to ${failed - 1} were sent`;
	const after = failed === total - 1 ? '' : `, items ${failed + 1} to ${total - 1} were not`;
	error.description = `${error.description ?? ''} ${before}${after}.`.trimStart();
	return error;
}

function errorItem(error: NodeError, itemIndex: number): INodeExecutionData {
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
