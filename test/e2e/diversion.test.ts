/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { JsonObject } from '../../scripts/n8n/json';
import type { N8nInstance } from '../../scripts/n8n/instance';
import { runInServer, saveCredential, storedSession, withSandbox } from '../support/n8n/bench';
import { createInstanceWithPackage, supportedVersions } from '../support/n8n/instance';
import { credentialFor } from '../support/n8n/workflows';

jest.setTimeout(240_000);

describe.each(supportedVersions)('HTTP Request with our credential on n8n %s', (version) => {
	let n8n: N8nInstance;
	/** A proxy of somebody else, and how often it was reached. */
	let proxy: Server;
	let reached = 0;
	let address = '';

	beforeAll(async () => {
		proxy = createServer((_, response) => {
			reached++;
			response.end('{}');
		});
		proxy.on('connect', (_, socket: Socket) => {
			reached++;
			socket.destroy();
		});
		await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
		address = `http://127.0.0.1:${portOf(proxy.address())}`;
		n8n = await createInstanceWithPackage({ version });
		await n8n.start();
		await n8n.rest.setUpOwner();
	});
	afterAll(async () => {
		await n8n.dispose();
		proxy.closeAllConnections();
		await new Promise<void>((resolve) => proxy.close(() => resolve()));
	});

	test.each<[string, (proxy: string) => JsonObject, JsonObject]>([
		[
			'a Host header',
			() => ({}),
			{
				sendHeaders: true,
				headerParameters: { parameters: [{ name: 'Host ', value: 'evil.example' }] },
			},
		],
		['Ignore SSL Issues', () => ({ allowUnauthorizedCerts: true }), {}],
		['a proxy with Ignore SSL Issues', (at) => ({ proxy: at, allowUnauthorizedCerts: true }), {}],
		['a proxy before an http address', (at) => ({ proxy: at }), {}],
	])(
		'sends nothing with %s',
		async (_, optionsWith, parameters) =>
			await withSandbox(async (sandbox) => {
				const session = storedSession(sandbox, 3600);
				const credential = await saveCredential(n8n, credentialFor(sandbox, session));
				reached = 0;
				const execution = await runInServer(n8n, {
					sender: 'HTTP Request',
					credential,
					path: '/api/Companies',
					options: optionsWith(address),
					parameters,
				});
				expect(JSON.stringify(execution.error)).toContain('so nothing was sent');
				expect(reached).toBe(0);
				expect(sandbox.control.journal.count({ path: '/rest/api/Companies' })).toBe(0);
			}),
	);
});

function portOf(address: AddressInfo | string | null): number {
	if (address === null || typeof address === 'string') throw new Error('The server has no port');
	return address.port;
}
