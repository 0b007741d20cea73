import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isHtml } from '../../../../credentials/vendorErrors';
import type { SendOptions } from '../../client/types';
import { parseCsv, rowsOfCsv } from '../../execution/files/csv';
import { textInFile } from '../../execution/files/textInFile';
import { isNodeError, resultOrError } from '../../execution/itemErrors';
import type { ItemRequest, RunResult } from '../../execution/itemRequest';
import { run } from '../../execution/run';
import type { JobOutput, JobRow } from './jobRow';
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
): Promise<IBinaryData> {
	const download: ItemRequest = {
		request: { ...request, ...jobRequest('/api/QueuedJobs/OutputFile', { id }) },
		response: { ...response, expected: 'output' },
	};
	const result = await resultOrError(context, options.itemIndex, run(context, download, options));
	const file = isNodeError(result) ? undefined : result.items[0]?.binary?.[response.outputField];
	if (file) return file;
	const error = isNodeError(result)
		? result
		: new NodeOperationError(context.getNode(), 'There is no output file', {
				itemIndex: options.itemIndex,
			});
	error.description = `Job ${id} has finished, but its output file could not be read. ${error.description ?? ''}`;
	throw error;
}

/** What a file is made into. */
export interface FileOutput {
	output: JobOutput;
	/** Where the file goes in the output. */
	outputField: string;
	/** What is said of the job; left out if the server answered with the file itself. */
	row?: JobRow;
}

/**
 * The output of an item with a file: the file, or an item for each of its rows.
 *
 * @throws NodeOperationError for a file that is not a table of text
 */
export async function fileResult(
	context: IExecuteFunctions,
	file: IBinaryData,
	{ output, outputField, row }: FileOutput,
	{ itemIndex }: SendOptions,
): Promise<RunResult> {
	const pairedItem = { item: itemIndex };
	if (output === 'file') {
		const json: IDataObject = row ?? { finished: true, errors: [] };
		return { items: [{ json, binary: { [outputField]: file }, pairedItem }], total: 1, pages: 1 };
	}
	const rows = await tableIn(context, file, itemIndex);
	const items = rows.map((cells) => ({ json: { cells }, pairedItem }));
	const errors = row?.errors ?? [];
	// The rows have no place for what a partial success leaves out
	const note =
		errors.length > 0
			? `Job ${row?.jobId} was a partial success, so rows may be missing: ${errors.join('; ')}`
			: undefined;
	return { items, total: items.length, pages: 1, note };
}

async function tableIn(
	context: IExecuteFunctions,
	file: IBinaryData,
	itemIndex: number,
): Promise<IDataObject[]> {
	const refusal = (message: string) =>
		new NodeOperationError(context.getNode(), message, {
			itemIndex,
			description: 'Set Output As to File, and read the file with another node.',
		});
	const read = await textInFile(context, file);
	if (!read.ok) throw refusal(`The file ${read.problem}`);
	if (isHtml(read.text)) throw refusal('The file is a web page instead of a table');
	const table = await resultOrError(context, itemIndex, parsed(read.text));
	if (isNodeError(table)) throw refusal(table.message);
	return table;
}

const parsed = async (text: string): Promise<IDataObject[]> => rowsOfCsv(parseCsv(text));
