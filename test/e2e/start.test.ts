/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { dig, digObjects, digText, isObject, type JsonObject } from '../../scripts/n8n/json';
import { waitFor } from '../../scripts/n8n/wait';
import { exampleWorkflows } from '../../scripts/start/examples';
import { SANDBOX_PASSWORD, SANDBOX_USER } from '../../sandbox';
import { stillRunning } from '../support/n8n/processes';
import { runStart } from '../support/n8n/start';

jest.setTimeout(240_000);

/** The sandbox that `npm start` says it has, signed in to. */
async function sandboxOf(output: string) {
	const endpoint = /Endpoint\s+(\S+)/.exec(output)?.[1] ?? '';
	let token = '';
	const call = async (path: string, body?: JsonObject): Promise<unknown> => {
		const response = await fetch(`${endpoint}/api/${path}`, {
			method: body ? 'POST' : 'GET',
			headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
			body: body && JSON.stringify(body),
		});
		const text = await response.text();
		expect({ path, status: response.status, text }).toMatchObject({ status: 200 });
		return JSON.parse(text);
	};
	const account = { Username: SANDBOX_USER, Password: SANDBOX_PASSWORD };
	token = digText(await call('token', account), 'access_token');
	const address = { Address: '1 Sample Street', City: 'Albany', ZipCode: '12207', Country: 'US' };
	return {
		/** Its number in Sellercloud. */
		createOrder: async (channelOrderNumber: string) =>
			await call('Orders', {
				CustomerDetails: { Email: 'jo@example.com', FirstName: 'Jo', LastName: 'Roe' },
				OrderDetails: { CompanyID: 201, Channel: 21, OrderSourceOrderID: channelOrderNumber },
				Products: [{ ProductID: 'kettle#2', Qty: 1, SitePrice: 20 }],
				ShippingAddress: address,
				BillingAddress: address,
				ShippingMethodDetails: { Carrier: 'UPS', ShippingMethod: 'UPS Ground' },
			}),
		channelOrderNumber: async (id: unknown) =>
			dig(await call(`Orders/${String(id)}`), 'OrderDetails', 'OrderSourceOrderId'),
	};
}

const examplesFolder = resolve(__dirname, '..', '..', 'examples');

describe('npm start', () => {
	let folder: string;
	let earlierOrder: unknown;

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
			expect(output()).toContain('owner@example.com');
			expect(output()).toMatch(/Open\s+\S+\/workflow\/ordersOfLastWeek\n/);
			earlierOrder = await (await sandboxOf(output())).createOrder('EARLIER-1');

			const stored = await rest.get('/credentials/sellercloudSandbox?includeData=true');
			const data = dig(stored, 'data');
			const tested = await rest.testCredential({
				id: 'sellercloudSandbox',
				name: digText(stored, 'name'),
				type: 'sellercloudApi',
				data: isObject(data) ? data : {},
			});
			expect(tested.status).toBe('OK');

			// The other examples need more than the sandbox; examples.test.ts runs them
			expect((await rest.runWorkflow('ordersOfLastWeek')).status).toBe('success');
			await rest.post('/workflows', { name: 'My own', nodes: [], connections: {} });
		} finally {
			expect(await end('SIGINT')).toBe(0);
		}
		expect(stillRunning(pids)).toEqual([]);
	});

	it('keeps work and the data of its sandbox, and leaves no process even if it is killed', async () => {
		const { rest, pids, output, end } = await runStart(folder);
		try {
			expect(await rest.setUpOwner()).toBe(true);
			const names = digObjects(await rest.get('/workflows')).map(({ name }) => name);
			const examples = await exampleWorkflows(examplesFolder);
			expect(names.sort()).toEqual(['My own', ...examples.map(({ name }) => name)].sort());

			const sandbox = await sandboxOf(output());
			expect(await sandbox.channelOrderNumber(earlierOrder)).toBe('EARLIER-1');
			expect(await sandbox.createOrder('LATER-1')).toBe(Number(earlierOrder) + 1);
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
