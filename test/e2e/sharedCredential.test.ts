/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { join } from 'node:path';
import type { Execution } from '../../scripts/n8n/execution';
import { versions } from '../../scripts/n8n/versions';
import { createInstance, type N8nInstance } from '../../scripts/n8n/instance';
import {
	loginCount,
	runFresh,
	runInServer,
	saveCredential,
	withSandbox,
} from '../support/n8n/bench';
import { createInstanceWithPackage, supportedVersions } from '../support/n8n/instance';
import { type Call, credentialFor, NODE, type Sender, senders } from '../support/n8n/workflows';

jest.setTimeout(600_000);

/** A short answer: the command line prints all of them. */
const PATH = '/api/Warehouses?model.pageNumber=1&model.pageSize=1';
const MINUTE = 60_000;
/** Seconds. */
const TOKEN_LIFETIME = 60;
/** ms between the moment from which a new token counts, and no older one, and its answer. */
const LOGIN_TAKES = 800;
/** Items of each process, one a second: the token ends while they run. */
const ITEMS = 70;
const PROCESSES = 3;

describe.each(supportedVersions)('three processes of n8n %s that share a credential', (version) => {
	let n8n: N8nInstance;

	// Several processes write to it: without a pool, n8n 1.x finds its database locked
	const env = { DB_SQLITE_POOL_SIZE: '3' };
	beforeAll(async () => {
		n8n = await createInstanceWithPackage({ version, env });
		await n8n.start();
		await n8n.rest.setUpOwner();
	});
	afterAll(async () => await n8n.dispose());

	/** The same n8n, for processes whose clock is wrong. */
	const withClock = async (ahead: number): Promise<N8nInstance> =>
		await createInstance({
			version,
			userFolder: n8n.userFolder,
			env: {
				...env,
				NODE_OPTIONS: `--require ${join(__dirname, '../support/n8n/clock.cjs')}`,
				CLOCK_AHEAD: String(ahead),
				// The other engine has the clock of the machine
				N8N_EXPRESSION_ENGINE: 'legacy',
			},
		});

	// A minute and a half for each, so each version has one of them
	const [clock, off]: [string, number] =
		version === versions.newest ? ['ahead', 10] : ['behind', -10];

	test.each([[`one of them 10 minutes ${clock}`, off * MINUTE]])(
		'fail in nothing of ours where only the newest token of a user counts, %s',
		async (_, ahead) =>
			await withSandbox(
				async (sandbox) => {
					sandbox.control.faults.add({
						kind: 'latency',
						ms: LOGIN_TAKES,
						path: '/rest/api/token',
						afterHandling: true,
						times: Infinity,
					});
					const wrong = await withClock(ahead);
					const credential = await saveCredential(n8n, credentialFor(sandbox));
					const call = { credential, path: PATH, onError: 'continueRegularOutput' };
					const paced = {
						...call,
						items: ITEMS,
						options: { batching: { batch: { batchSize: 1, batchInterval: 1_000 } } },
					};
					const sent: Record<Sender, number> = { Sellercloud: 0, 'HTTP Request': 0 };
					const failed: Record<Sender, unknown[]> = { Sellercloud: [], 'HTTP Request': [] };
					const count = (sender: Sender, { items }: Call, execution: Execution) => {
						const rows = execution.jsonOf(NODE);
						expect(rows).toHaveLength(items ?? 1);
						sent[sender] += rows.length;
						failed[sender].push(...rows.map((row) => row.error).filter((one) => one !== undefined));
					};
					const start = Date.now();
					let isRunning = true;
					const other: Sender = 'Sellercloud';
					const commandLine = Promise.all([
						runFresh(n8n, { ...paced, sender: 'HTTP Request' }),
						runFresh(n8n, { ...paced, sender: other }, wrong),
					]).finally(() => (isRunning = false));
					commandLine.catch(() => undefined);
					while (isRunning) {
						for (const sender of senders) {
							const one = { ...call, items: 3, sender };
							count(sender, one, await runInServer(n8n, one));
						}
					}
					const [first, second] = await commandLine;
					count('HTTP Request', { ...paced, sender: 'HTTP Request' }, first);
					count(other, { ...paced, sender: other }, second);
					const logins = loginCount(sandbox);
					const minutes = (Date.now() - start) / MINUTE;
					console.info(
						`n8n ${version}, clock ${ahead / MINUTE} minutes ahead: ${logins} logins in ${minutes.toFixed(1)} minutes, failed: Sellercloud ${failed.Sellercloud.length} of ${sent.Sellercloud}, HTTP Request ${failed['HTTP Request'].length} of ${sent['HTTP Request']}`,
					);
					expect(failed.Sellercloud).toEqual([]);
					expect(sent.Sellercloud).toBeGreaterThan(5);
					expect(logins).toBeLessThanOrEqual(2 * PROCESSES * Math.ceil(minutes));
					// It can't read the stored credential again
					expect(failed['HTTP Request'].length).toBeLessThanOrEqual(sent['HTTP Request'] / 5);
				},
				{ tokensPerUser: 1, tokenLifetime: TOKEN_LIFETIME },
			),
	);
});
