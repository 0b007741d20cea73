import { digText } from '../../scripts/n8n/json';
import { BrowserBench } from '../support/browser/bench';
import { EditorPage } from '../support/browser/EditorPage';
import { agentWorkflow, modelCredential } from '../support/n8n/agent';
import { saveCredential } from '../support/n8n/bench';
import { credentialFor } from '../support/n8n/workflows';

jest.setTimeout(240_000);

describe('the tool of an AI agent', () => {
	let bench: BrowserBench;

	beforeAll(async () => {
		bench = await BrowserBench.start();
	});
	afterAll(async () => await bench?.stop());

	test('explains what to choose, until an operation is chosen', async () =>
		await bench.signedIn('tool', async (page, picture) => {
			const sellercloud = await saveCredential(bench.n8n, credentialFor(bench.sandbox));
			const model = await saveCredential(bench.n8n, modelCredential('http://127.0.0.1:9'));
			const workflow = agentWorkflow({ agentVersion: 3, model, sellercloud, tool: {} });
			const editor = new EditorPage(page);
			await editor.open(digText(await bench.n8n.rest.post('/workflows', workflow), 'id'));
			const panel = await editor.openNode('Sellercloud');
			const notice = panel.parameters.getByText('add one tool for each operation');
			await notice.waitFor();
			await picture('1-new');
			await panel.field('Resource').choose('Order');
			await notice.waitFor({ state: 'hidden' });
			await picture('2-order');
		}));
});
