import { digText } from '../../../scripts/n8n/json';
import { NODE, requestWorkflow } from '../n8n/workflows';
import type { BrowserBench, TakePicture } from './bench';
import { EditorPage } from './EditorPage';
import type { NodePanel } from './NodePanel';

/** Shows the form of an operation, by the names of its resource and of itself. */
export type ShowForm = (resource: string, operation: string) => Promise<NodePanel>;

/**
 * Works at the forms of operations, in a workflow of its own.
 *
 * @param name of the series of pictures, which the theme is added to
 */
export async function atForms(
	bench: BrowserBench,
	[name, theme]: [name: string, theme: string],
	work: (form: ShowForm, picture: TakePicture) => Promise<void>,
): Promise<void> {
	await bench.signedIn(`${name}-${theme}`, async (page, picture) => {
		await page.addInitScript(`localStorage.setItem('N8N_THEME', '${theme}')`);
		const credential = await bench.account();
		const workflow = requestWorkflow({ sender: 'Sellercloud', credential, path: '/api/Orders' });
		const editor = new EditorPage(page);
		await editor.open(digText(await bench.n8n.rest.post('/workflows', workflow), 'id'));
		// A form is seen whole
		await page.setViewportSize({ width: 1440, height: 1300 });
		const panel = await editor.openNode(NODE);
		await work(async (resource, operation) => {
			await panel.field('Resource').choose(resource);
			await panel.field('Operation').choose(operation);
			return panel;
		}, picture);
	});
}
