import { dig } from '../../scripts/n8n/json';
import { waitFor } from '../../scripts/n8n/wait';
import { BrowserBench } from '../support/browser/bench';
import { EditorPage } from '../support/browser/EditorPage';
import { saveTrigger, TRIGGER } from '../support/trigger/workflow';

jest.setTimeout(600_000);

describe('the trigger', () => {
	let bench: BrowserBench;

	beforeAll(async () => {
		bench = await BrowserBench.start();
	});
	afterAll(async () => await bench?.stop());

	/** A workflow of its own for each test: n8n lets only one session at a time change one. */
	async function newWorkflow(): Promise<string> {
		const credential = await bench.account();
		return await saveTrigger(bench.n8n, credential, {
			output: 'simplified',
			pollTimes: { item: [{ mode: 'everyMinute' }] },
		});
	}

	test('is found by a word, and its events by theirs', async () =>
		await bench.signedIn('trigger-new', async (page, picture) => {
			const editor = new EditorPage(page);
			await editor.openNew();
			const creator = await editor.addFirstStep();
			await creator.search('sellercloud');
			await creator.openDetails('Sellercloud');
			await picture('1-details');
			await creator.add('On order shipped');
			const panel = await editor.openedPanel();
			await picture('2-new-node');
			expect(await panel.field('Event').value()).toBe('Order Shipped');
		}));

	test.each(['light', 'dark'])(
		'offers events and filters, shows a test event, and is activated (%s)',
		async (theme) =>
			await bench.signedIn(`trigger-${theme}`, async (page, picture) => {
				await page.addInitScript(`localStorage.setItem('N8N_THEME', '${theme}')`);
				const id = await newWorkflow();
				const editor = new EditorPage(page);
				await editor.open(id);
				await picture('1-canvas');
				const panel = await editor.openNode(TRIGGER);
				await panel.field('Event').searchOptions('Order');
				await picture('2-events');
				await page.keyboard.press('Escape');
				await panel.field('Event').choose('Order Status Changed');

				const filters = panel.collection('Filters');
				await filters.open();
				await picture('3-filters');
				await page.keyboard.press('Escape');
				await filters.add('Company Names or IDs');
				const companies = panel.field('Company Names or IDs');
				await companies.searchOptions('Northwind Demo');
				await picture('4-companies');
				expect(await companies.options.allInnerTexts()).toEqual(['Northwind Demo Store']);
				await companies.options.first().click();
				await page.keyboard.press('Escape');
				await filters.add('Warehouse Names or IDs');
				await panel.field('Warehouse Names or IDs').searchOptions('');
				await picture('5-warehouses');
				await page.keyboard.press('Escape');
				await panel.execute();
				await panel.output.show('Schema');
				await picture('6-test-event');
				await panel.output.show('Table');
				expect(await panel.output.itemCount.innerText()).toMatch(/^10 items$/);

				await panel.close();
				await page.getByTestId('workflow-open-publish-modal-button').click();
				await page.getByTestId('workflow-publish-button').click();
				await waitFor('activation', 30_000, async () => {
					const workflow = await bench.n8n.rest.get(`/workflows/${id}`);
					return dig(workflow, 'activeVersionId') === null ? undefined : true;
				});
				await page.getByText('Publishing').waitFor({ state: 'hidden' });
				await editor.node(TRIGGER).getByText('Order Status Changed').waitFor();
				await picture('7-active');
			}),
	);
});
