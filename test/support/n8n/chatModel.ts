import fastify from 'fastify';

import { digObjects, isObject, type JsonObject } from '../../../scripts/n8n/json';

/** What the stand-in does next: calls a tool (the agent's first one, if none is named), or says something and ends. */
export type Turn = { call: JsonObject; tool?: string } | { say: string };

/** Decides a turn from what the tool answered last, as text; '' before its first answer. */
export type Script = ReadonlyArray<(toolAnswer: string) => Turn>;

export interface ChatModel {
	/** For the base URL of n8n's OpenAI Chat Model node. */
	baseUrl: string;
	/** Starts a conversation anew. */
	play(script: Script): void;
	/** What the tool has answered in this conversation, as the model was given it. */
	toolAnswers(): string[];
	/** The tools that the model was offered last. */
	tools(): JsonObject[];
	/** Everything that the model was sent in this conversation. */
	received(): string;
	close(): Promise<void>;
}

/** A local stand-in for OpenAI's chat completions, on loopback, that plays what a test has written. */
export async function startChatModel(): Promise<ChatModel> {
	let script: Script = [];
	let requests: JsonObject[] = [];
	const answersIn = (request: unknown): string[] =>
		digObjects(request, 'messages')
			.filter(({ role }) => role === 'tool')
			.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)));

	const app = fastify({ bodyLimit: 50 * 1024 * 1024 });
	app.get('/v1/models', () => ({ object: 'list', data: [{ id: 'stand-in', object: 'model' }] }));
	app.post('/v1/chat/completions', async ({ body }, reply) => {
		const request = isObject(body) ? body : {};
		requests.push(request);
		const answers = answersIn(request);
		const next = script[answers.length];
		const turn = next ? next(answers.at(-1) ?? '') : { say: 'The script has ended.' };
		const tool = digObjects(request, 'tools').map((one) => Object(one.function).name)[0];
		const message = messageOf(turn, String(tool), `call_${requests.length}`);
		const reason = 'call' in turn ? 'tool_calls' : 'stop';
		if (request.stream !== true) return completion('chat.completion', { message }, reason);
		const chunks = [
			completion('chat.completion.chunk', { delta: message }, null),
			completion('chat.completion.chunk', { delta: {} }, reason),
		].map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`);
		return await reply.type('text/event-stream').send(`${chunks.join('')}data: [DONE]\n\n`);
	});
	const origin = await app.listen({ host: '127.0.0.1', port: 0 });
	return {
		baseUrl: `${origin}/v1`,
		play(next) {
			script = next;
			requests = [];
		},
		toolAnswers: () => answersIn(requests.at(-1)),
		tools: () => digObjects(requests.at(-1), 'tools'),
		received: () => JSON.stringify(requests),
		close: async () => await app.close(),
	};
}

function messageOf(turn: Turn, tool: string, id: string): JsonObject {
	if ('say' in turn) return { role: 'assistant', content: turn.say };
	const call = { name: turn.tool ?? tool, arguments: JSON.stringify(turn.call) };
	return {
		role: 'assistant',
		content: null,
		tool_calls: [{ index: 0, id, type: 'function', function: call }],
	};
}

const completion = (object: string, choice: JsonObject, finishReason: string | null) => ({
	id: 'chatcmpl-stand-in',
	object,
	created: 0,
	model: 'stand-in',
	choices: [{ index: 0, ...choice, finish_reason: finishReason }],
	usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});
