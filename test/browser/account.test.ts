import { digText } from '../../scripts/n8n/json';
import { BrowserBench } from '../support/browser/bench';
import { EditorPage } from '../support/browser/EditorPage';
import { NODE, requestWorkflow } from '../support/n8n/workflows';

jest.setTimeout(600_000);

describe('the check of an account', () => {
	let bench: BrowserBench;

	beforeAll(async () => {
		bench = await BrowserBench.start();
	});
	afterAll(async () => await bench?.stop());

	test.each(['light', 'dark'])('runs without a parameter (%s)', async (theme) => {
		await bench.signedIn(`check-${theme}`, async (page, picture) => {
			await page.addInitScript(`localStorage.setItem('N8N_THEME', '${theme}')`);
			const data = { timezone: 'America/New_York' };
			const credential = await bench.account(data);
			const workflow = requestWorkflow({ sender: 'Sellercloud', credential, path: '/api/Orders' });
			const editor = new EditorPage(page);
			await editor.open(digText(await bench.n8n.rest.post('/workflows', workflow), 'id'));
			const panel = await editor.openNode(NODE);
			await panel.field('Resource').choose('Account');
			await picture('1-empty');
			await panel.execute();
			await picture('2-checked');
			expect(await panel.output.errorMessage.count()).toBe(0);
			expect(await panel.output.itemCount.innerText()).toMatch(/^\d\d items$/);
			expect(await panel.output.root.innerText()).toMatch(/Sign-In[\s\S]*ok/);
		});
	});
});
