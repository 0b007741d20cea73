import { BrowserBench } from '../support/browser/bench';
import { atForms } from '../support/browser/forms';

jest.setTimeout(600_000);

describe.each(['light', 'dark'])(
	'the forms of jobs, imports, exports and settings (%s)',
	(theme) => {
		let bench: BrowserBench;

		beforeAll(async () => {
			bench = await BrowserBench.start({ importTime: 0 });
		});
		afterAll(async () => await bench?.stop());

		const atForm = async (name: string, work: Parameters<typeof atForms>[2]) =>
			await atForms(bench, [name, theme], work);

		const someProduct = () => {
			const [product] = bench.sandbox.data.products.values();
			if (!product) throw new Error('The sandbox has no product');
			return product;
		};

		test('import: update products in bulk', async () =>
			await atForm('import', async (form, picture) => {
				const panel = await form('Import', 'Bulk Update Products');
				await picture('1-empty');
				const product = someProduct();
				await panel.field('SKU').fill(product.sku);
				const columns = panel.resourceMapper();
				await columns.add('Site Price');
				await columns.fill({ 'Site Price': '12.5' });
				await panel.collection('Additional Fields').open();
				await picture('2-filled');
				await panel
					.collection('Additional Fields')
					.choices.filter({ hasText: 'Create Missing Products' })
					.click();
				await panel.collection('Options').add('Dry Run');
				await picture('3-options');
				await panel.execute();
				await picture('4-dry-run');
				await panel.field('Dry Run').turnOff();
				await panel.execute();
				await picture('5-updated');
				expect(await panel.output.errorMessage.count()).toBe(0);
				expect(product.sitePrice).toBe(12.5);
				await panel.field('Create Missing Products').turnOff();
				await panel.field('SKU').fill('NO-SUCH');
				await panel.execute();
				await picture('6-refused');
				expect(await panel.output.errorMessage.innerText()).toMatch(/NO-SUCH/);
			}));

		test('export: products and inventory', async () =>
			await atForm('export', async (form, picture) => {
				const panel = await form('Export', 'Products');
				await picture('1-empty');
				await panel.field('Column Names or IDs').searchOptions('');
				await picture('2-columns');
				for (const name of ['Product ID', 'Product Name']) {
					await panel
						.field('Column Names or IDs')
						.options.filter({ hasText: name })
						.first()
						.click();
				}
				await panel.field('SKUs').fill(someProduct().sku);
				await panel.execute();
				await picture('3-exported');
				expect(await panel.output.root.innerText()).toContain(someProduct().name);
				await panel.field('Products From').choose('Saved View');
				await panel.field('Output As').choose('File');
				await picture('4-view');
				await form('Export', 'Inventory Snapshot');
				await picture('5-snapshot');
				await panel.field('Output As').choose('Items');
				await panel.execute();
				await picture('6-rows');
				expect(await panel.output.itemCount.innerText()).toMatch(/^20 items/);
			}));

		test('queued jobs', async () =>
			await atForm('queued-job', async (form, picture) => {
				const panel = await form('Queued Job', 'Wait');
				await picture('1-wait');
				await panel.field('Job ID').fill('4711');
				await panel.field('Download Output File').turnOn();
				await panel.execute();
				await picture('2-no-job');
				expect(await panel.output.errorMessage.innerText()).toMatch(/4711/);
				await form('Queued Job', 'Get Logs');
				await panel.collection('Filters').add('Is Error');
				await picture('3-logs');
			}));

		test('settings', async () =>
			await atForm('settings', async (form, picture) => {
				const panel = await form('Setting', 'Get Many Brands');
				await panel.field('Operation').searchOptions('');
				await picture('1-operations');
				await panel.field('Operation').options.first().press('Escape');
				await panel.execute();
				await picture('2-brands');
				await form('Setting', 'Get Many Order Rules');
				await picture('3-rules');
				await form('Setting', 'Get Many Shipping Services');
				await picture('4-services');
			}));

		test('the output of records', async () =>
			await atForm('output', async (form, picture) => {
				const panel = await form('Order', 'Get Many');
				await panel.field('Limit').fill('3');
				await panel.execute();
				await picture('1-simplified');
				await panel.field('Output').searchOptions('');
				await picture('2-choices');
				await panel.field('Output').options.filter({ hasText: 'Raw' }).first().click();
				await panel.execute();
				await picture('3-raw');
				await panel.field('Output').choose('Selected Fields');
				await picture('4-selected');
				expect(await panel.output.errorMessage.count()).toBe(0);
			}));
	},
);
