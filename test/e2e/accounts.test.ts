import type { N8nInstance } from '../../scripts/n8n/instance';
import type { Sandbox } from '../../sandbox';
import { runInServer, saveCredential, withSandbox } from '../support/n8n/bench';
import { createInstanceWithPackage } from '../support/n8n/instance';
import { credentialFor, NODE } from '../support/n8n/workflows';

jest.setTimeout(120_000);

const ITEMS = 24;
const indexes = Array.from({ length: ITEMS }, (_, index) => index);

const sentTo = ({ control }: Sandbox, method: string) =>
	control.journal.entries({ method, except: '/rest/api/token' });

// n8n 1.x replaces expressions by their values when it stores a token
describe('a credential with expressions over the item', () => {
	let n8n: N8nInstance;

	beforeAll(async () => {
		n8n = await createInstanceWithPackage({ version: 'newest' });
		await n8n.start();
		await n8n.rest.setUpOwner();
	});
	afterAll(async () => await n8n.dispose());

	test('sends each item to its own server, and writes where its own Read Only is off', async () =>
		await withSandbox(async (one) => {
			await withSandbox(async (other) => {
				const credential = await saveCredential(
					n8n,
					credentialFor(one, {
						endpoint: `={{ $json.list % 3 ? "${one.endpoint}" : "${other.endpoint}" }}`,
						readOnly: '={{ $json.list % 2 === 0 }}',
					}),
				);
				const call = { sender: 'Sellercloud' as const, credential, items: ITEMS };
				const path = '={{ "/api/Warehouses?pageSize=1&pageNumber=1&mark=" + $json.list }}';
				const read = await runInServer(n8n, { ...call, path, options: { concurrency: 8 } });
				expect(read.error?.message).toBeUndefined();
				const marks = (sandbox: Sandbox) =>
					sentTo(sandbox, 'GET')
						.map(({ query }) => Number(/mark=(\d+)/.exec(query)?.[1]))
						.sort((a, b) => a - b);
				expect(marks(one)).toEqual(indexes.filter((index) => index % 3 !== 0));
				expect(marks(other)).toEqual(indexes.filter((index) => index % 3 === 0));

				const [first = 0] = one.data.orders.keys();
				const written = await runInServer(n8n, {
					...call,
					path: '',
					parameters: {
						resource: 'order',
						operation: 'updateStatus',
						order: { __rl: true, mode: 'id', value: `={{ ${first} + $json.list }}` },
						status: 200,
					},
					onError: 'continueRegularOutput',
				});
				expect(written.jsonOf(NODE).map(({ error }) => /read-only/.test(String(error)))).toEqual(
					indexes.map((index) => index % 2 === 0),
				);
				for (const [sandbox, isOwn] of [
					[one, (index: number) => index % 3 !== 0],
					[other, (index: number) => index % 3 === 0],
				] as const) {
					const bodies = sentTo(sandbox, 'PUT').map(({ body }) => JSON.parse(body).Orders);
					const own = indexes.filter((index) => index % 2 === 1 && isOwn(index));
					expect(bodies).toEqual([own.map((index) => first + index)]);
				}
			});
		}));
});
