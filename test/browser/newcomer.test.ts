import { SANDBOX_PASSWORD, SANDBOX_USER } from '../../sandbox';
import { versions } from '../../scripts/n8n/versions';
import { BrowserBench } from '../support/browser/bench';
import { EditorPage } from '../support/browser/EditorPage';

jest.setTimeout(600_000);

describe.each([
	['newcomer', versions.newest],
	['newcomer-oldest', versions.oldest],
])('the first minutes of a %s on n8n %s', (series, version) => {
	let bench: BrowserBench;

	beforeAll(async () => {
		bench = await BrowserBench.start({ version, host: 'xx.api.sellercloud.com' });
	});
	afterAll(async () => await bench?.stop());

	test('lead from an empty workflow to orders, with no path or parameter typed', async () =>
		await bench.signedIn(series, async (page, picture) => {
			const editor = new EditorPage(page);
			await editor.openNew();
			const creator = await editor.addFirstStep();
			await creator.search('order management');
			await creator.result('Sellercloud').waitFor();
			await picture('1-found-by-alias');
			await creator.search('sellercloud');
			await creator.openDetails('Sellercloud');
			await picture('2-node-details');
			await creator.showAction('Get many orders');
			await picture('3-action');
			await creator.add('Get many orders');

			const panel = await editor.openedPanel();
			expect(await panel.field('Resource').value()).toBe('Order');
			expect(await panel.field('Operation').value()).toBe('Get Many');
			await picture('4-new-node');
			const modal = await panel.connect('Sellercloud');
			await picture('5-empty-credential');
			await modal.fill({
				Endpoint: bench.endpoint,
				Username: SANDBOX_USER,
				Password: SANDBOX_PASSWORD,
			});
			await picture('6-filled-credential');
			await modal.saveAndClose();
			const saved = await panel.editCredential();
			await saved.success.waitFor();
			await saved.retry.waitFor();
			await picture('7-green-test');
			await saved.close();

			await panel.execute();
			await panel.output.show('Schema');
			await picture('8-orders');
			expect(await panel.output.errorMessage.count()).toBe(0);
			expect(await panel.output.root.innerText()).toMatch(/orderId/);
			await panel.output.show('Table');
			expect(await panel.output.itemCount.innerText()).toBe('50 items');

			await panel.close();
			await editor.node('Get many orders').waitFor();
			await picture('9-canvas');
		}));
});
