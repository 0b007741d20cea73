/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { digText, type JsonObject } from '../../scripts/n8n/json';
import { SANDBOX_PASSWORD, SANDBOX_USER } from '../../sandbox';
import { BrowserBench } from '../support/browser/bench';
import { EditorPage } from '../support/browser/EditorPage';
import { Recording } from '../support/browser/Recording';
import {
	orderAgentWorkflow,
	SHIPPED_COLUMNS,
	shippedOrdersWorkflow,
} from '../support/browser/showcase';
import { modelCredential } from '../support/n8n/agent';
import { saveCredential } from '../support/n8n/bench';
import { startChatModel } from '../support/n8n/chatModel';

/** Films what n8n's reviewers want to see: `npm run docs:video`. */

jest.setTimeout(900_000);

const FILM = join(__dirname, 'demo.mp4');

let bench: BrowserBench;

beforeAll(async () => {
	bench = await BrowserBench.start({ host: 'xx.api.sellercloud.com', orders: 240, products: 120 });
});
afterAll(async () => await bench?.stop());

async function open(page: Page, workflow: JsonObject): Promise<EditorPage> {
	const editor = new EditorPage(page);
	await editor.open(digText(await bench.n8n.rest.post('/workflows', workflow), 'id'));
	return editor;
}

async function install(page: Page, film: Recording): Promise<void> {
	await page.goto('/settings/community-nodes');
	await film.caption('Sellercloud in n8n: install n8n-nodes-sellercloud under Community nodes');
}

async function firstWorkflow(page: Page, film: Recording): Promise<void> {
	const editor = new EditorPage(page);
	await editor.openNew();
	await film.caption('Add a step, and search for Sellercloud');
	const creator = await editor.addFirstStep();
	await creator.search('sellercloud');
	await creator.openDetails('Sellercloud');
	await film.caption('20 triggers and more than 120 actions');
	await creator.showAction('Get many orders');
	await film.caption('Choose Get many orders');
	await creator.add('Get many orders');
	const panel = await editor.openedPanel();
	await film.caption('Connect your account: your API server, and the login of an employee');
	const modal = await panel.connect('Sellercloud');
	await modal.fill({
		Endpoint: bench.endpoint,
		Username: SANDBOX_USER,
		Password: SANDBOX_PASSWORD,
	});
	await film.caption('Saving the credential tests it');
	await modal.saveAndClose();
	const saved = await panel.editCredential();
	await saved.success.waitFor();
	await film.caption('The connection works');
	await saved.close();
	await film.caption('Execute the step');
	await panel.execute();
	await film.caption('Orders, one item each, with readable statuses');
	await panel.collection('Filters').open();
	await film.caption(
		'Filters, sorting and output are fields, too: nothing has to be typed from the API',
	);
	await page.keyboard.press('Escape');
	await panel.close();
}

async function trigger(page: Page, film: Recording): Promise<void> {
	const { rest } = bench.n8n;
	const project = digText(await rest.get('/projects/personal'), 'id');
	const table = await rest.post(`/projects/${project}/data-tables`, {
		name: 'Shipped orders',
		columns: SHIPPED_COLUMNS.map((name) => ({ name, type: 'string' })),
	});
	const workflow = shippedOrdersWorkflow(await bench.account(), digText(table, 'id'));
	const editor = await open(page, workflow);
	await film.caption('The trigger starts a workflow when an order is shipped');
	const panel = await editor.openNode('Order shipped');
	await panel.field('Event').searchOptions('');
	await film.caption(
		'Orders, products, stock, purchase orders, customers, returns, jobs, saved views',
	);
	await page.keyboard.press('Escape');
	await panel.close();
	await editor.executeUntil('Add to table');
	const logs = await editor.openLogs();
	await logs.select('Add to table');
	await film.caption('Each shipped order became a row of a table');
}

async function agent(page: Page, film: Recording): Promise<void> {
	const model = await startChatModel();
	try {
		const [order] = [...bench.sandbox.data.orders.keys()].slice(-1);
		const answer = `The newest order is ${String(order)}. It is in process.`;
		model.play([() => ({ call: {} }), () => ({ say: answer })]);
		const account = await saveCredential(bench.n8n, modelCredential(model.baseUrl));
		const editor = await open(page, orderAgentWorkflow(await bench.account(), account));
		await film.caption('As a tool of an AI agent, it can only read until you allow writes');
		await editor.chat('Which order is the newest?');
		await editor.success('AI Agent').waitFor();
		await page.getByText(answer).first().waitFor();
		await film.caption('The agent looked it up in Sellercloud; customer data is hidden from it');
	} finally {
		await model.close();
	}
}

test('the demo', async () =>
	await bench.signedIn('demo', async (page) => {
		const film = await Recording.start(page);
		// The page may take its time: what takes long is shortened in the film
		page.setDefaultTimeout(180_000);
		try {
			await install(page, film);
			await firstWorkflow(page, film);
			await trigger(page, film);
			await agent(page, film);
			await film.caption('n8n-nodes-sellercloud: unofficial, open source, MIT');
			const seconds = await film.save(FILM);
			console.log(`${FILM}: ${Math.round(seconds)} seconds`);
			expect(seconds).toBeGreaterThan(60);
			expect(seconds).toBeLessThan(300);
		} finally {
			await film.dispose();
		}
	}));
