/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { join } from 'node:path';

import { createInstance, type N8nInstance } from '../../scripts/n8n/instance';
import { digObjects, digText, type JsonObject } from '../../scripts/n8n/json';
import { chain, type SavedCredential, type Step } from './workflow';

const PEERS = join(__dirname, '../peers/nodes');

/** A saved workflow that runs when it is called. */
export interface Runnable {
	/**
	 * Runs it in the server.
	 *
	 * @param body what its first node gets
	 * @returns the first item of its last node, and ms until it came
	 * @throws with n8n's message when the execution fails
	 */
	run(body?: JsonObject): Promise<{ ms: number; answer: JsonObject }>;
}

/** A real n8n that serves, with the package and the peers' nodes in it. */
export interface N8nServer {
	/** Of the process that runs the executions. */
	pid: number;
	instance: N8nInstance;
	/** @param type of the package by default */
	credential(data: JsonObject, type?: string): Promise<SavedCredential>;
	workflow(steps: readonly Step[]): Promise<Runnable>;
	close(): Promise<void>;
}

export async function startN8nServer(
	tarball: string,
	env: NodeJS.ProcessEnv = {},
): Promise<N8nServer> {
	const instance = await createInstance({
		tarball,
		env: { N8N_CUSTOM_EXTENSIONS: PEERS, ...env },
	});
	const ready = instance.start().then(async () => await instance.rest.setUpOwner());
	ready.catch(async () => await instance.dispose());
	await ready;
	const [pid = 0] = instance.pids();
	const { rest, baseUrl } = instance;
	return {
		pid,
		instance,
		async credential(data, type = 'sellercloudApi') {
			const name = randomUUID();
			const saved = await rest.post('/credentials', { name, type, data });
			return { id: digText(saved, 'id'), name, type, endpoint: String(data.endpoint) };
		},
		async workflow(steps) {
			const path = randomUUID();
			const id = digText(await rest.post('/workflows', chain(path, steps)), 'id');
			await rest.activate(id);
			return {
				async run(body = {}) {
					const begun = performance.now();
					const { status, text } = await post(`${baseUrl}/webhook/${path}`, body);
					const ms = performance.now() - begun;
					if (status !== 200) throw new Error(`${text}\n${await lastError(instance, id)}`);
					return { ms, answer: JSON.parse(text) };
				},
			};
		},
		close: async () => await instance.dispose(),
	};
}

/** `fetch` gives up after five minutes without an answer, and a workflow may take longer. */
async function post(url: string, body: JsonObject): Promise<{ status: number; text: string }> {
	return await new Promise((resolve, reject) => {
		const headers = { 'content-type': 'application/json' };
		const sent = request(url, { method: 'POST', headers }, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (part: string) => (text += part));
			response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
			response.on('error', reject);
		});
		sent.on('error', reject);
		sent.end(JSON.stringify(body));
	});
}

/** Why the last execution of a workflow failed, as far as n8n tells. */
async function lastError(instance: N8nInstance, workflowId: string): Promise<string> {
	const { rest } = instance;
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const list = await rest.get(`/executions?filter=${filter}&limit=1`).catch(() => undefined);
	const [newest] = digObjects(list, 'results');
	if (newest === undefined) return instance.log().slice(-2000);
	const { error } = (await rest.finishedExecution(String(newest.id))) ?? {};
	return `${String(error?.message)} ${String(error?.description ?? '')}`;
}
