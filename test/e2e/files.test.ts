import { randomUUID } from 'node:crypto';

import type { N8nInstance } from '../../scripts/n8n/instance';
import { digText, type JsonObject } from '../../scripts/n8n/json';
import { saveCredential } from '../support/n8n/bench';
import { createInstanceWithPackage } from '../support/n8n/instance';
import { type LargeFileServer, startLargeFileServer } from '../support/n8n/largeFile';
import { growthDuring } from '../support/n8n/memory';

jest.setTimeout(300_000);

const MB = 1024 * 1024;

/** Downloads the file, and uploads it again. */
function workflow(credential: JsonObject): JsonObject {
	const ours = { type: 'n8n-nodes-sellercloud.sellercloud', typeVersion: 1 };
	const nodes = [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
		{
			name: 'Download',
			...ours,
			credentials: { sellercloudApi: credential },
			parameters: {
				path: '/api/Inventory/Import/DownloadInventoryTemplate',
				options: { responseFormat: 'file' },
			},
		},
		{
			name: 'Upload',
			...ours,
			credentials: { sellercloudApi: credential },
			parameters: {
				method: 'PUT',
				path: '/api/Inventory/ImportPhysicalInventory',
				sendBody: true,
				specifyBody: 'json',
				jsonBody: '{}',
				options: { files: { file: [{ name: 'FileContent', inputDataFieldName: 'data' }] } },
			},
		},
	].map((node, index) => ({ id: randomUUID(), position: [200 * index, 0], ...node }));
	const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
	return {
		name: randomUUID(),
		active: false,
		nodes,
		connections: { Start: to('Download'), Download: to('Upload') },
		settings: { executionOrder: 'v1' },
	};
}

describe.each(['newest', 'oldest'])('a large file in n8n (%s)', (version) => {
	let n8n: N8nInstance;
	const servers: LargeFileServer[] = [];

	async function start(mode: string): Promise<void> {
		n8n = await createInstanceWithPackage({
			version,
			env: { N8N_DEFAULT_BINARY_DATA_MODE: mode },
		});
		await n8n.start();
		await n8n.rest.setUpOwner();
	}

	async function transfer(bytes: number) {
		const server = await startLargeFileServer(bytes);
		servers.push(server);
		const credential = await saveCredential(n8n, {
			id: '',
			name: randomUUID(),
			type: 'sellercloudApi',
			data: { endpoint: server.endpoint, username: 'demo', password: 'sandbox-password' },
		});
		const saved = await n8n.rest.post(
			'/workflows',
			workflow({ id: credential.id, name: credential.name }),
		);
		const running = n8n.rest.runWorkflow(digText(saved, 'id'));
		const [pid = 0] = n8n.pids();
		return { server, ...(await growthDuring(pid, running)) };
	}

	afterEach(async () => {
		await n8n?.dispose();
		await Promise.all(servers.splice(0).map(async (server) => await server.close()));
	});

	test('passes through in both directions without being in memory', async () => {
		await start('filesystem');
		const small = await transfer(MB);
		expect(small.server.received).toEqual([small.server.expectedHash]);
		const { server, growth, result } = await transfer(350 * MB);
		expect(result.status).toBe('success');
		expect(server.received).toEqual([server.expectedHash]);
		expect(growth).toBeLessThanOrEqual(128);
	});

	test('is refused where n8n keeps files in memory', async () => {
		await start('default');
		const { server, result } = await transfer(60 * MB);
		expect(result.status).toBe('error');
		expect(JSON.stringify(result)).toContain('larger than 50 MB');
		expect(server.received).toEqual([]);
		const allowed = await transfer(10 * MB);
		expect(allowed.server.received).toEqual([allowed.server.expectedHash]);
	});
});
