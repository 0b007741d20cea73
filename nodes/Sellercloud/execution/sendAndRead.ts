import type { IExecuteFunctions } from 'n8n-workflow';
import type { IncomingAnswer } from '../client/incomingAnswer';
import { send } from '../client/request';
import type { Outcome, RequestDescription, SendOptions } from '../client/types';
import { downloadFile } from './files/downloadFile';
import type { ResponseOptions } from './options';
import { TextContent, type WholeAnswer } from './answer/wholeAnswer';

/** Sends one request and reads the whole answer, as text or into n8n's binary store. */
export async function sendAndRead(
	context: IExecuteFunctions,
	request: RequestDescription,
	response: ResponseOptions,
	options: SendOptions,
): Promise<Outcome<WholeAnswer>> {
	const receive = async (answer: IncomingAnswer): Promise<WholeAnswer> => {
		const { file, head: read } = await downloadFile(context, answer, response, request.timeout);
		if (file) return { ...answer.head, content: { kind: 'file', file } };
		return { ...answer.head, content: new TextContent(await answer.text(read)) };
	};
	const outcome = await send(context, request, options, receive);
	if (outcome.ok || !response.neverError || !('answer' in outcome.failure)) return outcome;
	// With Never Error a refusal is a normal answer; without an answer there is still an error
	const { text, ...head } = outcome.failure.answer;
	return { ok: true, value: { ...head, content: new TextContent(text) } };
}
