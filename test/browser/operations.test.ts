import { digText } from '../../scripts/n8n/json';
import { BrowserBench, type TakePicture } from '../support/browser/bench';
import { EditorPage } from '../support/browser/EditorPage';
import type { NodePanel } from '../support/browser/NodePanel';
import { transferIn, transferOf } from '../support/operations/warehouseTransfer';
import { NODE, requestWorkflow } from '../support/n8n/workflows';

jest.setTimeout(600_000);

describe.each(['light', 'dark'])('the forms of the operations (%s)', (theme) => {
	let bench: BrowserBench;

	beforeAll(async () => {
		bench = await BrowserBench.start();
	});
	afterAll(async () => await bench?.stop());

	/** A panel of the node, in a workflow of its own, at the beginning of what is done there. */
	async function atForm(
		name: string,
		[resource, operation]: [string, string],
		work: (panel: NodePanel, picture: TakePicture) => Promise<void>,
	): Promise<void> {
		await bench.signedIn(`${name}-${theme}`, async (page, picture) => {
			await page.addInitScript(`localStorage.setItem('N8N_THEME', '${theme}')`);
			const credential = await bench.account();
			const workflow = requestWorkflow({ sender: 'Sellercloud', credential, path: '/api/Orders' });
			const editor = new EditorPage(page);
			await editor.open(digText(await bench.n8n.rest.post('/workflows', workflow), 'id'));
			const panel = await editor.openNode(NODE);
			await panel.field('Resource').choose(resource);
			await panel.field('Operation').choose(operation);
			await picture('1-empty');
			await work(panel, picture);
		});
	}

	test('create an order', async () =>
		await atForm('create-order', ['Order', 'Create'], async (panel, picture) => {
			const [product] = bench.sandbox.data.products.values();
			const channelOrder = theme === 'light' ? 'WEB-1001' : 'WEB-1002';
			const company = panel.resourceLocator('Company');
			await company.open();
			await company.search('Northwind');
			await company.pick('Northwind Demo Store');
			await panel.field('Channel Order #').fill(channelOrder);
			await panel.field('Customer Email').fill('ada@example.com');
			await panel.field('First Name').fill('Ada');
			await panel.field('Last Name').fill('Ashdown');
			const address = panel.rows('Shipping Address');
			await address.begin();
			await address.field('City').fill('Springfield');
			await address.field('Country').fill('US');
			await address.field('Postal Code').fill('12345');
			await address.field('Street').fill('1 Main Street');
			await picture('2-address');
			const items = panel.rows('Items');
			await items.begin();
			await items.field('SKU').fill(product?.sku ?? '');
			await items.field('Quantity').fill('2');
			await picture('3-items');
			await panel.execute();
			await picture('4-created');
			await panel.output.show('Schema');
			await panel.field('Resource').root.scrollIntoViewIfNeeded();
			await picture('5-form');
			expect(await panel.output.errorMessage.count()).toBe(0);
			const order = [...bench.sandbox.data.orders.values()].at(-1);
			expect(order).toMatchObject({ channelOrderId: channelOrder, lines: [{ quantity: 2 }] });
		}));

	test('return one item per line, with the fields that were selected', async () =>
		await atForm('order-lines', ['Order', 'Get Many'], async (panel, picture) => {
			await panel.field('Limit').fill('3');
			await panel.field('Output').choose('Selected Fields');
			await panel.field('Fields').searchOptions('');
			await picture('2-fields');
			for (const name of ['Order ID', 'Ship By', 'Currency']) {
				await panel.field('Fields').options.filter({ hasText: name }).first().click();
			}
			await panel.field('One Item per Line').turnOn();
			await panel.execute();
			await picture('3-lines');
			expect(await panel.output.errorMessage.count()).toBe(0);
			expect(await panel.output.root.innerText()).toMatch(
				/orderId[\s\S]*line[\s\S]*shipBy[\s\S]*USD/,
			);
		}));

	test('change the stock of a warehouse', async () =>
		await atForm('adjust-stock', ['Inventory', 'Adjust Quantity'], async (panel, picture) => {
			const product = panel.resourceLocator('Product');
			await product.open();
			await product.search('COTTON');
			await picture('2-products');
			await product.entries.filter({ hasText: 'COTTON 100%' }).click();
			const warehouse = panel.resourceLocator('Warehouse');
			await warehouse.open();
			await picture('3-warehouses');
			await warehouse.entries.first().click();
			await panel.field('Quantity').fill('5');
			await panel.field('Reason').fill('Cycle count');
			await panel.execute();
			await picture('4-adjusted');
			expect(await panel.output.errorMessage.count()).toBe(0);
			expect(
				bench.sandbox.control.journal.count({
					method: 'PUT',
					path: '/rest/api/Inventory/AdjustPhysicalInventory',
					status: 200,
				}),
			).toBe(1);
		}));

	test('receive a transfer', async () =>
		await atForm(
			'receive-transfer',
			['Warehouse Inventory Transfer', 'Receive'],
			async (panel, picture) => {
				const sku = 'COTTON 100%';
				const id = transferOf(bench.sandbox, 2, [sku]);
				await panel.field('Transfer ID').fill(String(id));
				const products = panel.rows('Products');
				await products.begin();
				await products.field('SKU').fill(sku);
				await products.field('Quantity').fill('2');
				await picture('2-products');
				await panel.execute();
				await picture('3-received');
				expect(await panel.output.errorMessage.count()).toBe(0);
				expect(transferIn(bench.sandbox, id).lines).toMatchObject([{ sku, received: 2 }]);
			},
		));

	test('set a custom column', async () =>
		await atForm('custom-column', ['Order', 'Set Custom Columns'], async (panel, picture) => {
			const order = panel.resourceLocator('Order');
			await order.open();
			await picture('2-orders');
			await order.entries.first().click();
			const columns = panel.rows('Columns');
			await columns.field('Column Name or ID').searchOptions('');
			await picture('3-columns');
			await columns.field('Column Name or ID').options.first().click();
			await columns.field('Value').fill('Blue');
			await panel.execute();
			await picture('4-set');
			expect(await panel.output.errorMessage.count()).toBe(0);
			const values = [...bench.sandbox.data.orders.values()].flatMap(({ customColumns }) =>
				Object.values(customColumns ?? {}),
			);
			expect(values).toContain('Blue');
		}));
});
