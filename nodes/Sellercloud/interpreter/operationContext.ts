import type { IExecuteFunctions } from 'n8n-workflow';
import { isExpression, NodeOperationError } from 'n8n-workflow';
import { cancellableSleep } from '../client/cancellation';
import { errorPlace, toNodeError } from '../client/errors';
import type { RequestDescription, SendOptions } from '../client/types';
import { run } from '../execution/run';
import { sendAndRead } from '../execution/sendAndRead';
import { RESPONSE } from './defaults';
import type { ItemAccount } from './itemAccount';
import type { ItemValues, Operation, OperationContext } from './operation';

/** Creates what the code of an operation works with, for one item. */
export function operationContext(
	context: IExecuteFunctions,
	{ expected: usual = 'done' }: Operation,
	request: RequestDescription,
	options: SendOptions,
	itemValues: ItemValues,
	account: ItemAccount,
): OperationContext {
	const node = context.getNode();
	const { itemIndex } = options;
	return {
		...itemValues,
		accountId: async () => await account.id(),
		isTyped: (field) =>
			!isExpression(context.getNodeParameter(field, itemIndex, '', { rawExpressions: true })),
		request,
		attempt: async (changes) =>
			await sendAndRead(context, { ...request, ...changes }, RESPONSE, options),
		async call(changes, expected = usual) {
			const item = { request: { ...request, ...changes }, response: { ...RESPONSE, expected } };
			return (await run(context, item, options)).items.map(({ json }) => json);
		},
		async list(changes, names) {
			const item = {
				request: { ...request, ...changes },
				response: { ...RESPONSE, expected: 'list' as const },
				paging: { names },
			};
			return (await run(context, item, options)).items.map(({ json }) => json);
		},
		failed: (failure) => toNodeError(failure, errorPlace(context, request, itemIndex)),
		wait: async (ms) => await cancellableSleep(ms, options.signal),
		error: (message, description) =>
			new NodeOperationError(node, message, { itemIndex, description }),
	};
}
