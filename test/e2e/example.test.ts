/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { parse } from 'csv-parse/sync';
import { DateTime } from 'luxon';

import type { N8nInstance } from '../../scripts/n8n/instance';
import { dig, digText } from '../../scripts/n8n/json';
import { exampleWorkflows } from '../../scripts/start/examples';
import { type Sandbox, TENANT_ZONE } from '../../sandbox';
import { loginCount } from '../support/n8n/bench';
import { createInstanceWithPackage, supportedVersions } from '../support/n8n/instance';
import { credentialFor } from '../support/n8n/workflows';
import { startSandbox } from '../support/n8n/sandbox';

jest.setTimeout(120_000);

const EXAMPLE = 'ordersOfLastWeek';
const ON_REQUEST = 'ordersOfLastWeekOnRequest';

/** Ids of the orders since the midnight of a week ago, as the account sees dates. */
function lastWeek({ data }: Sandbox): string[] {
	const since = DateTime.now().setZone(TENANT_ZONE).startOf('day').minus({ days: 7 }).toMillis();
	return [...data.orders.values()]
		.filter(({ orderDate }) => orderDate >= since)
		.map(({ id }) => String(id))
		.sort();
}

const idsIn = (csv: string): string[] => {
	const rows: unknown[] = parse(csv, { columns: true, bom: true });
	return rows.map((row) => digText(row, 'Order ID')).sort();
};

/** n8n 1.x keeps a file in the item, 2.x on disk under the id that the item names. */
async function contentOf(file: unknown, { userFolder }: N8nInstance): Promise<string> {
	const id = dig(file, 'id');
	if (typeof id !== 'string') return Buffer.from(digText(file, 'data'), 'base64').toString();
	const name = basename(id);
	const paths = await readdir(userFolder, { recursive: true });
	const path = paths.find((candidate) => basename(candidate) === name);
	return await readFile(join(userFolder, path ?? name), 'utf8');
}

describe.each(supportedVersions)('the example on n8n %s', (version) => {
	let sandbox: Sandbox;
	let n8n: N8nInstance;

	beforeAll(async () => {
		// More than 50 a week, which is a page
		sandbox = await startSandbox({ orders: 700 });
		n8n = await createInstanceWithPackage({ version });
		const credential = credentialFor(sandbox);
		await n8n.importCredentials([{ ...credential, id: 'sellercloudSandbox' }]);
		await n8n.importWorkflows(await exampleWorkflows(join(__dirname, '../../examples')));
	});
	afterAll(async () => {
		await n8n?.dispose();
		await sandbox?.close();
	});

	test('makes a CSV file of the orders from the command line', async () => {
		const { execution, log } = await n8n.execute(EXAMPLE);
		expect({ status: execution?.status, log }).toMatchObject({ status: 'success' });
		const [item] = execution?.itemsOf('Convert to a CSV file') ?? [];
		const csv = await contentOf(dig(item, 'binary', 'data'), n8n);
		expect(idsIn(csv)).toEqual(lastWeek(sandbox));
		expect(idsIn(csv).length).toBeGreaterThan(50);
		expect(loginCount(sandbox)).toBe(1);
	});

	test('answers its address with the CSV file, with the token of the run before', async () => {
		await n8n.start();
		await n8n.rest.setUpOwner();
		await n8n.rest.activate(ON_REQUEST);
		const response = await fetch(`${n8n.baseUrl}/webhook/orders-of-the-last-week`);
		const text = await response.text();
		expect({ status: response.status, text }).toMatchObject({
			status: 200,
			text: expect.stringMatching(/Order ID/),
		});
		expect(idsIn(text)).toEqual(lastWeek(sandbox));
		expect(loginCount(sandbox)).toBe(1);
	});
});
