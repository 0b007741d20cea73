import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Operation } from './operation';

/** Which operation the node is set to. @throws NodeOperationError for one that there is not */
export function findOperation(
	context: IExecuteFunctions,
	operations: Operation[],
	value: string,
): Operation {
	const operation = operations.find((one) => one.value === value);
	if (operation) return operation;
	throw new NodeOperationError(context.getNode(), `There is no operation "${value}"`, {
		description: 'Choose an operation from the list.',
	});
}
