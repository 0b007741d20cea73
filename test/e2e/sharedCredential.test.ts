import type { N8nInstance } from '../../scripts/n8n/instance';
import { runFresh, runInServer, saveCredential } from '../support/n8n/bench';
import { createInstanceWithPackage, supportedVersions } from '../support/n8n/instance';
import { credentialFor, NODE, senders } from '../support/n8n/workflows';
import { startSandbox } from '../support/n8n/sandbox';

jest.setTimeout(300_000);

/** A short answer: the command line prints all of them. */
const PATH = '/api/Warehouses?model.pageNumber=1&model.pageSize=1';
/** Seconds: it ends several times while the processes run. */
const TOKEN_LIFETIME = 12;
/** ms between the moment from which a new token counts, and no older one, and its answer. */
const LOGIN_TAKES = 800;
/** Items of each process, one a second. */
const ITEMS = 40;

describe.each(supportedVersions)('three processes of n8n %s that share a credential', (version) => {
	let n8n: N8nInstance;

	beforeAll(async () => {
		// Several processes write to it: without a pool, n8n 1.x finds its database locked
		n8n = await createInstanceWithPackage({ version, env: { DB_SQLITE_POOL_SIZE: '3' } });
		await n8n.start();
		await n8n.rest.setUpOwner();
	});
	afterAll(async () => await n8n.dispose());

	test('fail in no request where only the newest token of a user counts', async () => {
		const sandbox = await startSandbox({
			orders: 60,
			products: 20,
			tokensPerUser: 1,
			tokenLifetime: TOKEN_LIFETIME,
		});
		sandbox.control.faults.add({
			kind: 'latency',
			ms: LOGIN_TAKES,
			path: '/rest/api/token',
			afterHandling: true,
			times: Infinity,
		});
		try {
			const credential = await saveCredential(n8n, credentialFor(sandbox));
			const call = { credential, path: PATH, items: ITEMS };
			const paced = {
				...call,
				options: { batching: { batch: { batchSize: 1, batchInterval: 1_000 } } },
			};
			let isRunning = true;
			const commandLine = Promise.all([
				runFresh(n8n, { ...paced, sender: 'HTTP Request' }),
				runFresh(n8n, { ...paced, sender: 'HTTP Request' }),
			]).finally(() => (isRunning = false));
			const inServer: unknown[] = [];
			while (isRunning) {
				for (const sender of senders) {
					const { error } = await runInServer(n8n, { ...call, items: 3, sender });
					inServer.push(error?.message);
				}
			}
			for (const execution of await commandLine) {
				expect(execution.error?.message).toBeUndefined();
				expect(execution.jsonOf(NODE)).toHaveLength(ITEMS);
			}
			expect(inServer.length).toBeGreaterThan(5);
			expect(inServer.filter((message) => message !== undefined)).toEqual([]);
		} finally {
			await sandbox.close();
		}
	});
});
