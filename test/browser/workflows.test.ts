import type { Page } from 'playwright-core';

import type { Credential } from '../../scripts/n8n/cli';
import { digText, type JsonObject } from '../../scripts/n8n/json';
import { SANDBOX_PASSWORD } from '../../sandbox';
import { BrowserBench } from '../support/browser/bench';
import { EditorPage } from '../support/browser/EditorPage';
import { Keyboard } from '../support/browser/Keyboard';
import { NodeCreator } from '../support/browser/NodeCreator';
import { SHIPPED_COLUMNS, shippedOrdersWorkflow } from '../support/browser/showcase';
import { tokensSent } from '../support/n8n/bench';
import { NODE, requestWorkflow } from '../support/n8n/workflows';

jest.setTimeout(600_000);

/** When n8n added a row to its table: the columns after those of the table and the row's number. */
const TIMES_OF_ROWS = ['th', 'td'].map(
	(cell) => `${cell}:nth-child(n + ${SHIPPED_COLUMNS.length + 2})`,
);

describe('workflows', () => {
	let bench: BrowserBench;
	let credential: Credential;

	beforeAll(async () => {
		bench = await BrowserBench.start({
			host: 'xx.api.sellercloud.com',
			orders: 240,
			products: 120,
		});
		credential = await bench.account();
	});
	afterAll(async () => await bench?.stop());

	async function open(page: Page, workflow: JsonObject): Promise<EditorPage> {
		const editor = new EditorPage(page);
		await editor.open(digText(await bench.n8n.rest.post('/workflows', workflow), 'id'));
		return editor;
	}

	const request = (path: string) => requestWorkflow({ sender: 'Sellercloud', credential, path });

	test('run from the trigger to the rows of a table', async () =>
		await bench.signedIn('table', async (page, picture) => {
			const { rest } = bench.n8n;
			const project = digText(await rest.get('/projects/personal'), 'id');
			const table = await rest.post(`/projects/${project}/data-tables`, {
				name: 'Shipped orders',
				columns: SHIPPED_COLUMNS.map((name) => ({ name, type: 'string' })),
			});
			const editor = await open(page, shippedOrdersWorkflow(credential, digText(table, 'id')));
			await editor.executeUntil('Add to table');
			const logs = await editor.openLogs();
			await logs.select('Add to table');
			await editor.fit();
			await picture('1-rows', TIMES_OF_ROWS);
			expect(await logs.output.innerText()).toMatch(/10 items/);
			expect(await logs.output.innerText()).toMatch(/\n1000\d\d\d\s+[A-Z][a-z]+ [A-Z][a-z]+\s/);
			await logs.select('Get order');
			await picture('2-order');
			expect(await logs.output.innerText()).toMatch(/channelOrderNumber/);
		}));

	test('mark a node that failed, which shows what happened and how to go on, and no secret', async () =>
		await bench.signedIn('error', async (page, picture) => {
			const editor = await open(page, request('/api/Orders/-1'));
			await editor.execute();
			await editor.failure(NODE).waitFor();
			await picture('1-canvas');
			const { output } = await editor.openNode(NODE);
			await output.errorMessage.waitFor();
			await picture('2-message');
			await output.showDetails();
			await picture('3-details');
			expect(await output.errorMessage.innerText()).toMatch(/Order -1 was not found/);
			expect(await output.errorDescription.innerText()).toMatch(/GET \/api\/Orders\/-1/);
			const shown = await page.locator('body').innerText();
			const tokens = tokensSent(bench.sandbox).map((header) => header.replace('Bearer ', ''));
			expect(tokens.length).toBeGreaterThan(0);
			for (const secret of [SANDBOX_PASSWORD, ...tokens]) expect(shown).not.toContain(secret);
		}));

	test('are filled in from a list, which loads its next page, and is searched', async () =>
		await bench.signedIn('list', async (page, picture) => {
			const editor = await open(page, request('/api/Orders'));
			const panel = await editor.openNode(NODE);
			await panel.field('Resource').choose('Product');
			await panel.field('Operation').choose('Get');
			const product = panel.resourceLocator('Product');
			await product.open();
			expect(await product.entries.count()).toBe(50);
			await product.scrollToEnd();
			await product.entries.nth(50).waitFor();
			await picture('1-second-page');
			const name = 'Granite Blanket';
			await product.search(name);
			await product.entries.filter({ hasText: name }).first().waitFor();
			await product.entries.filter({ hasNotText: name }).first().waitFor({ state: 'detached' });
			await picture('2-search');
			await product.entries.first().click();
			expect(await product.value()).toContain(name);
			await panel.execute();
			await picture('3-product');
			expect(await panel.output.errorMessage.count()).toBe(0);
			expect(await panel.output.root.innerText()).toContain(name);
		}));

	test('send any request', async () =>
		await bench.signedIn('generic', async (page, picture) => {
			const editor = await open(page, request('/api/Orders'));
			const panel = await editor.openNode(NODE);
			await panel.field('Send Query Parameters').turnOn();
			await panel.rows('Query Parameters').fill([
				{ Name: 'model.pageNumber', Value: '1' },
				{ Name: 'model.pageSize', Value: '5' },
			]);
			await picture('1-filled');
			await panel.execute();
			await picture('2-rows');
			expect(await panel.output.itemCount.innerText()).toBe('5 items');
		}));

	test('are begun without a mouse', async () =>
		await bench.signedIn('keyboard', async (page, picture) => {
			const keyboard = new Keyboard(page);
			const editor = new EditorPage(page);
			await editor.openNew();
			await keyboard.press('n');
			const creator = new NodeCreator(page);
			await creator.root.waitFor();
			await keyboard.type('sellercloud');
			await creator.result('Sellercloud').waitFor();
			await picture('1-found');
			await keyboard.press('Enter');
			await creator.details.waitFor();
			await keyboard.walkTo('ArrowUp', creator.marked, /^Actions/);
			await keyboard.press('Enter');
			await creator.result('Get many orders').waitFor();
			await keyboard.walkTo('ArrowDown', creator.marked, /^Get many orders$/);
			await picture('2-marked');
			await keyboard.press('Enter');

			const panel = await editor.openedPanel();
			await keyboard.tabTo(panel.field('Limit').input);
			await keyboard.press('Control+a');
			await keyboard.type('3');
			await picture('3-filled');
			await keyboard.tabTo(panel.executeButton, 'Shift+Tab');
			await panel.execute(async () => await keyboard.press('Enter'));
			await picture('4-rows');
			expect(await panel.output.itemCount.innerText()).toBe('3 items');
			await keyboard.press('Escape');
			await panel.root.waitFor({ state: 'hidden' });
		}));
});
