/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { SANDBOX_PASSWORD, SANDBOX_USER, type Sandbox } from '../../sandbox';
import type { Workflow } from '../n8n/cli';
import type { N8nInstance } from '../n8n/instance';
import { dig, digObjects, digText, isObject, type JsonObject } from '../n8n/json';

/** The credential that the nodes of the examples get; the files name none. */
const sandboxCredential = { id: 'sellercloudSandbox', name: 'Sellercloud Sandbox' };

/**
 * The workflows in a folder of *.json files, with the credential for the sandbox in their Sellercloud nodes. One without
 * an id is named by its file.
 */
export async function exampleWorkflows(folder: string): Promise<Workflow[]> {
	const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
	return await Promise.all(
		files.map(async (file) => {
			const parsed: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'));
			if (!isObject(parsed)) throw new Error(`${file} holds no workflow`);
			return {
				...parsed,
				id: typeof parsed.id === 'string' ? parsed.id : basename(file, '.json'),
				name: digText(parsed, 'name'),
				nodes: digObjects(parsed, 'nodes').map(withCredential),
				connections: isObject(parsed.connections) ? parsed.connections : {},
			};
		}),
	);
}

const withCredential = (node: JsonObject): JsonObject =>
	String(node.type).startsWith('n8n-nodes-sellercloud.')
		? { ...node, credentials: { sellercloudApi: sandboxCredential } }
		: node;

/**
 * Signs in to a running n8n and adds the owner's account, the credential for the sandbox and the
 * example workflows where they are missing. What has been changed by hand stays.
 */
export async function provideExamples(
	n8n: N8nInstance,
	sandbox: Sandbox,
	workflows: readonly Workflow[],
	say: (line: string) => void,
): Promise<void> {
	if (!(await n8n.rest.setUpOwner())) {
		say("the owner's password has been changed, so the examples are left as they are");
		return;
	}
	const credential = await n8n.rest.find(`/credentials/${sandboxCredential.id}?includeData=true`);
	if (dig(credential, 'data', 'endpoint') !== sandbox.endpoint) {
		say('adding the credential for the sandbox');
		const data = {
			endpoint: sandbox.endpoint,
			username: SANDBOX_USER,
			password: SANDBOX_PASSWORD,
		};
		await n8n.importCredentials([{ ...sandboxCredential, type: 'sellercloudApi', data }]);
	}
	const missing: Workflow[] = [];
	for (const workflow of workflows) {
		const found = await n8n.rest.find(`/workflows/${workflow.id}`);
		if (found === undefined) missing.push(workflow);
	}
	if (missing.length > 0) {
		say(`adding ${missing.length} example workflow${missing.length > 1 ? 's' : ''}`);
		await n8n.importWorkflows(missing);
	}
}
