import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Operation } from './operation';

/** The operation that is set in the node. @throws NodeOperationError when it does not exist */
export function findOperation(
	context: IExecuteFunctions,
	operations: Operation[],
	value: string,
): Operation {
	const operation = operations.find((one) => one.value === value);
	if (operation) return operation;
	throw unknownOperation(context, value);
}

/** The error for an operation that does not exist. */
export const unknownOperation = (context: IExecuteFunctions, value: string): NodeOperationError =>
	new NodeOperationError(context.getNode(), `The operation "${value}" does not exist`, {
		description: 'Choose an operation from the list.',
	});
