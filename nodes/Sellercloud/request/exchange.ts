import type { IExecuteFunctions } from 'n8n-workflow';
import { type ByteStream, decoderFor, readText } from '../client/files';
import { send } from '../client/request';
import type { AnswerHead, Outcome, RequestDescription, SendOptions } from '../client/types';
import { fileIn } from './download';
import type { Answer } from './output';
import type { ResponseOptions } from './readOptions';

/** Sends one request and reads its answer whole: as text, or into n8n's store of files. */
export async function exchange(
	context: IExecuteFunctions,
	request: RequestDescription,
	response: ResponseOptions,
	options: SendOptions,
): Promise<Outcome<Answer>> {
	const receive = async (head: AnswerHead, body: ByteStream): Promise<Answer> => {
		const { timeout } = request;
		const { file, head: read } = await fileIn(context, head, body, response, timeout);
		if (file) return { ...head, content: { kind: 'file', file } };
		const text = read
			? decoderFor(head.headers).decode(read)
			: await readText(body, head.headers, timeout);
		return { ...head, content: { kind: 'text', text } };
	};
	const outcome = await send(context, request, options, receive);
	if (outcome.ok || !response.neverError || !('answer' in outcome.failure)) return outcome;
	// A refusal is an answer like any other then; a broken connection still has none to give
	const { text, ...head } = outcome.failure.answer;
	return { ok: true, value: { ...head, content: { kind: 'text', text } } };
}
