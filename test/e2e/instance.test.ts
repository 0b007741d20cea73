/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync } from 'node:fs';

import { SANDBOX_PASSWORD, SANDBOX_USER, type Sandbox } from '../../sandbox';
import type { Credential, Workflow } from '../../scripts/n8n/cli';
import type { N8nInstance } from '../../scripts/n8n/instance';
import { digObjects, type JsonObject } from '../../scripts/n8n/json';
import { createInstanceWithPackage, supportedVersions } from '../support/n8n/instance';
import { descendantsOf, stillRunning } from '../support/n8n/processes';
import { startSandbox } from '../support/n8n/sandbox';

jest.setTimeout(240_000);

const manualTrigger = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', parameters: {} };

const webhook = {
	name: 'Hook',
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	webhookId: 'hooked',
	parameters: { path: 'hooked', responseMode: 'lastNode', options: {} },
};

const greeting = {
	name: 'Greet',
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	// Looks like the end and the start of what `execute` prints.
	parameters: { mode: 'raw', jsonOutput: '{"text": "\\n}\\n{"}', options: {} },
};

const failure = {
	name: 'Fail',
	type: 'n8n-nodes-base.stopAndError',
	parameters: { errorMessage: 'It was meant to fail' },
};

function chain(id: string, first: JsonObject & { name: string }, second: JsonObject): Workflow {
	const place = (node: JsonObject, index: number) => ({
		id: `${id}-${index}`,
		typeVersion: 1,
		position: [200 * index, 0],
		...node,
	});
	const connection = { node: second.name, type: 'main', index: 0 };
	const connections = { [first.name]: { main: [[connection]] } };
	return { id, name: id, nodes: [first, second].map(place), connections };
}

describe.each(supportedVersions)('n8n %s', (version) => {
	let sandbox: Sandbox;
	let n8n: N8nInstance;
	let credential: Credential;

	beforeAll(async () => {
		sandbox = await startSandbox();
		n8n = await createInstanceWithPackage({ version });
		const { endpoint } = sandbox;
		const data = { endpoint, username: SANDBOX_USER, password: SANDBOX_PASSWORD };
		credential = { id: 'sandbox', name: 'Sandbox', type: 'sellercloudApi', data };
		await n8n.importCredentials([credential]);
		await n8n.importWorkflows([
			chain('greeting', manualTrigger, greeting),
			chain('failing', manualTrigger, failure),
			chain('hooked', webhook, greeting),
		]);
	});

	afterAll(async () => {
		await n8n.dispose();
		await sandbox.close();
	});

	describe('by its command line', () => {
		it('gives back a credential decrypted', async () => {
			expect(await n8n.exportCredentials()).toEqual([expect.objectContaining(credential)]);
		});

		it('executes a workflow', async () => {
			const { execution } = await n8n.execute('greeting');
			expect(execution?.status).toBe('success');
			expect(execution?.jsonOf('Greet')).toEqual([{ text: '\n}\n{' }]);
		});

		it('tells why a workflow has failed', async () => {
			const { execution, log } = await n8n.execute('failing');
			expect(execution?.status).toBe('error');
			expect(execution?.error?.message).toBe('It was meant to fail');
			expect(execution?.errorOf('Fail')?.message).toBe('It was meant to fail');
			expect(log).toContain('It was meant to fail');
		});

		it('has no execution to show for a workflow that does not exist', async () => {
			const { execution, exitCode, log } = await n8n.execute('missing');
			expect({ execution, exitCode }).toEqual({ execution: undefined, exitCode: 1 });
			expect(log).toContain('does not exist');
		});

		it('throws what n8n says when an import fails', async () => {
			const nodeless = JSON.parse('{"id": "nodeless", "name": "nodeless"}');
			await expect(n8n.importWorkflows([nodeless])).rejects.toThrow('valid workflows');
		});
	});

	describe('by its server', () => {
		beforeAll(async () => {
			await n8n.start();
			expect(await n8n.rest.setUpOwner()).toBe(true);
		});

		it('has loaded the node and the credential', async () => {
			const names = async (file: string) =>
				digObjects(await n8n.rest.getFile(file)).map(({ name }) => name);
			expect(await names('/types/nodes.json')).toEqual(
				expect.arrayContaining([
					'n8n-nodes-sellercloud.sellercloud',
					'n8n-nodes-sellercloud.sellercloudTool',
				]),
			);
			expect(await names('/types/credentials.json')).toContain('sellercloudApi');
		});

		it('signs in to the account that is there', async () => {
			expect(await n8n.rest.setUpOwner()).toBe(true);
		});

		it('runs a workflow as the editor does', async () => {
			const execution = await n8n.rest.runWorkflow('greeting');
			expect(execution.status).toBe('success');
			expect(execution.jsonOf('Greet')).toEqual([{ text: '\n}\n{' }]);
		});

		it('tells why a workflow has failed', async () => {
			const execution = await n8n.rest.runWorkflow('failing');
			expect(execution.status).toBe('error');
			expect(execution.error?.message).toBe('It was meant to fail');
		});

		it('answers a webhook once its workflow is active', async () => {
			await n8n.rest.activate('hooked');
			const response = await fetch(`${n8n.baseUrl}/webhook/hooked`);
			expect(await response.json()).toEqual({ text: '\n}\n{' });
		});

		it('tests a credential', async () => {
			expect(await n8n.rest.testCredential(credential)).toMatchObject({ status: 'OK' });
			const wrong = { ...credential, data: { ...credential.data, password: 'wrong' } };
			expect(await n8n.rest.testCredential(wrong)).toMatchObject({ status: 'Error' });
		});

		it('throws a typed error for an answer that is one', async () => {
			await expect(n8n.rest.get('/credentials/missing')).rejects.toMatchObject({
				name: 'RestError',
				status: 404,
			});
			expect(await n8n.rest.find('/credentials/missing')).toBeUndefined();
		});

		it('leaves no process behind when it stops, and starts again at the same address', async () => {
			const pids = n8n.pids().flatMap((pid) => [pid, ...descendantsOf(pid)]);
			expect(stillRunning(pids)).not.toEqual([]);
			await n8n.stop();
			expect(stillRunning(pids)).toEqual([]);

			await n8n.start();
			const response = await fetch(`${n8n.baseUrl}/webhook/hooked`);
			expect(response.status).toBe(200);
		});

		it('leaves neither processes nor its folder behind when it is disposed of', async () => {
			const pids = n8n.pids().flatMap((pid) => [pid, ...descendantsOf(pid)]);
			await n8n.dispose();
			expect(stillRunning(pids)).toEqual([]);
			expect(existsSync(n8n.userFolder)).toBe(false);
		});
	});
});
