import { randomUUID } from 'node:crypto';

import type { Credential } from '../../../scripts/n8n/cli';
import type { N8nInstance } from '../../../scripts/n8n/instance';
import { digText, type JsonObject } from '../../../scripts/n8n/json';

/** The trigger in the workflows made here. */
export const TRIGGER = 'Sellercloud Trigger';

/** n8n polls once a minute at the most; twelve schedules, each at its own second, make it five seconds. */
export const EVERY_FIVE_SECONDS = Array.from({ length: 12 }, (_, index) => ({
	mode: 'custom',
	cronExpression: `${index * 5} * * * * *`,
}));

/** Saves a workflow of nothing but the trigger, which polls every five seconds once it is active. */
export async function saveTrigger(
	n8n: N8nInstance,
	{ id, name }: Credential,
	parameters: JsonObject,
): Promise<string> {
	const trigger = {
		id: randomUUID(),
		name: TRIGGER,
		type: 'n8n-nodes-sellercloud.sellercloudTrigger',
		typeVersion: 1,
		position: [0, 0],
		credentials: { sellercloudApi: { id, name } },
		parameters: { output: 'raw', pollTimes: { item: EVERY_FIVE_SECONDS }, ...parameters },
	};
	const saved = await n8n.rest.post('/workflows', {
		name: randomUUID(),
		active: false,
		nodes: [trigger],
		connections: {},
		settings: { executionOrder: 'v1' },
	});
	return digText(saved, 'id');
}
