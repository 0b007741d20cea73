import { digText } from '../../scripts/n8n/json';
import { BrowserBench } from '../support/browser/bench';
import { EditorPage } from '../support/browser/EditorPage';
import { agentWorkflow, modelCredential } from '../support/n8n/agent';
import { orderAgentWorkflow } from '../support/browser/showcase';
import { saveCredential } from '../support/n8n/bench';
import { startChatModel } from '../support/n8n/chatModel';

jest.setTimeout(600_000);

describe('the tool of an AI agent', () => {
	let bench: BrowserBench;

	beforeAll(async () => {
		bench = await BrowserBench.start();
	});
	afterAll(async () => await bench?.stop());

	test('explains what to choose, until an operation is chosen', async () =>
		await bench.signedIn('tool', async (page, picture) => {
			const sellercloud = await bench.account();
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

	test('answers in a chat', async () =>
		await bench.signedIn('agent', async (page, picture) => {
			const model = await startChatModel();
			try {
				const [order] = [...bench.sandbox.data.orders.keys()].slice(-1);
				model.play([
					() => ({ call: {} }),
					() => ({ say: `The newest order is ${String(order)}, which is in process.` }),
				]);
				const sellercloud = await bench.account();
				const stand = await saveCredential(bench.n8n, modelCredential(model.baseUrl));
				const editor = new EditorPage(page);
				const workflow = orderAgentWorkflow(sellercloud, stand);
				await editor.open(digText(await bench.n8n.rest.post('/workflows', workflow), 'id'));
				await editor.chat('Which order is the newest?');
				await editor.success('AI Agent').waitFor();
				await page
					.getByText(`The newest order is ${String(order)}`)
					.first()
					.waitFor();
				await editor.fit();
				await picture('1-answer');
				expect(model.toolAnswers()[0]).toContain(`"orderId":${String(order)}`);
				expect(model.received()).not.toContain('@example.com');
			} finally {
				await model.close();
			}
		}));
});
