import { randomUUID } from 'node:crypto';

import type { Credential } from '../../../scripts/n8n/cli';
import type { JsonObject } from '../../../scripts/n8n/json';

/** Workflows as a user would build them, to be looked at and executed in the editor. */

interface ShownNode extends JsonObject {
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
}

const ours = ({ id, name }: Credential) => ({ sellercloudApi: { id, name } });

function workflowOf(name: string, nodes: readonly ShownNode[], connections: JsonObject) {
	return {
		name,
		active: false,
		nodes: nodes.map((node) => ({ id: randomUUID(), parameters: {}, ...node })),
		connections,
		settings: { executionOrder: 'v1' },
	};
}

const to = (node: string, type = 'main') => ({ [type]: [[{ node, type, index: 0 }]] });

export const SHIPPED_COLUMNS = ['order', 'customer', 'channel', 'total', 'tracking'];

/**
 * Orders that were shipped become rows of a table.
 *
 * @param tableId of a data table of n8n's with the columns `SHIPPED_COLUMNS`
 */
export function shippedOrdersWorkflow(credential: Credential, tableId: string): JsonObject {
	const columns = {
		order: '={{ $json.orderId }}',
		customer: '={{ $json.customer.name }}',
		channel: '={{ $json.channel }}',
		total: '={{ $json.total }} {{ $json.currency }}',
		tracking: '={{ $json.tracking.join(", ") }}',
	};
	const schema = Object.keys(columns).map((id) => ({ id, displayName: id, type: 'string' }));
	return workflowOf(
		'Shipped orders to a table',
		[
			{
				name: 'Order shipped',
				type: 'n8n-nodes-sellercloud.sellercloudTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: { event: 'orderShipped', pollTimes: { item: [{ mode: 'everyMinute' }] } },
				credentials: ours(credential),
			},
			{
				name: 'Get order',
				type: 'n8n-nodes-sellercloud.sellercloud',
				typeVersion: 1,
				position: [260, 0],
				parameters: {
					resource: 'order',
					operation: 'get',
					order: { __rl: true, mode: 'id', value: '={{ $json.orderId }}' },
				},
				credentials: ours(credential),
			},
			{
				name: 'Add to table',
				type: 'n8n-nodes-base.dataTable',
				typeVersion: 1.1,
				position: [520, 0],
				parameters: {
					resource: 'row',
					operation: 'insert',
					dataTableId: { __rl: true, mode: 'id', value: tableId },
					columns: { mappingMode: 'defineBelow', value: columns, schema },
				},
			},
		],
		{ 'Order shipped': to('Get order'), 'Get order': to('Add to table') },
	);
}

/** A chat with an agent that looks orders up. */
export function orderAgentWorkflow(credential: Credential, model: Credential): JsonObject {
	return workflowOf(
		'Ask about orders',
		[
			{
				name: 'Chat',
				type: '@n8n/n8n-nodes-langchain.chatTrigger',
				typeVersion: 1.4,
				position: [0, 0],
				webhookId: randomUUID(),
			},
			{
				name: 'AI Agent',
				type: '@n8n/n8n-nodes-langchain.agent',
				typeVersion: 3,
				position: [220, 0],
				parameters: { options: {} },
			},
			{
				name: 'Chat Model',
				type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
				// The last that speaks chat completions by default
				typeVersion: 1.2,
				position: [120, 220],
				parameters: { model: { __rl: true, mode: 'id', value: 'stand-in' }, options: {} },
				credentials: { openAiApi: { id: model.id, name: model.name } },
			},
			{
				name: 'Get orders',
				type: 'n8n-nodes-sellercloud.sellercloudTool',
				typeVersion: 1,
				position: [420, 220],
				parameters: { resource: 'order', operation: 'getAll', limit: 5 },
				credentials: ours(credential),
			},
		],
		{
			Chat: to('AI Agent'),
			'Chat Model': to('AI Agent', 'ai_languageModel'),
			'Get orders': to('AI Agent', 'ai_tool'),
		},
	);
}
