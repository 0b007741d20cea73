import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { errorPlace, toNodeError } from '../client/errors';
import { listPageIn } from '../client/listPage';
import type { Page } from '../client/pageRows';
import { readText } from '../client/readText';
import type { Failure, Query } from '../client/types';

/** ms until an answer starts, and between two chunks of it. */
export const EDITOR_TIMEOUT = 30_000;

/** Sends a GET request for the editor. @throws NodeApiError when it fails */
export async function editorText(
	context: ILoadOptionsFunctions,
	path: string,
	query: Query = {},
): Promise<string> {
	const outcome = await readText(context, path, query, { timeout: EDITOR_TIMEOUT });
	if (outcome.ok) return outcome.value.text;
	throw toNodeError(outcome.failure, errorPlace(context, { path }));
}

/** For an answer that is not a list: shown as an empty list, it would look as if the account had no entries. */
export const NOT_A_LIST: Failure = {
	kind: 'unusable',
	message: 'Sellercloud did not return a list',
	description: 'Check Endpoint in the credential.',
};

/** A page of a list for the editor. @throws NodeApiError when the request fails or the answer is not a list */
export async function editorPage(
	context: ILoadOptionsFunctions,
	path: string,
	query?: Query,
): Promise<Page> {
	const page = listPageIn(await editorText(context, path, query));
	if (page) return page;
	throw toNodeError(NOT_A_LIST, errorPlace(context, { path }));
}

/** The rows of a short list for the editor. @throws NodeApiError when the request fails or the answer is not a list */
export const editorRows = async (
	context: ILoadOptionsFunctions,
	path: string,
	query?: Query,
): Promise<IDataObject[]> => (await editorPage(context, path, query)).rows;
