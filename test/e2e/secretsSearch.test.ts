/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Workflow } from '../../scripts/n8n/cli';
import { leaksOf } from '../support/leaks/instance';
import { HOSTILE_SECRETS as secrets } from '../support/leaks/secrets';
import { withSandbox } from '../support/n8n/bench';
import { createInstanceWithPackage } from '../support/n8n/instance';
import { credentialFor } from '../support/n8n/workflows';
import { expectNoSecret } from '../support/secrets';

jest.setTimeout(300_000);

/** A workflow that passes a text on. */
const passing = (text: string): Workflow => {
	const start = {
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		parameters: {},
	};
	const passed = {
		name: 'Pass',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { mode: 'raw', jsonOutput: JSON.stringify({ text }), options: {} },
	};
	return {
		id: 'planted',
		name: 'Planted',
		nodes: [start, passed].map((node, index) => ({
			id: node.name,
			position: [200 * index, 0],
			...node,
		})),
		connections: { Start: { main: [[{ node: 'Pass', type: 'main', index: 0 }]] } },
	};
};

test('the search finds what was planted in the database, in a file and in the log, and fails the test', async () =>
	await withSandbox(async (sandbox) => {
		const n8n = await createInstanceWithPackage({ version: 'newest' });
		await n8n.importCredentials([credentialFor(sandbox, secrets)]);
		await n8n.importWorkflows([
			passing(`${secrets.password} ${encodeURIComponent(secrets.password)}`),
		]);
		await n8n.execute('planted');
		await writeFile(join(n8n.userFolder, 'planted'), secrets.securityPin, 'utf16le');
		const leaks = await leaksOf(n8n, [secrets.inventoryPin]);
		const places = new Set(leaks.map(({ where, secret }) => `${secret.split(' ')[0]}: ${where}`));
		const failure: unknown = await n8n.dispose().catch((error: unknown) => error);

		expect([...places]).toEqual(
			expect.arrayContaining([
				'password: what n8n has printed',
				'inventoryPin: what the editor got',
				'password: table workflow_entity, column nodes',
				'password: table execution_data, column data',
				'securityPin: file planted',
			]),
		);
		expect(String(failure)).toContain('n8n holds secrets');
		expectNoSecret(String(failure), ...Object.values(secrets));
	}));
