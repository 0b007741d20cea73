import { randomUUID } from 'node:crypto';

import type { Credential } from '../../../scripts/n8n/cli';
import type { JsonObject } from '../../../scripts/n8n/json';
import { SANDBOX_PASSWORD, SANDBOX_USER, type Sandbox } from '../../../sandbox';

/** The node under test in a workflow made here. */
export const NODE = 'Request';

/** Which node sends: ours, or n8n's own HTTP Request with our credential. */
export type Sender = 'Sellercloud' | 'HTTP Request';
export const senders: readonly Sender[] = ['Sellercloud', 'HTTP Request'];

export interface Call {
	sender: Sender;
	credential: Credential;
	/** A path of the API, or a full address. */
	path: string;
	method?: string;
	/** JSON body. */
	body?: JsonObject;
	/** Items that run through the node. */
	items?: number;
	/** The node's own `options`. */
	options?: JsonObject;
	/** Further parameters of the node. */
	parameters?: JsonObject;
	onError?: string;
	/** How long the workflow may run on a busy machine; a minute if left out. */
	timeoutMs?: number;
	/** Nodes that get what it returns, in this order. */
	then?: ReadonlyArray<JsonObject & { name: string }>;
}

/** A workflow that makes the items and sends one request for each. */
export function requestWorkflow(call: Call): JsonObject {
	const list = Array.from({ length: call.items ?? 1 }, (_, index) => index);
	const nodes = [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
		{
			name: 'List',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: { mode: 'raw', jsonOutput: JSON.stringify({ list }), options: {} },
		},
		{
			name: 'Items',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'list', options: {} },
		},
		{ name: NODE, onError: call.onError, ...sender(call) },
		...(call.then ?? []),
	].map((node, index) => ({ id: randomUUID(), position: [200 * index, 0], ...node }));
	const connections = Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name }, index) => [
				nodes[index]?.name,
				{ main: [[{ node: name, type: 'main', index: 0 }]] },
			]),
	);
	return {
		name: randomUUID(),
		active: false,
		nodes,
		connections,
		settings: { executionOrder: 'v1' },
	};
}

function sender({
	sender: type,
	credential,
	path,
	method = 'GET',
	body,
	options = {},
	parameters = {},
}: Call) {
	const credentials = { sellercloudApi: { id: credential.id, name: credential.name } };
	const sent = body ? { sendBody: true, specifyBody: 'json', jsonBody: JSON.stringify(body) } : {};
	if (type === 'Sellercloud') {
		return {
			type: 'n8n-nodes-sellercloud.sellercloud',
			typeVersion: 1,
			credentials,
			parameters: { method, path, ...sent, options, ...parameters },
		};
	}
	return {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		credentials,
		parameters: {
			method,
			url: path.startsWith('http') ? path : `${String(credential.data.endpoint)}${path}`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'sellercloudApi',
			...sent,
			options,
			...parameters,
		},
	};
}

/** A credential for a sandbox, with a name of its own. */
export function credentialFor(sandbox: Sandbox, data: JsonObject = {}): Credential {
	const id = randomUUID().slice(0, 16);
	return {
		id,
		name: `Sellercloud ${id}`,
		type: 'sellercloudApi',
		data: {
			endpoint: sandbox.endpoint,
			username: SANDBOX_USER,
			password: SANDBOX_PASSWORD,
			...data,
		},
	};
}
