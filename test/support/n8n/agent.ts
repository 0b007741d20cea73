import { randomUUID } from 'node:crypto';

import type { Credential } from '../../../scripts/n8n/cli';
import type { JsonObject } from '../../../scripts/n8n/json';

export interface AgentSetup {
	/** 2.2 calls its tools itself; since 3, n8n's engine runs them as nodes. */
	agentVersion: number;
	model: Credential;
	sellercloud: Credential;
	/** Parameters of our node as the agent's tool. */
	tool: JsonObject;
}

const fromAI = (name: string, type: string) =>
	`={{ $fromAI('${name}', 'As the Sellercloud API names it', '${type}') }}`;

const endpoint = { __rl: true, mode: 'id', value: fromAI('endpoint', 'string') };

/** The ways in which a user can leave the request to the model. */
export const toolForms = {
	/** Any endpoint, all its parameters as one JSON object. */
	wholeForm: {
		operation: 'call',
		endpoint,
		parameters: { mappingMode: 'defineBelow', value: fromAI('parameters', 'json') },
	},
	/** One endpoint, of which the model fills in one field. */
	singleField: {
		operation: 'call',
		endpoint: { __rl: true, mode: 'id', value: 'GET /api/Orders' },
		parameters: {
			mappingMode: 'defineBelow',
			value: { 'model.orderSourceOrderIDList': fromAI('channelOrderNumber', 'string') },
		},
	},
	/** Any path, read with Send. */
	path: { operation: 'send', method: fromAI('method', 'string'), path: fromAI('path', 'string') },
};

/** For n8n's OpenAI Chat Model node, which sends to `baseUrl`. */
export function modelCredential(baseUrl: string): Credential {
	const data = { apiKey: 'none', url: baseUrl };
	return { id: randomUUID().slice(0, 16), name: 'Stand-in', type: 'openAiApi', data };
}

/** A workflow of a manual trigger and an AI agent with a chat model and our node as its tool. */
export function agentWorkflow(setup: AgentSetup): JsonObject {
	const nodes = [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
		{
			name: 'Agent',
			type: '@n8n/n8n-nodes-langchain.agent',
			typeVersion: setup.agentVersion,
			parameters: { promptType: 'define', text: 'Help me with my orders', options: {} },
		},
		{
			name: 'Model',
			type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
			// The last that speaks chat completions by default
			typeVersion: 1.2,
			parameters: {
				model: { __rl: true, mode: 'id', value: 'stand-in' },
				options: { maxRetries: 0 },
			},
			credentials: { openAiApi: { id: setup.model.id, name: setup.model.name } },
		},
		{
			name: 'Sellercloud',
			type: 'n8n-nodes-sellercloud.sellercloudTool',
			typeVersion: 1,
			parameters: setup.tool,
			credentials: { sellercloudApi: { id: setup.sellercloud.id, name: setup.sellercloud.name } },
		},
	].map((node, index) => ({ id: randomUUID(), position: [200 * index, 0], ...node }));
	const link = (type: string) => ({ [type]: [[{ node: 'Agent', type, index: 0 }]] });
	return {
		name: randomUUID(),
		active: false,
		nodes,
		connections: {
			Start: link('main'),
			Model: link('ai_languageModel'),
			Sellercloud: link('ai_tool'),
		},
		settings: { executionOrder: 'v1' },
	};
}
