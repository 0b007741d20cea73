import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { SendOptions } from '../../client/types';
import { isNodeError, resultOrError } from '../../execution/itemErrors';
import type { ItemRequest, RunResult } from '../../execution/itemRequest';
import { run } from '../../execution/run';
import { jobRequest } from './readJob';

/**
 * Reads the output file of a job. The Swagger of 2022 describes `{FileName, Content}` with base64, the article
 * get-output-file base64 with the name in `Content-Disposition`; seen live: the bytes themselves.
 *
 * @throws NodeError that says that the job itself has finished
 */
export async function jobFile(
	context: IExecuteFunctions,
	{ request, response }: ItemRequest,
	id: number,
	options: SendOptions,
): Promise<IBinaryData | undefined> {
	const download: ItemRequest = {
		request: { ...request, ...jobRequest('/api/QueuedJobs/OutputFile', { id }) },
		response: { ...response, expected: 'output' },
	};
	const result = await resultOrError(context, options.itemIndex, run(context, download, options));
	if (!isNodeError(result)) return result.items[0]?.binary?.[response.outputField];
	result.description = `Job ${id} has finished, but its output file could not be read. ${result.description ?? ''}`;
	throw result;
}

/**
 * The output of an item with a file.
 *
 * @param json what is said of the job; left out if the server answered with the file itself
 */
export function fileResult(
	{ outputField }: ItemRequest['response'],
	file: IBinaryData | undefined,
	{ itemIndex }: SendOptions,
	json: IDataObject = { finished: true, errors: [] },
): RunResult {
	const binary = file && { [outputField]: file };
	return { items: [{ json, binary, pairedItem: { item: itemIndex } }], total: 1, pages: 1 };
}
