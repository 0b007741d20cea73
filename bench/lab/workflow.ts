import { randomUUID } from 'node:crypto';

import type { JsonObject } from '../../scripts/n8n/json';

/** A node of a workflow. */
export interface Step {
	name: string;
	type: string;
	typeVersion: number;
	parameters: JsonObject;
	credentials?: JsonObject;
	/** Whether it is a loop, whose body is the next step alone. */
	isLoop?: boolean;
}

/** A credential that n8n has saved. */
export interface SavedCredential {
	id: string;
	name: string;
	type: string;
	endpoint: string;
}

const use = ({ id, name, type }: SavedCredential) => ({ [type]: { id, name } });

/**
 * A workflow of nodes one after another, that runs when its address is called and answers with the first item of the
 * last node. n8n saves nothing of an execution that succeeds.
 */
export function chain(path: string, steps: readonly Step[]): JsonObject {
	const webhook: Step = {
		name: 'Start',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		parameters: { path, httpMethod: 'POST', responseMode: 'lastNode' },
	};
	const all = [webhook, ...steps];
	const nodes = all.map(({ name, type, typeVersion, parameters, credentials }, index) => ({
		id: randomUUID(),
		position: [200 * index, 0],
		...(index === 0 && { webhookId: path }),
		...{ name, type, typeVersion, parameters, credentials },
	}));
	return {
		name: path,
		active: false,
		nodes,
		connections: Object.fromEntries(all.map((step, index) => [step.name, linksOf(all, index)])),
		settings: { executionOrder: 'v1', saveDataSuccessExecution: 'none' },
	};
}

/** To the next step; from a loop to what comes after its body, and to its body, which leads back to it. */
function linksOf(steps: readonly Step[], index: number): JsonObject {
	const to = (step: Step | undefined) =>
		step ? [{ node: step.name, type: 'main', index: 0 }] : [];
	const [before, here] = [steps[index - 1], steps[index]];
	if (here?.isLoop) return { main: [to(steps[index + 2]), to(steps[index + 1])] };
	return { main: [to(before?.isLoop ? before : steps[index + 1])] };
}

export const ours = (
	credential: SavedCredential,
	parameters: JsonObject,
	name = 'Sellercloud',
): Step => ({
	name,
	type: 'n8n-nodes-sellercloud.sellercloud',
	typeVersion: 1,
	parameters,
	credentials: use(credential),
});

/** n8n's own node, in its newest version. */
export const httpRequest = (credential: SavedCredential, path: string, more: JsonObject): Step => ({
	name: 'HTTP Request',
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.5,
	parameters: {
		url: `${path.startsWith('=') ? '=' : ''}${credential.endpoint}${path.replace(/^=/, '')}`,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: credential.type,
		...more,
	},
	credentials: use(credential),
});

/** A node of `bench/peers/nodes`. */
export const bench = (
	type: 'benchItems' | 'benchCount' | 'benchLoop',
	parameters: JsonObject = {},
	credential?: SavedCredential,
): Step => ({
	name: type,
	type: `CUSTOM.${type}`,
	typeVersion: 1,
	parameters,
	...(credential && { credentials: use(credential) }),
});

export const base = (
	type: string,
	typeVersion: number,
	parameters: JsonObject,
	name = type,
): Step => ({ name, type: `n8n-nodes-base.${type}`, typeVersion, parameters });

/** Sends its items through the next step, one after another. */
export const oneByOne = (): Step => ({
	...base('splitInBatches', 3, { batchSize: 1, options: {} }),
	isLoop: true,
});

/** As many items as the call of the workflow says in `count`. */
export const items = (first: number, distinct: number): Step =>
	bench('benchItems', { count: '={{ $json.body.count }}', first, distinct });

export const count = (): Step => bench('benchCount');

/** Every row of a list, an item each, with our node. */
export const returnAll = (credential: SavedCredential, path: string): Step =>
	ours(credential, { method: 'GET', path, returnAll: true });

/** The same with HTTP Request: its own pagination, until a page is not full, and Split Out. */
export const httpPages = (
	credential: SavedCredential,
	path: string,
	mostPages?: number,
): readonly Step[] => [
	httpRequest(credential, path, {
		sendQuery: true,
		queryParameters: { parameters: [{ name: 'model.pageSize', value: '50' }] },
		options: {
			pagination: {
				pagination: {
					paginationMode: 'updateAParameterInEachRequest',
					parameters: {
						parameters: [{ type: 'qs', name: 'model.pageNumber', value: '={{ $pageCount + 1 }}' }],
					},
					paginationCompleteWhen: 'other',
					completeExpression: '={{ $response.body.Items.length < 50 }}',
					...(mostPages !== undefined && { limitPagesFetched: true, maxRequests: mostPages }),
				},
			},
		},
	}),
	base('splitOut', 1, { fieldToSplitOut: 'Items', options: {} }),
];
