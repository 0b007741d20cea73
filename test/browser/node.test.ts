import type { Page } from 'playwright-core';

import type { Credential } from '../../scripts/n8n/cli';
import { digText } from '../../scripts/n8n/json';
import { BrowserBench } from '../support/browser/bench';
import { CredentialModal } from '../support/browser/CredentialModal';
import { EditorPage } from '../support/browser/EditorPage';
import { NODE, requestWorkflow } from '../support/n8n/workflows';

jest.setTimeout(600_000);

describe('the node', () => {
	let bench: BrowserBench;
	let credential: Credential;

	beforeAll(async () => {
		bench = await BrowserBench.start();
		credential = await bench.account();
	});
	afterAll(async () => await bench?.stop());

	/** Opens a workflow of its own: n8n locks one that another page was editing a moment ago. */
	async function openWorkflow(page: Page, path: string, method = 'GET'): Promise<EditorPage> {
		const workflow = requestWorkflow({ sender: 'Sellercloud', credential, path, method });
		const editor = new EditorPage(page);
		await editor.open(digText(await bench.n8n.rest.post('/workflows', workflow), 'id'));
		return editor;
	}

	test.each([
		['unknown order', '/api/Orders/-1', /Order -1 was not found/, /GET \/api\/Orders\/-1/],
		[
			'unknown path',
			'/api/Nowhere',
			/^This server has no endpoint GET \/api\/Nowhere$/,
			/GET \/api\/Nowhere/,
		],
	])(
		'explains the refusal of an %s',
		async (name, path, message, description) =>
			await bench.signedIn(name.replace(' ', '-'), async (page, picture) => {
				const editor = await openWorkflow(page, path);
				const panel = await editor.openNode(NODE);
				await panel.execute();
				await picture('1-error');
				expect(await panel.output.errorMessage.innerText()).toMatch(message);
				expect(await panel.output.errorDescription.innerText()).toMatch(description);
			}),
	);

	test('sends a form, by fields or as a whole', async () =>
		await bench.signedIn('form', async (page, picture) => {
			const editor = await openWorkflow(page, '/api/Catalog/Imports/Images', 'POST');
			const panel = await editor.openNode(NODE);
			await panel.field('Send Body').turnOn();
			await panel.field('Body Content Type').choose('Form URL Encoded');
			await panel.rows('Body Fields').fill([
				{ Name: 'FileContents', Value: 'SUQNCjE=' },
				{ Name: 'Format', Value: '1' },
			]);
			await picture('1-fields');
			await panel.execute();
			await picture('2-sent');
			const [sent] = bench.sandbox.control.journal.entries({ method: 'POST' }).slice(-1);
			expect(sent).toMatchObject({ body: 'FileContents=SUQNCjE%3D&Format=1', status: 200 });
			await panel.field('Specify Body').choose('Using Single Field');
			await panel.field('Body').fill('FileContents=SUQNCjI%3D');
			await picture('3-single-field');
		}));

	test('wears its dark icon in the dark theme, and so does the credential', async () =>
		await bench.signedIn('dark', async (page, picture) => {
			await page.addInitScript("localStorage.setItem('N8N_THEME', 'dark')");
			const editor = await openWorkflow(page, '/api/Orders');
			await picture('1-canvas');
			expect(await editor.iconOf(NODE)).toMatch(/sellercloud\.dark\.svg$/);
			const panel = await editor.openNode(NODE);
			await picture('2-panel');
			await panel.close();
			const modal = await CredentialModal.create(page, 'Sellercloud API');
			await picture('3-credential');
			expect(await modal.icon()).toMatch(/sellercloud\.dark\.svg$/);
		}));
});
