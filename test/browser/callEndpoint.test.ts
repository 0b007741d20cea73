import { digText, type JsonObject } from '../../scripts/n8n/json';
import { BrowserBench } from '../support/browser/bench';
import { EditorPage } from '../support/browser/EditorPage';
import { NODE, requestWorkflow } from '../support/n8n/workflows';

jest.setTimeout(600_000);

describe('Call Endpoint', () => {
	let bench: BrowserBench;

	beforeAll(async () => {
		bench = await BrowserBench.start();
	});
	afterAll(async () => await bench?.stop());

	/** A workflow of its own for each test: n8n lets only one session at a time change one. */
	async function newWorkflow(data: JsonObject = {}): Promise<string> {
		const credential = await bench.account(data);
		const workflow = requestWorkflow({ sender: 'Sellercloud', credential, path: '/api/Orders' });
		return digText(await bench.n8n.rest.post('/workflows', workflow), 'id');
	}

	test('is found by a word, filled in as a form, and returns rows', async () =>
		await bench.signedIn('call', async (page, picture) => {
			const editor = new EditorPage(page);
			await editor.open(await newWorkflow());
			const panel = await editor.openNode(NODE);
			await panel.field('Operation').choose('Call Endpoint');
			await picture('1-empty');

			const endpoint = panel.resourceLocator('Endpoint');
			await endpoint.open();
			await endpoint.search('orders');
			await endpoint.entries.filter({ hasText: '(GET /api/Orders)' }).waitFor();
			await picture('2-search');
			await endpoint.entries.filter({ hasText: '(GET /api/Orders)' }).click();

			const form = panel.resourceMapper();
			await form.add('Is Ascending');
			await picture('3-form');
			await panel.field('Limit').fill('5');
			await panel.execute();
			await panel.output.show('Schema');
			await picture('4-rows');
			await panel.output.show('Table');
			expect(await panel.output.itemCount.innerText()).toBe('5 items');
		}));

	test('marks a required value that is missing, and runs once it is there', async () =>
		await bench.signedIn('required', async (page, picture) => {
			const [id] = bench.sandbox.data.orders.keys();
			const editor = new EditorPage(page);
			await editor.open(await newWorkflow());
			const panel = await editor.openNode(NODE);
			await panel.field('Operation').choose('Call Endpoint');
			const endpoint = panel.resourceLocator('Endpoint');
			await endpoint.open();
			await endpoint.search('GET /api/Orders/{id}');
			await endpoint.entries.filter({ hasText: '(GET /api/Orders/{id})' }).click();
			const form = panel.resourceMapper();
			expect(await form.labels()).toEqual(['ID']);
			await picture('1-missing');
			await form.fill({ ID: String(id) });
			await panel.execute();
			await picture('2-order');
			expect(await panel.output.itemCount.innerText()).toBe('1 item');
		}));

	test('warns where Sellercloud has a trap, and shows no paging for what is no list', async () =>
		await bench.signedIn('trap', async (page, picture) => {
			await page.addInitScript("localStorage.setItem('N8N_THEME', 'dark')");
			const editor = new EditorPage(page);
			await editor.open(await newWorkflow());
			const panel = await editor.openNode(NODE);
			await panel.field('Operation').choose('Call Endpoint');
			const endpoint = panel.resourceLocator('Endpoint');
			await endpoint.open();
			await endpoint.search('PUT /api/Orders/StatusCode');
			await endpoint.entries.filter({ hasText: '(PUT /api/Orders/StatusCode)' }).click();
			await page.getByText('This does not update the channel').waitFor();
			expect(await panel.resourceMapper().labels()).toEqual(['Orders (e.g. 1, 2)', 'Status']);
			await picture('1-notice');
			expect(await page.getByText('Return All', { exact: true }).count()).toBe(0);
		}));

	test('shows names of what a list of codes takes, and no form before an endpoint is chosen', async () =>
		await bench.signedIn('names', async (page, picture) => {
			const editor = new EditorPage(page);
			await editor.open(await newWorkflow());
			const panel = await editor.openNode(NODE);
			await panel.field('Operation').choose('Call Endpoint');
			await picture('1-fresh');
			expect(await panel.parameters.getByText('no parameters to show').count()).toBe(0);
			const endpoint = panel.resourceLocator('Endpoint');
			await endpoint.open();
			await endpoint.search('GET /api/PurchaseOrders');
			await endpoint.entries.filter({ hasText: '(GET /api/PurchaseOrders)' }).click();
			const form = panel.resourceMapper();
			await form.add('PO Statuses (e.g. Saved)');
			await form.fill({ 'PO Statuses (e.g. Saved)': 'Ordered, Pending' });
			await panel.execute();
			await picture('2-rows');
			expect(await panel.output.errorMessage.count()).toBe(0);
			const query = bench.sandbox.control.journal
				.entries({ path: '/rest/api/PurchaseOrders' })
				.at(-1)?.query;
			expect(new URLSearchParams(query).getAll('model.pOStatuses')).toEqual(['1', '2']);
		}));

	test('takes a file from a field of the item', async () =>
		await bench.signedIn('file', async (page, picture) => {
			const editor = new EditorPage(page);
			await editor.open(await newWorkflow());
			const panel = await editor.openNode(NODE);
			await panel.field('Operation').choose('Call Endpoint');
			const endpoint = panel.resourceLocator('Endpoint');
			await endpoint.open();
			await endpoint.search('UploadDocument');
			await endpoint.entries.filter({ hasText: '(POST /api/Orders/{id}/U' }).click();
			const labels = await panel.resourceMapper().labels();
			expect(labels).toContain('File Content (file field)');
			await picture('1-form');
		}));

	test('still offers endpoints when the description of the server cannot be read', async () =>
		await bench.signedIn('fallback', async (page, picture) => {
			bench.sandbox.control.faults.add({
				kind: 'status',
				code: 404,
				path: '/rest/swagger/*',
				times: Number.POSITIVE_INFINITY,
			});
			const editor = new EditorPage(page);
			await editor.open(await newWorkflow({ endpoint: `${bench.sandbox.endpoint}/` }));
			const panel = await editor.openNode(NODE);
			await panel.field('Operation').choose('Call Endpoint');
			const endpoint = panel.resourceLocator('Endpoint');
			await endpoint.open();
			expect(await endpoint.entries.first().innerText()).toMatch(
				/^Showing Sellercloud's API as of/,
			);
			await picture('0-notice');
			const first = await endpoint.entries.count();
			await endpoint.scrollToEnd();
			await endpoint.entries.nth(first).waitFor();
			await picture('1-second-page');
			expect(await endpoint.entries.count()).toBeGreaterThan(first);
		}));
});
