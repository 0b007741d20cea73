/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { dig, digObjects, digText, isObject } from '../../scripts/n8n/json';
import { waitFor } from '../../scripts/n8n/wait';
import { exampleWorkflows } from '../../scripts/start/examples';
import { stillRunning } from '../support/n8n/processes';
import { runStart } from '../support/n8n/start';

jest.setTimeout(240_000);

const examplesFolder = resolve(__dirname, '..', '..', 'examples');

describe('npm start', () => {
	let folder: string;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'n8n-start-'));
	});

	afterAll(async () => {
		await rm(folder, { recursive: true, force: true });
	});

	it('readies n8n with an account, a working credential and the examples', async () => {
		const { rest, pids, output, end } = await runStart(folder);
		try {
			expect(await rest.setUpOwner()).toBe(true);
			expect(output()).toContain('demo@example.com');

			const stored = await rest.get('/credentials/sellercloudSandbox?includeData=true');
			const data = dig(stored, 'data');
			const tested = await rest.testCredential({
				id: 'sellercloudSandbox',
				name: digText(stored, 'name'),
				type: 'sellercloudApi',
				data: isObject(data) ? data : {},
			});
			expect(tested.status).toBe('OK');

			for (const { id, nodes } of await exampleWorkflows(examplesFolder)) {
				// The others wait for a call to their address; example.test.ts makes it
				if (!nodes.some(({ type }) => type === 'n8n-nodes-base.manualTrigger')) continue;
				expect((await rest.runWorkflow(id)).status).toBe('success');
			}
			await rest.post('/workflows', { name: 'My own', nodes: [], connections: {} });
		} finally {
			expect(await end('SIGINT')).toBe(0);
		}
		expect(stillRunning(pids)).toEqual([]);
	});

	it('keeps work, and leaves no process even if it is killed', async () => {
		const { rest, pids, end } = await runStart(folder);
		try {
			expect(await rest.setUpOwner()).toBe(true);
			const names = digObjects(await rest.get('/workflows')).map(({ name }) => name);
			const examples = await exampleWorkflows(examplesFolder);
			expect(names.sort()).toEqual(['My own', ...examples.map(({ name }) => name)].sort());
		} finally {
			await end('SIGKILL');
		}
		await waitFor('the end of all its processes', 5000, () =>
			stillRunning(pids).length === 0 ? true : undefined,
		);
	});

	it('keeps each n8n version apart', async () => {
		expect(await readdir(folder)).toEqual(['newest']);
	});
});
