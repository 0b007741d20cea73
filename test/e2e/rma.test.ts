import type { Credential } from '../../scripts/n8n/cli';
import type { N8nInstance } from '../../scripts/n8n/instance';
import { dig, digObjects, type JsonObject } from '../../scripts/n8n/json';
import { versions } from '../../scripts/n8n/versions';
import { waitFor } from '../../scripts/n8n/wait';
import { TENANT_ZONE } from '../../sandbox';
import { runInServer, saveCredential, withSandbox } from '../support/n8n/bench';
import { createInstanceWithPackage } from '../support/n8n/instance';
import { credentialFor, NODE } from '../support/n8n/workflows';
import { ExecutionRecord } from '../support/trigger/record';
import { saveTrigger } from '../support/trigger/workflow';

jest.setTimeout(300_000);

const byId = (value: number): JsonObject => ({ __rl: true, mode: 'id', value });

describe(`an RMA on n8n ${versions.newest}`, () => {
	let n8n: N8nInstance;
	beforeAll(async () => {
		n8n = await createInstanceWithPackage({ version: versions.newest });
		await n8n.start();
		await n8n.rest.setUpOwner();
	});
	afterAll(async () => await n8n?.dispose());

	/** Runs an operation in a workflow of its own. */
	async function run(credential: Credential, operation: string, parameters: JsonObject) {
		const execution = await runInServer(n8n, {
			sender: 'Sellercloud',
			credential,
			path: '',
			parameters: { resource: 'rma', operation, ...parameters },
		});
		const [item] = execution.jsonOf(NODE);
		return item ?? {};
	}

	test('is created and received, and RMA Changed fires for both', async () =>
		await withSandbox(async (sandbox) => {
			const credential = await saveCredential(
				n8n,
				credentialFor(sandbox, { timezone: TENANT_ZONE }),
			);
			const workflow = await saveTrigger(n8n, credential, { event: 'rmaChanged' });
			await n8n.rest.activate(workflow);
			const record = new ExecutionRecord(n8n.rest);
			/** Waits for the event that shows an RMA with so many received items. */
			const fired = async (rmaId: number, received: number) =>
				await waitFor(`RMA Changed with ${received} received`, 90_000, async () => {
					await record.update();
					return record.batches
						.filter(({ workflowId }) => workflowId === workflow)
						.flatMap(({ rows }) => rows)
						.find(
							(row) =>
								row.ID === rmaId &&
								digObjects(row, 'Items').some(({ QtyReceived }) => QtyReceived === received),
						);
				});

			const order = [...sandbox.data.orders.values()].find(({ lines }) => lines.length === 1);
			const [line] = order?.lines ?? [];
			if (!order || !line) throw new Error('There is no order with one line');
			const created = await run(credential, 'create', {
				order: byId(order.id),
				items: { item: [{ sku: line.sku, quantity: '1', reason: 1 }] },
			});
			const rmaId = Number(created.rmaId);
			expect(sandbox.data.rmas.get(rmaId)?.lines).toMatchObject([{ sku: line.sku }]);
			expect(await fired(rmaId, 0)).toMatchObject({ RMAStatusCode: 0, ReceivedOn: null });

			const received = await run(credential, 'receive', {
				rma: byId(rmaId),
				warehouse: byId(101),
				items: { item: [{ sku: line.sku, quantity: '1' }] },
			});
			expect(dig(received, 'received', 0, 'quantity')).toBe(1);
			expect(await fired(rmaId, 1)).toMatchObject({ ReceivedOn: expect.any(String) });
		}));
});
