import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { toNodeError } from '../client/errors';
import { send } from '../client/request';
import type { Query } from '../client/types';

/** ms */
const TIMEOUT = 30_000;

/** What Sellercloud answers to the editor. @throws NodeApiError */
export async function ask(
	context: ILoadOptionsFunctions,
	path: string,
	query: Query,
): Promise<string> {
	const outcome = await send(
		context,
		{ method: 'GET', path, kind: 'read', query, timeout: TIMEOUT },
		{ itemIndex: 0 },
		async ({ text }) => await text(),
	);
	if (outcome.ok) return outcome.value;
	throw toNodeError(outcome.failure, {
		node: context.getNode(),
		itemIndex: 0,
		method: 'GET',
		path,
	});
}

/** For an answer that is no list: shown as an empty one, it would say that the account has nothing. */
export const noList = (context: ILoadOptionsFunctions): NodeOperationError =>
	new NodeOperationError(context.getNode(), 'The answer is no list', {
		description: 'Check Endpoint in the credential.',
	});
