import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toNodeError } from '../client/errors';
import { announcesFile, type ByteStream, fileNameIn, mimeTypeIn, readText } from '../client/files';
import { send } from '../client/request';
import type { AnswerHead, ErrorPlace, Failure } from '../client/types';
import { type Answer, itemsFrom } from './output';
import { type ItemRequest, readRequest } from './parameters';

/** The Send operation: any request to the API, as the user wrote it. */
export const sendOperation = {
	prepare: readRequest,

	/** Whether requests of several items may be under way at once. */
	isRead: ({ request }: ItemRequest): boolean => request.kind === 'read',

	/** @throws NodeApiError when Sellercloud refuses, cannot be reached, or answers something unusable */
	async execute(
		context: IExecuteFunctions,
		{ request, response }: ItemRequest,
		itemIndex: number,
		signal?: AbortSignal,
	): Promise<INodeExecutionData[]> {
		const { method, path } = request;
		const place: ErrorPlace = { node: context.getNode(), itemIndex, method, path };
		const receive = async (head: AnswerHead, body: ByteStream): Promise<Answer> => {
			const file =
				response.responseFormat === 'file' ||
				(response.responseFormat === 'autodetect' && announcesFile(head.headers));
			return file
				? { ...head, content: { kind: 'file', file: await storeFile(context, head, body) } }
				: {
						...head,
						content: { kind: 'text', text: await readText(body, head.headers, request.timeout) },
					};
		};
		const outcome = await send(context, request, { itemIndex, signal }, receive);
		if (outcome.ok) return itemsFrom(outcome.value, response, place);
		const refusal = response.neverError ? refusalIn(outcome.failure) : undefined;
		if (refusal) return itemsFrom(refusal, response, place);
		throw toNodeError(outcome.failure, place);
	},
};

async function storeFile(context: IExecuteFunctions, { headers }: AnswerHead, body: ByteStream) {
	return await context.helpers.prepareBinaryData(body, fileNameIn(headers), mimeTypeIn(headers));
}

/** With Never Error a refusal is an answer like any other; a broken connection still has none to give. */
function refusalIn(failure: Failure): Answer | undefined {
	if (!('answer' in failure)) return undefined;
	const { text, ...head } = failure.answer;
	return { ...head, content: { kind: 'text', text } };
}
