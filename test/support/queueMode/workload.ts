import { randomUUID } from 'node:crypto';

import type { Credential } from '../../../scripts/n8n/cli';
import { digText, type JsonObject } from '../../../scripts/n8n/json';
import type { Sandbox } from '../../../sandbox';
import { byId } from '../operations/example';
import { ADDRESS } from '../operations/orderChanges';
import type { QueueMode } from './queueMode';

/** Items of each execution. */
export const ITEMS = 20;
/** Webhook calls at the same time. */
const SENDERS = 4;

export type Work = 'notes' | 'orders';

/** An execution that is asked for: its number names its items. */
export interface Task {
	work: Work;
	number: number;
}

/** The node that writes. */
export const WRITER = 'Sellercloud';
export const WEBHOOK = 'Webhook';

/** The texts of the notes, or the Channel Order #s of the orders, that a task writes. */
export const keysOf = ({ work, number }: Task): string[] =>
	Array.from({ length: ITEMS }, (_, index) => `${work}-${number}-${index + 1}`);

/** `count` tasks, notes and orders by turns. */
export const tasks = (count: number, works: readonly Work[], from = 0): Task[] =>
	Array.from({ length: count }, (_, index) => ({
		work: works[index % works.length] ?? 'orders',
		number: from + index + 1,
	}));

/** Saves and activates a workflow for each kind of work: a webhook, its items one by one, and a node that writes. */
export async function activateWork(
	queueMode: QueueMode,
	sandbox: Sandbox,
	credential: Credential,
): Promise<Record<Work, string>> {
	const [sku = ''] = [...sandbox.data.products.values()].map((product) => product.sku);
	const [orderId = 0] = sandbox.data.orders.keys();
	const activate = async (work: Work, parameters: JsonObject) => {
		const workflow = workflowOf(work, credential, { resource: 'order', ...parameters });
		const id = digText(await queueMode.rest.post('/workflows', workflow), 'id');
		await queueMode.rest.activate(id);
		return id;
	};
	return {
		notes: await activate('notes', {
			operation: 'addNote',
			order: byId(orderId),
			note: '={{ $json.key }}',
		}),
		orders: await activate('orders', {
			operation: 'create',
			company: byId(201),
			channel: 6,
			channelOrderNumber: '={{ $json.key }}',
			ifExists: 'return',
			email: 'ada@example.com',
			firstName: 'Ada',
			lastName: 'Ashdown',
			shippingAddress: ADDRESS,
			specifyItems: 'json',
			itemsJson: JSON.stringify([{ ProductID: sku, Qty: 1 }]),
		}),
	};
}

/** Calls the webhooks, and waits until n8n has accepted all of them. */
export async function send(queueMode: QueueMode, work: readonly Task[]): Promise<void> {
	const left = [...work];
	const sendAll = async () => {
		for (let task = left.shift(); task; task = left.shift()) {
			const items = keysOf(task).map((key) => ({ key }));
			const answer = await fetch(`${queueMode.webhooks}/${task.work}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json', connection: 'close' },
				body: JSON.stringify({ number: task.number, items }),
			});
			if (!answer.ok) throw new Error(`The webhook answered ${answer.status}`);
		}
	};
	await Promise.all(Array.from({ length: SENDERS }, sendAll));
}

function workflowOf(work: Work, { id, name }: Credential, parameters: JsonObject): JsonObject {
	const nodes = [
		{
			name: WEBHOOK,
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			webhookId: randomUUID(),
			parameters: { httpMethod: 'POST', path: work, responseMode: 'onReceived', options: {} },
		},
		{
			name: 'Items',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'body.items', options: {} },
		},
		{
			name: WRITER,
			type: 'n8n-nodes-sellercloud.sellercloud',
			typeVersion: 1,
			credentials: { sellercloudApi: { id, name } },
			parameters,
		},
	].map((node, index) => ({ id: randomUUID(), position: [200 * index, 0], ...node }));
	const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
	return {
		name: work,
		active: false,
		nodes,
		connections: { [WEBHOOK]: to('Items'), Items: to(WRITER) },
		settings: { executionOrder: 'v1' },
	};
}
