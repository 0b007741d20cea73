import type { N8nInstance } from '../../scripts/n8n/instance';
import { credentialFor, NODE } from '../support/n8n/workflows';
import { runInServer, saveCredential, withSandbox } from '../support/n8n/bench';
import { createInstanceWithPackage, supportedVersions } from '../support/n8n/instance';

jest.setTimeout(120_000);

/** The second of three items asks for an order that there is not. */
const PATH = '={{ "/api/Orders/" + ($json.list === 1 ? -1 : 1000001) }}';

describe.each(supportedVersions)('a failed item on n8n %s', (version) => {
	let n8n: N8nInstance;

	beforeAll(async () => {
		n8n = await createInstanceWithPackage({ version });
		await n8n.start();
		await n8n.rest.setUpOwner();
	});
	afterAll(async () => await n8n.dispose());

	test.each([
		['continueRegularOutput', 0, 3],
		['continueErrorOutput', 1, 1],
	])(
		'with %s keeps its input, with error and message beside it',
		async (onError, output, count) =>
			await withSandbox(async (sandbox) => {
				const credential = await saveCredential(n8n, credentialFor(sandbox));
				const sender = 'Sellercloud';
				const execution = await runInServer(n8n, {
					sender,
					credential,
					path: PATH,
					items: 3,
					onError,
				});
				const items = execution.jsonOf(NODE, output);
				expect(items).toHaveLength(count);
				expect(items.find(({ error }) => error !== undefined)).toEqual({
					list: 1,
					error: 'Order -1 was not found.',
					message: expect.stringContaining('GET /api/Orders/-1, status 404'),
				});
				const succeeded = execution.jsonOf(NODE, 0).filter(({ OrderID }) => OrderID === 1000001);
				expect(succeeded).toHaveLength(2);
			}),
	);
});
