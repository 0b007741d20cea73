import type { N8nInstance } from '../../scripts/n8n/instance';
import type { JsonObject } from '../../scripts/n8n/json';
import { SANDBOX_PASSWORD, SANDBOX_USER, TENANT_ZONE } from '../../sandbox';
import type { DeviationName } from '../../sandbox/deviations';
import { MINUTE, tenantTime } from '../../sandbox/time';
import { namedDeviations } from '../support/checks/namedDeviations';
import { runInServer, saveCredential } from '../support/n8n/bench';
import { createInstanceWithPackage, supportedVersions } from '../support/n8n/instance';
import { credentialFor, NODE } from '../support/n8n/workflows';
import { startSandbox } from '../support/n8n/sandbox';

jest.setTimeout(180_000);

const MOST_CALLS = 32;
const MAIL = /[\w.+-]+@[\w.-]+/g;

/**
 * ms since epoch: at least an hour before midnight of the account, so that a filter which is read to the day can be told
 * from one that is read to the hour.
 */
function lately(): number {
	const justNow = Date.now() - MINUTE;
	return tenantTime(justNow).hour === 23 ? justNow - 70 * MINUTE : justNow;
}

describe.each(supportedVersions)('Account > Check on n8n %s', (version) => {
	let n8n: N8nInstance;

	beforeAll(async () => {
		n8n = await createInstanceWithPackage({ version });
		await n8n.start();
		await n8n.rest.setUpOwner();
	});
	afterAll(async () => await n8n.dispose());

	/** What it reports; every report has few calls, and nothing that is nobody else's business. */
	async function findingsFor(deviations: DeviationName[]): Promise<JsonObject[]> {
		const sandbox = await startSandbox({ orders: 120, products: 20, deviations });
		try {
			const [one, other] = sandbox.data.orders.values();
			for (const order of [one, other]) if (order) order.lastUpdated = lately();
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
			const entries = sandbox.control.journal.entries();
			expect(entries.filter(({ path }) => !/token$/i.test(path)).length).toBeLessThanOrEqual(
				MOST_CALLS,
			);
			const findings = execution.jsonOf(NODE);
			const text = JSON.stringify(findings);
			const { companies, orders } = sandbox.data;
			const names = [...companies.values()].map(({ name }) => name);
			const mails = [...orders.values()].flatMap(
				(order) => JSON.stringify(order).match(MAIL) ?? [],
			);
			expect(mails.length).toBeGreaterThan(10);
			for (const secret of [SANDBOX_USER, SANDBOX_PASSWORD, '127.0.0.1', ...names, ...mails]) {
				expect(text).not.toContain(secret);
			}
			return findings;
		} finally {
			await sandbox.close();
		}
	}

	test('reports nothing where the server answers as documented', async () => {
		const findings = await findingsFor([]);
		expect(findings.length).toBeGreaterThan(20);
		expect(findings.filter(({ result }) => result !== 'ok')).toEqual([]);
	});

	test.each(namedDeviations)('names %s as %s: %s', async (deviation, check, result, found) => {
		expect(await findingsFor([deviation])).toContainEqual(
			expect.objectContaining({ check, result, found: expect.stringMatching(found) }),
		);
	});
});
