import { digText, type JsonObject } from '../../scripts/n8n/json';
import { BrowserBench } from '../support/browser/bench';
import { EditorPage } from '../support/browser/EditorPage';

jest.setTimeout(600_000);

/** The page objects of controls that load what they offer, tried on n8n's own Data Table node. */
describe('the page objects', () => {
	let bench: BrowserBench;
	let workflowId: string;

	beforeAll(async () => {
		bench = await BrowserBench.start();
		const { rest } = bench.n8n;
		const project = digText(await rest.get('/projects/personal'), 'id');
		// The node loads a hundred at a time.
		for (let number = 1; number <= 105; number++) {
			await rest.post(`/projects/${project}/data-tables`, {
				name: `Table ${String(number).padStart(3, '0')}`,
				columns: ['city', 'country', 'street'].map((name) => ({ name, type: 'string' })),
			});
		}
		workflowId = digText(await rest.post('/workflows', dataTableWorkflow()), 'id');
	});
	afterAll(async () => await bench?.stop());

	test('handle a resource locator and a resource mapper', async () =>
		await bench.signedIn('controls', async (page, picture) => {
			const editor = new EditorPage(page);
			await editor.open(workflowId);
			const panel = await editor.openNode('Rows');
			const table = panel.resourceLocator('Data table');
			await table.open();
			await table.scrollToEnd();
			await table.entries.nth(104).waitFor();
			await table.search('Table 10');
			await table.entry('Table 099').waitFor({ state: 'detached' });
			await table.entry('Table 105').waitFor();
			expect(await table.entries.count()).toBe(6);
			await picture('1-list');
			await table.pick('Table 103');
			expect(await table.value()).toBe('Table 103');

			const columns = panel.resourceMapper();
			expect(await columns.labels()).toEqual(['city', 'country', 'street']);
			await columns.remove('city');
			await columns.remove('street');
			await picture('2-fewer-fields');
			await columns.add('street');
			await columns.add('city');
			await columns.fill({ city: 'Bari', country: 'Italy', street: 'Via Roma' });
			await picture('3-filled');
			await panel.execute();
			await picture('4-output');
			expect(await panel.output.itemCount.innerText()).toBe('1 item');
			expect(await panel.output.root.innerText()).toContain('Via Roma');
		}));
});

function dataTableWorkflow(): JsonObject {
	return {
		name: 'Controls',
		active: false,
		settings: {},
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1 },
			{ name: 'Rows', type: 'n8n-nodes-base.dataTable', typeVersion: 1.1 },
		].map((node, index) => ({
			id: node.name,
			position: [200 * index, 0],
			parameters: {},
			...node,
		})),
		connections: { Start: { main: [[{ node: 'Rows', type: 'main', index: 0 }]] } },
	};
}
