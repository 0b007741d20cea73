/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { name, version } from '../../package.json';
import { createInstance } from '../../scripts/n8n/instance';
import { digText, type JsonObject } from '../../scripts/n8n/json';
import { SANDBOX_PASSWORD, SANDBOX_USER } from '../../sandbox';
import { BrowserBench } from '../support/browser/bench';
import { CommunityNodesPage } from '../support/browser/CommunityNodesPage';
import { EditorPage } from '../support/browser/EditorPage';
import type { NodePanel } from '../support/browser/NodePanel';
import { Recording } from '../support/browser/Recording';
import {
	orderAgentWorkflow,
	SHIPPED_COLUMNS,
	shippedOrdersWorkflow,
} from '../support/browser/showcase';
import { modelCredential } from '../support/n8n/agent';
import { saveCredential } from '../support/n8n/bench';
import { startChatModel } from '../support/n8n/chatModel';
import { type Registry, startRegistry } from '../support/n8n/registry';

/** Films what n8n's reviewers want to see: `npm run docs:video`. */

jest.setTimeout(1_200_000);

const FILM = join(__dirname, 'demo.mp4');
const HOST = 'xx.api.sellercloud.com';

let registry: Registry | undefined;
let bench: BrowserBench;

beforeAll(async () => {
	bench = await BrowserBench.start(
		{ host: HOST, orders: 240, products: 120 },
		async (options, sandbox) => {
			registry = await startRegistry({ [HOST]: sandbox.origin });
			await registry.publish(process.env.E2E_TARBALL ?? '');
			return await createInstance({ ...options, env: registry.env });
		},
	);
});
afterAll(async () => {
	await bench?.stop();
	await registry?.close();
});

async function open(page: Page, workflow: JsonObject): Promise<EditorPage> {
	const editor = new EditorPage(page);
	await editor.open(digText(await bench.n8n.rest.post('/workflows', workflow), 'id'));
	return editor;
}

async function install(settings: CommunityNodesPage, film: Recording): Promise<void> {
	await film.caption('Sellercloud in n8n. First, install it: Settings > Community nodes');
	const installation = await settings.beginInstallation(name);
	await film.caption(`The package on npm is ${name}`);
	await installation.confirm();
	await settings.card(name).waitFor();
	await film.caption(`Version ${version} is installed, with a node and a trigger`);
}

/** Begins a workflow with one of the node's actions. */
async function begin(page: Page, film: Recording, action: string): Promise<NodePanel> {
	const editor = new EditorPage(page);
	await film.load(async () => await editor.openNew());
	const creator = await editor.addFirstStep();
	await creator.search('sellercloud');
	await creator.openDetails('Sellercloud');
	await creator.showAction(action);
	await film.caption(`In a new workflow, add Sellercloud > ${action}`);
	await creator.add(action);
	return await editor.openedPanel();
}

async function readOrders(page: Page, film: Recording): Promise<void> {
	const panel = await begin(page, film, 'Get many orders');
	await film.caption('Connect the account: the API server, and the login of an employee');
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
	await film.caption('The connection was tested successfully');
	await saved.close();
	await film.caption('Execute the step');
	await panel.execute();
	await panel.output.show('Schema');
	await film.caption('Each order is an item, with its customer, lines and statuses in words');
	await panel.collection('Filters').open();
	await film.caption('Filters are fields as well. Nothing has to be looked up in the API');
	await page.keyboard.press('Escape');
	await panel.close();
}

async function changeStock(page: Page, film: Recording): Promise<void> {
	const panel = await begin(page, film, 'Adjust inventory');
	const product = panel.resourceLocator('Product');
	await product.open();
	await film.caption(
		'Products and warehouses are chosen from lists, which are read from the account',
	);
	await product.search('Folded Kettle');
	await product.pick('COTTON 100% · Folded Kettle');
	const warehouse = panel.resourceLocator('Warehouse');
	await warehouse.open();
	await warehouse.entries.first().click();
	await panel.field('Quantity').fill('5');
	await panel.field('Reason').fill('Cycle count');
	await panel.collection('Options').add('Dry Run');
	await panel.field('Dry Run').turnOn();
	await panel.execute();
	await film.caption('A dry run shows what would be sent, and changes nothing');
	await panel.field('Dry Run').turnOff();
	await panel.execute();
	await film.caption('Without it, five units are added to the stock');
	await panel.close();
}

async function openShippedOrders(page: Page): Promise<EditorPage> {
	const { rest } = bench.n8n;
	const project = digText(await rest.get('/projects/personal'), 'id');
	const table = await rest.post(`/projects/${project}/data-tables`, {
		name: 'Shipped orders',
		columns: SHIPPED_COLUMNS.map((column) => ({ name: column, type: 'string' })),
	});
	const workflow = shippedOrdersWorkflow(await bench.account(), digText(table, 'id'));
	return await open(page, workflow);
}

async function trigger(page: Page, film: Recording): Promise<void> {
	const editor = await film.load(async () => await openShippedOrders(page));
	await film.caption('The trigger starts a workflow, here whenever an order is shipped');
	const panel = await editor.openNode('Order shipped');
	await panel.field('Event').searchOptions('');
	await film.caption('Events: orders, products, stock, purchase orders, customers, returns, jobs');
	await page.keyboard.press('Escape');
	await panel.close();
	await editor.executeUntil('Add to table');
	const logs = await editor.openLogs();
	await logs.select('Add to table');
	await film.caption('Each shipped order has become a row of a table');
}

async function agent(page: Page, film: Recording): Promise<void> {
	const model = await startChatModel();
	try {
		const [order] = [...bench.sandbox.data.orders.keys()].slice(-1);
		const answer = `The newest order is ${String(order)}. It is in process.`;
		model.play([() => ({ call: {} }), () => ({ say: answer })]);
		const editor = await film.load(async () => {
			const account = await saveCredential(bench.n8n, modelCredential(model.baseUrl));
			return await open(page, orderAgentWorkflow(await bench.account(), account));
		});
		await film.caption('As a tool of an AI agent, the node only reads until you allow writes');
		await editor.chat('Which order is the newest?');
		await editor.success('AI Agent').waitFor();
		await page.getByText(answer).first().waitFor();
		await film.caption('The agent has looked it up. Data of customers is hidden from it');
	} finally {
		await model.close();
	}
}

test('the demo', async () =>
	await bench.signedIn(
		'demo',
		async (page) => {
			// The page may take its time: what takes long is shortened in the film
			page.setDefaultTimeout(180_000);
			const settings = new CommunityNodesPage(page);
			await settings.open();
			const film = await Recording.start(page);
			try {
				await install(settings, film);
				await readOrders(page, film);
				await changeStock(page, film);
				await trigger(page, film);
				await agent(page, film);
				await film.caption(`${name}: unofficial, open source, MIT`);
				const seconds = await film.save(FILM);
				console.log(`${FILM}: ${Math.round(seconds)} seconds`);
				expect(seconds).toBeGreaterThan(60);
				expect(seconds).toBeLessThan(180);
			} finally {
				await film.dispose();
			}
		},
		{ proxy: { server: registry?.proxy ?? '', bypass: '127.0.0.1' }, ignoreHTTPSErrors: true },
	));
