/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { digObjects, digText } from '../../scripts/n8n/json';
import { BrowserBench } from '../support/browser/bench';
import { EditorPage } from '../support/browser/EditorPage';

jest.setTimeout(600_000);

const folder = join(__dirname, '../../examples');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** The marks that no credential is chosen yet, and the buttons of the canvas, are not part of the pictures. */
const ONLY_THE_WORKFLOW = `
	[data-test-id="node-issues"], [data-test-id="canvas-controls"], [data-test-id="canvas-plus-button"],
	[data-test-id="canvas-handle-plus"], [data-test-id="execute-workflow-button"], .vue-flow__panel,
	[class*="executionButtons"], [class*="bottomBar"], [class*="setupCredentialsButton"] { display: none !important }`;

describe('the canvas', () => {
	let bench: BrowserBench;

	beforeAll(async () => {
		bench = await BrowserBench.start();
	});
	afterAll(async () => await bench?.stop());

	test('shows each example with its note, and all of its nodes', async () =>
		await bench.signedIn('example', async (page) => {
			const editor = new EditorPage(page);
			for (const file of files) {
				const workflow: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
				const { nodes, connections, settings, name } = Object(workflow);
				const saved = await bench.n8n.rest.post('/workflows', {
					name,
					nodes,
					connections,
					settings,
				});
				await editor.open(digText(saved, 'id'));
				const named = digObjects(workflow, 'nodes').map((node) => digText(node, 'name'));
				for (const node of named.slice(1)) await editor.node(node).first().waitFor();
				await page.getByTestId('sticky').first().waitFor();
				const path = join(__dirname, 'screenshots', `example-${file.replace('.json', '')}.png`);
				const style = ONLY_THE_WORKFLOW;
				await page
					.getByTestId('canvas-wrapper')
					.screenshot({ path, animations: 'disabled', style });
			}
		}));
});
