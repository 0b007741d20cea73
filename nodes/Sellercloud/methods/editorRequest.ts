import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { errorPlace, toNodeError } from '../client/errors';
import { listPageIn } from '../client/listPage';
import type { Page } from '../client/pageRows';
import { readText } from '../client/readText';
import type { Query } from '../client/types';

/** ms */
export const EDITOR_TIMEOUT = 30_000;

/** What Sellercloud answers to the editor. @throws NodeApiError */
export async function editorText(
	context: ILoadOptionsFunctions,
	path: string,
	query: Query = {},
): Promise<string> {
	const outcome = await readText(context, path, query, { timeout: EDITOR_TIMEOUT });
	if (outcome.ok) return outcome.value.text;
	throw toNodeError(outcome.failure, errorPlace(context, { path }));
}

/**
 * A page of a list for the editor.
 *
 * @throws NodeOperationError for an answer that is no list: shown as an empty one, it would say that the account has
 * nothing
 */
export async function editorPage(
	context: ILoadOptionsFunctions,
	path: string,
	query?: Query,
): Promise<Page> {
	const page = listPageIn(await editorText(context, path, query));
	if (page) return page;
	throw new NodeOperationError(context.getNode(), 'The answer is no list', {
		description: 'Check Endpoint in the credential.',
	});
}

/** The rows of a short list for the editor. @throws NodeOperationError when it is none */
export const editorRows = async (
	context: ILoadOptionsFunctions,
	path: string,
	query?: Query,
): Promise<IDataObject[]> => (await editorPage(context, path, query)).rows;
