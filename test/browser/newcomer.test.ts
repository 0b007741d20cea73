import { SANDBOX_PASSWORD, SANDBOX_USER } from '../../sandbox';
import { BrowserBench } from '../support/browser/bench';
import { EditorPage } from '../support/browser/EditorPage';

jest.setTimeout(180_000);

describe('the first minutes of a newcomer', () => {
	let bench: BrowserBench;

	beforeAll(async () => {
		bench = await BrowserBench.start();
	});
	afterAll(async () => await bench?.stop());

	test('lead from an empty workflow to five orders', async () =>
		await bench.signedIn('newcomer', async (page, picture) => {
			const editor = new EditorPage(page);
			await editor.openNew();
			const creator = await editor.addFirstStep();
			await creator.search('order management');
			await creator.result('Sellercloud').waitFor();
			await picture('1-found-by-alias');
			await creator.search('sellercloud');
			await creator.openDetails('Sellercloud');
			await picture('2-node-details');
			await creator.add('Send API request');

			const panel = await editor.openedPanel();
			await picture('3-new-node');
			const modal = await panel.connect('Sellercloud');
			await picture('4-empty-credential');
			await modal.fill({
				Endpoint: bench.sandbox.endpoint,
				Username: SANDBOX_USER,
				Password: SANDBOX_PASSWORD,
			});
			await picture('5-filled-credential');
			await modal.save();
			await modal.root.waitFor({ state: 'hidden' });
			const saved = await panel.editCredential();
			await saved.success.waitFor();
			await picture('6-green-test');
			await saved.close();

			await panel.field('Path').fill('/api/Orders');
			await panel.field('Send Query Parameters').turnOn();
			await panel.rows('Query Parameters').fill([
				{ Name: 'model.pageNumber', Value: '1' },
				{ Name: 'model.pageSize', Value: '5' },
			]);
			await picture('7-filled-node');
			await panel.execute();
			await picture('8-output');
			expect(await panel.output.itemCount.innerText()).toBe('5 items');
			expect(await panel.output.errorMessage.count()).toBe(0);

			await panel.close();
			await editor.node('Send API request').waitFor();
			await picture('9-canvas');
		}));
});
