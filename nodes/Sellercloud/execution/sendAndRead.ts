import type { IExecuteFunctions } from 'n8n-workflow';
import type { Incoming } from '../client/incoming';
import { send } from '../client/request';
import type { Outcome, RequestDescription, SendOptions } from '../client/types';
import { fileIn } from './download';
import type { ResponseOptions } from './options';
import type { Answer } from './toItems';

/** Sends one request and reads the whole answer, as text or into n8n's binary store. */
export async function exchange(
	context: IExecuteFunctions,
	request: RequestDescription,
	response: ResponseOptions,
	options: SendOptions,
): Promise<Outcome<Answer>> {
	const receive = async (answer: Incoming): Promise<Answer> => {
		const { file, head: read } = await fileIn(context, answer, response, request.timeout);
		if (file) return { ...answer.head, content: { kind: 'file', file } };
		return { ...answer.head, content: { kind: 'text', text: await answer.text(read) } };
	};
	const outcome = await send(context, request, options, receive);
	if (outcome.ok || !response.neverError || !('answer' in outcome.failure)) return outcome;
	// With Never Error a refusal is a normal answer; without an answer there is still an error
	const { text, ...head } = outcome.failure.answer;
	return { ok: true, value: { ...head, content: { kind: 'text', text } } };
}
