/* eslint-disable @n8n/community-nodes/no-restricted-globals */

import { name, version } from '../../package.json';
import { createInstance, type N8nInstance } from '../../scripts/n8n/instance';
import { runInServer, saveCredential, withSandbox } from '../support/n8n/bench';
import { leftoversOf } from '../support/n8n/leftovers';
import { LOWER_MARK, LOWER_VERSION, publishLowerVersion } from '../support/n8n/lowerVersion';
import { type Registry, startRegistry } from '../support/n8n/registry';
import { credentialFor, NODE } from '../support/n8n/workflows';

jest.setTimeout(900_000);

const tarball = process.env.E2E_TARBALL ?? '';

/** The browser suite does the same on the newest n8n, in its editor. */
describe('the package from a registry on the oldest n8n', () => {
	let registry: Registry;
	let n8n: N8nInstance;

	beforeAll(async () => {
		registry = await startRegistry();
		await publishLowerVersion(registry, tarball);
		n8n = await createInstance({ version: 'oldest', env: registry.env });
		await n8n.start();
		await n8n.rest.setUpOwner();
	});
	afterAll(async () => {
		await n8n?.dispose();
		await registry?.close();
	});

	test('is installed, updated and removed without a trace', async () =>
		await withSandbox(async (sandbox) => {
			await n8n.rest.post('/community-packages', { name });
			expect(await n8n.rest.get('/community-packages')).toMatchObject([
				{ packageName: name, installedVersion: LOWER_VERSION },
			]);
			const credential = await saveCredential(n8n, credentialFor(sandbox));
			const call = { sender: 'Sellercloud', credential, path: '/api/Companies' } as const;
			expect((await runInServer(n8n, call)).jsonOf(NODE)[0]).toHaveProperty(LOWER_MARK);

			await registry.publish(tarball);
			expect(await n8n.rest.get('/community-packages')).toMatchObject([
				{ installedVersion: LOWER_VERSION, updateAvailable: version },
			]);
			await n8n.rest.patch('/community-packages', { name });
			expect(await n8n.rest.get('/community-packages')).toMatchObject([
				{ installedVersion: version, installedNodes: [{}, {}] },
			]);
			const [item] = (await runInServer(n8n, call)).jsonOf(NODE);
			expect(item).toBeDefined();
			expect(item).not.toHaveProperty(LOWER_MARK);

			await n8n.rest.delete(`/community-packages?name=${name}`);
			// This n8n leaves the name in its list, which it does not read
			expect(await leftoversOf(n8n, name)).toMatchObject({
				files: [],
				rows: { installed_packages: 0, installed_nodes: 0 },
			});
			expect(await n8n.rest.get('/credentials')).toMatchObject([{ id: credential.id }]);
		}));
});
