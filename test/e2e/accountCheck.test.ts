import type { N8nInstance } from '../../scripts/n8n/instance';
import { SANDBOX_PASSWORD, SANDBOX_USER, startSandbox, TENANT_ZONE } from '../../sandbox';
import type { DeviationName } from '../../sandbox/deviations';
import { runInServer, saveCredential } from '../support/n8n/bench';
import { createInstanceWithPackage, supportedVersions } from '../support/n8n/instance';
import { credentialFor, NODE } from '../support/n8n/workflows';

jest.setTimeout(180_000);

describe.each(supportedVersions)('Account > Check on n8n %s', (version) => {
	let n8n: N8nInstance;

	beforeAll(async () => {
		n8n = await createInstanceWithPackage({ version });
		await n8n.start();
		await n8n.rest.setUpOwner();
	});
	afterAll(async () => await n8n.dispose());

	test.each<[DeviationName[], string[]]>([
		[[], []],
		[
			['pagesOf25', 'filterReadLate', 'jobsNotPermitted'],
			['Date Filters', 'Date Filters with Time Zone', 'Page Size', 'Permission: Queued Jobs'],
		],
	])('with a server that deviates by %j reports %j', async (deviations, expected) => {
		const sandbox = await startSandbox({ orders: 120, products: 20, deviations });
		try {
			const [one, other] = sandbox.data.orders.values();
			for (const order of [one, other]) if (order) order.lastUpdated = Date.now() - 60_000;
			const credential = await saveCredential(
				n8n,
				credentialFor(sandbox, { timezone: TENANT_ZONE }),
			);
			const execution = await runInServer(n8n, {
				sender: 'Sellercloud',
				credential,
				path: '',
				parameters: { resource: 'account', operation: 'check' },
			});
			expect(execution.error).toBeUndefined();
			const findings = execution.jsonOf(NODE);
			const reported = findings.filter(({ result }) => result !== 'ok').map(({ check }) => check);
			expect(reported.sort()).toEqual(expected);
			const text = JSON.stringify(findings);
			for (const secret of [SANDBOX_USER, SANDBOX_PASSWORD, '127.0.0.1']) {
				expect(text).not.toContain(secret);
			}
		} finally {
			await sandbox.close();
		}
	});
});
