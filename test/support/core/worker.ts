/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { LoadOptionsContext } from 'n8n-core';
import { type ICredentialDataDecryptedObject, type INode, Workflow } from 'n8n-workflow';
import { CREDENTIAL_ID } from './credentials';
import { activate } from './poll';
import { additionalDataFor, createEngine, type Engine, runHooks } from './run';

/** Which of n8n's ways to send a process uses. */
export type Way = 'Sellercloud' | 'Sellercloud Trigger' | 'HTTP Request';

export interface Work {
	way: Way;
	/** Where the processes have their common credential, as JSON. */
	store: string;
	/** ms that the work goes on. */
	duration: number;
	/** ms between two executions, at the most. */
	pause: number;
}

export interface Report {
	executions: number;
	/** Messages of those that failed. */
	failures: string[];
}

/** Requests of one execution. */
const ITEMS = [{}, {}, {}];
const ORDERS = '/api/Orders?model.pageNumber=1&model.pageSize=1';

/** A process of n8n (a worker, say): runs executions with a credential that others use, too. */
async function work({ way, store, duration, pause }: Work): Promise<Report> {
	const engine = await createEngine({});
	shareCredential(engine, store);
	const execute = executionOf(engine, way);
	await execute().catch(() => undefined);
	const failures: string[] = [];
	const end = Date.now() + duration;
	let executions = 0;
	for (; Date.now() < end; executions++) {
		await execute().catch((error) => failures.push(`${new Date().toISOString()} ${error.message}`));
		await setTimeout(Math.random() * pause);
	}
	return { executions, failures };
}

function shareCredential({ credentials }: Engine, store: string): void {
	Object.defineProperty(credentials, 'stored', {
		get: (): ICredentialDataDecryptedObject => JSON.parse(readFileSync(store, 'utf8')),
		set: (data: ICredentialDataDecryptedObject) => {
			const written = `${store}.${process.pid}`;
			writeFileSync(written, JSON.stringify(data));
			renameSync(written, store);
		},
	});
}

/** One execution, which throws if it fails. */
function executionOf(engine: Engine, way: Way): () => Promise<unknown> {
	switch (way) {
		case 'Sellercloud':
			return async () => {
				const { error } = await engine.run({ parameters: { path: ORDERS }, items: ITEMS });
				if (error) throw new Error(error.message);
			};
		case 'Sellercloud Trigger': {
			const trigger = activate(engine, { parameters: { event: 'orderCreated' } });
			return async () => await trigger.poll();
		}
		case 'HTTP Request':
			return async () => await Promise.all(ITEMS.map(async () => await legacyRequest(engine)));
	}
}

/** As n8n's HTTP Request node sends: it renews through the credential's hook alone. */
async function legacyRequest({ nodeTypes, credentials }: Engine): Promise<void> {
	const node: INode = {
		id: 'n',
		name: 'HTTP Request',
		type: 'test.httpRequest',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { sellercloudApi: { id: CREDENTIAL_ID, name: 'Sellercloud' } },
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const data = additionalDataFor(credentials, runHooks([node], {}));
	const context = new LoadOptionsContext(workflow, node, data, '');
	const { endpoint } = await context.getCredentials('sellercloudApi');
	const options = { method: 'GET', uri: `${String(endpoint)}${ORDERS}`, json: true } as const;
	await context.helpers.requestWithAuthentication.call(context, 'sellercloudApi', options);
}

process.on('message', (message: Work) => {
	void work(message).then(
		(report) => process.send?.(report, () => process.exit()),
		(error) => process.send?.({ executions: 0, failures: [String(error)] }, () => process.exit()),
	);
});
