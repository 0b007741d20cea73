import type { Credential } from '../../scripts/n8n/cli';
import type { N8nInstance } from '../../scripts/n8n/instance';
import { digText, type JsonObject } from '../../scripts/n8n/json';
import { waitFor } from '../../scripts/n8n/wait';
import { type Sandbox, SANDBOX_USER, USER_WITHOUT_REST } from '../../sandbox';
import { shownInEditor } from '../support/leaks/instance';
import { HOSTILE_SECRETS } from '../support/leaks/secrets';
import { agentWorkflow, modelCredential, toolForms } from '../support/n8n/agent';
import { runInServer, saveCredential, tokensSent } from '../support/n8n/bench';
import { type ChatModel, startChatModel } from '../support/n8n/chatModel';
import { createInstanceWithPackage, supportedVersions } from '../support/n8n/instance';
import { startSandbox } from '../support/n8n/sandbox';
import { type Call, credentialFor, NODE, requestWorkflow, senders } from '../support/n8n/workflows';
import { expectNoSecret } from '../support/secrets';

jest.setTimeout(300_000);

const secrets = HOSTILE_SECRETS;
const { password: PASSWORD } = secrets;
const ORDER = '/api/Orders?model.pageNumber=1&model.pageSize=1';
const ECHO = '/api/Echo';

const plainly = (text: string): string => text;
const inJson = (text: string): string => JSON.stringify(text);
const inPage = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

// What is left is searched when the n8n is disposed of, see support/n8n/instance.ts
describe.each(supportedVersions)('n8n %s keeps no secret in the clear', (version) => {
	let n8n: N8nInstance;
	let sandbox: Sandbox;
	/** Another host, which gets nothing: its journal is searched when it is closed. */
	let stranger: Sandbox;
	let model: ChatModel;

	beforeAll(async () => {
		model = await startChatModel();
		stranger = await startSandbox({ orders: 10, products: 10 });
		sandbox = await startSandbox({ orders: 10, products: 10 });
		for (const user of [SANDBOX_USER, USER_WITHOUT_REST]) {
			sandbox.control.setPassword(user, PASSWORD);
		}
		n8n = await createInstanceWithPackage({ version });
		await n8n.start();
		await n8n.rest.setUpOwner();
	});
	afterAll(async () => {
		await n8n?.dispose();
		await sandbox?.close();
		await stranger?.close();
		await model?.close();
	});
	beforeEach(() => sandbox.control.faults.clear());

	const save = async (data: JsonObject = {}): Promise<Credential> =>
		await saveCredential(n8n, credentialFor(sandbox, { ...secrets, ...data }));

	/** The local Sellercloud refuses a request and quotes a token and all secrets, as a careless server might. */
	const quote = (token: string, spelled: (text: string) => string) => {
		const said = ['Refused:', token, ...Object.values(secrets)].map(spelled).join(', ');
		sandbox.control.faults.add({
			kind: 'status',
			code: 400,
			path: `/rest${ECHO}`,
			body: said,
			headers: { 'content-type': 'text/plain' },
			times: Number.POSITIVE_INFINITY,
		});
	};

	test.each(senders)('%s: after failures of all kinds', async (sender) => {
		const account = await save();
		const run = async (call: Partial<Call>) =>
			await runInServer(n8n, { sender, credential: account, path: ORDER, ...call });
		const isRefused = async (call: Partial<Call>) => {
			expect((await run(call)).status).toBe('error');
			const kept = await run({ ...call, items: 2, onError: 'continueRegularOutput' });
			expect(kept.status).toBe('success');
			expect(JSON.stringify(kept.jsonOf(NODE))).toMatch(/error/);
		};

		expect((await run({})).status).toBe('success');
		const token = tokensSent(sandbox).at(-1)?.replace('Bearer ', '') ?? '';
		expect(sandbox.control.hasIssued(token)).toBe(true);
		await isRefused({ credential: await save({ password: `wrong ${PASSWORD}` }) });
		await isRefused({ credential: await save({ username: USER_WITHOUT_REST }) });
		await isRefused({ path: '/api/Orders/-1' });
		sandbox.control.faults.add({
			kind: 'latency',
			ms: 60_000,
			path: '/rest/api/Companies',
			times: Number.POSITIVE_INFINITY,
		});
		await isRefused({ path: '/api/Companies', options: { timeout: 300 } });
		if (sender === 'Sellercloud') {
			for (const spelled of [plainly, inJson, encodeURIComponent, inPage]) {
				sandbox.control.faults.clear();
				quote(token, spelled);
				await isRefused({ path: ECHO });
			}
		}
		sandbox.control.faults.add({
			kind: 'redirect',
			path: '/rest/api/Orders',
			location: `${stranger.origin.replace('127.0.0.1', 'localhost')}/rest${ORDER}`,
		});
		await run({ onError: 'continueRegularOutput' });
		sandbox.control.revokeTokens();
		// n8n signs in twice a minute at the most, and has done so for the other node
		await waitFor('a new token', 120_000, async () =>
			(await run({})).status === 'success' ? true : undefined,
		);
	});

	test('an AI agent whose tool fails', async () => {
		const sellercloud = await save();
		quote('no token', plainly);
		model.play([() => ({ call: { method: 'GET', path: ECHO } }), () => ({ say: 'Done' })]);
		const account = await saveCredential(n8n, modelCredential(model.baseUrl));
		const tool = toolForms.path;
		const workflow = agentWorkflow({ agentVersion: 2.2, model: account, sellercloud, tool });
		await n8n.rest.runWorkflow(digText(await n8n.rest.post('/workflows', workflow), 'id'));
		expect(model.toolAnswers()[0]).toContain('Refused');
		expectNoSecret(model.received(), ...Object.values(secrets));
	});

	test('a test of the credential, and pinned data', async () => {
		const credential = await save();
		const wrong = { ...credential.data, password: `not ${PASSWORD}` };
		const answer = await n8n.rest.testCredential({ ...credential, data: wrong });
		expect(answer.status).toBe('Error');
		quote('no token', plainly);
		const call: Call = {
			sender: 'Sellercloud',
			credential,
			path: ECHO,
			onError: 'continueRegularOutput',
		};
		const items = (await runInServer(n8n, call)).itemsOf(NODE);
		expect(items).toHaveLength(1);
		const pinned = { ...requestWorkflow(call), pinData: { [NODE]: items } };
		await n8n.rest.runWorkflow(digText(await n8n.rest.post('/workflows', pinned), 'id'));
		expectNoSecret(answer, ...Object.values(secrets));

		const shown = (await shownInEditor(n8n)).join();
		expect(shown).toContain(credential.name);
		expect(shown).toContain('pinData');
	});
});
