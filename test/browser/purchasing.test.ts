import { BrowserBench } from '../support/browser/bench';
import { EditorPage } from '../support/browser/EditorPage';
import { atForms, type ShowForm } from '../support/browser/forms';
import type { NodePanel } from '../support/browser/NodePanel';
import type { TakePicture } from '../support/browser/bench';
import { saveTrigger, TRIGGER } from '../support/trigger/workflow';

jest.setTimeout(600_000);

let bench: BrowserBench;

beforeAll(async () => {
	bench = await BrowserBench.start({ importTime: 0 });
});
afterAll(async () => await bench?.stop());

const newest = <Row>(rows: Map<number, Row>) => [...rows.values()].at(-1);

async function pick(panel: NodePanel, label: string, name: string): Promise<void> {
	const locator = panel.resourceLocator(label);
	await locator.open();
	await locator.search(name);
	await locator.entries.filter({ hasText: name }).first().click();
}

async function enterId(panel: NodePanel, label: string, id: number): Promise<void> {
	const locator = panel.resourceLocator(label);
	await locator.chooseMode('By ID');
	await panel.field(label).root.getByTestId('rlc-input').fill(String(id));
}

async function succeed(panel: NodePanel): Promise<void> {
	await panel.execute();
	expect(await panel.output.errorMessage.count()).toBe(0);
}

describe.each(['light', 'dark'])('the forms of purchasing, returns and customers (%s)', (theme) => {
	const atForm = async (
		name: string,
		work: (form: ShowForm, picture: TakePicture) => Promise<void>,
	) => await atForms(bench, [name, theme], work);

	test('purchase orders: one for each vendor, and receiving it', async () =>
		await atForm('purchasing', async (form, picture) => {
			const { data } = bench.sandbox;
			const [product] = data.products.values();
			const count = data.purchaseOrders.size;
			const panel = await form('Purchase Order', 'Create per Vendor');
			await picture('1-empty');
			await panel.field('Reference').fill(`Low stock ${theme}`);
			await pick(panel, 'Company', 'Northwind Demo Store');
			await enterId(panel, 'Vendor', 301);
			await panel.field('SKU').fill(product?.sku ?? '');
			await panel.field('Quantity').fill('24');
			await panel.field('Unit Price').fill('8.5');
			await succeed(panel);
			await picture('2-dry-run');
			expect(data.purchaseOrders.size).toBe(count);
			await panel.field('Dry Run').turnOff();
			await succeed(panel);
			await picture('3-created');
			expect(newest(data.purchaseOrders)?.lines).toMatchObject([{ quantity: 24, price: 8.5 }]);
			await succeed(panel);
			await picture('4-again');
			expect(data.purchaseOrders.size).toBe(count + 1);

			const order = newest(data.purchaseOrders);
			await form('Purchase Order', 'Receive');
			await picture('5-receive');
			await enterId(panel, 'Purchase Order', order?.id ?? 0);
			const items = panel.rows('Items');
			await items.begin();
			await items.field('Item ID').fill(String(order?.lines[0]?.id));
			await items.field('Quantity').fill('24');
			await picture('6-item');
			await succeed(panel);
			await picture('7-received');
			expect(newest(data.purchaseOrders)?.lines).toMatchObject([{ quantityReceived: 24 }]);
			await panel.execute();
			await picture('8-refused');
			expect(await panel.output.errorMessage.count()).toBe(1);
		}));

	test('RMAs: created, received and resolved', async () =>
		await atForm('rma', async (form, picture) => {
			const { data } = bench.sandbox;
			const order = [...data.orders.values()].at(theme === 'light' ? -1 : -2);
			const [line] = order?.lines ?? [];
			const panel = await form('RMA', 'Create');
			await picture('1-empty');
			await enterId(panel, 'Order', order?.id ?? 0);
			const items = panel.rows('Items');
			await items.begin();
			await items.field('SKU').fill(line?.sku ?? '');
			await items.field('Quantity').fill('1');
			await items.field('Reason Name or ID').searchOptions('');
			await picture('2-reasons');
			await items.field('Reason Name or ID').options.filter({ hasText: 'Damaged' }).click();
			await items.field('Problem Description').fill('Zipper is broken');
			await succeed(panel);
			await picture('3-created');
			const rma = newest(data.rmas);
			expect(rma).toMatchObject({ orderId: order?.id, lines: [{ problem: 'Zipper is broken' }] });

			await form('RMA', 'Receive');
			await enterId(panel, 'RMA', rma?.id ?? 0);
			await pick(panel, 'Warehouse', 'Main Warehouse');
			const returned = panel.rows('Items');
			if ((await returned.field('SKU').root.count()) === 0) await returned.begin();
			await returned.field('SKU').fill(line?.sku ?? '');
			await returned.field('Quantity').fill('1');
			await picture('4-receive');
			await succeed(panel);
			await picture('5-received');
			expect(newest(data.rmas)?.lines).toMatchObject([{ quantityReceived: 1 }]);

			await form('RMA', 'Set Resolution');
			await picture('6-resolution');
		}));

	test('customers: created, then updated', async () =>
		await atForm('customer', async (form, picture) => {
			const panel = await form('Customer', 'Create or Update');
			await picture('1-empty');
			await panel.field('Email').fill(`ada.${theme}@example.com`);
			await panel.field('First Name').fill('Ada');
			await panel.field('Last Name').fill('Ashdown');
			await panel.collection('Fields').open();
			await picture('2-fields');
			await panel.collection('Fields').choices.getByText('Phone', { exact: true }).click();
			await panel.field('Phone').fill('555 0100');
			await succeed(panel);
			await picture('3-created');
			expect(await panel.output.root.innerText()).toMatch(/true/);
			await succeed(panel);
			await picture('4-updated');
			expect(await panel.output.root.innerText()).toMatch(/false/);

			await form('Customer', 'Get');
			await panel.collection('Options').add('Include Credit Cards');
			await picture('5-get');
			await form('Customer', 'Set Addresses');
			await panel.rows('Addresses').begin();
			await picture('6-addresses');
		}));

	test('what else is filled in', async () =>
		await atForm('purchasing-forms', async (form, picture) => {
			const panel = await form('Purchase Order', 'Create');
			const items = panel.rows('Items');
			await items.begin();
			await panel.collection('Additional Fields').open();
			await picture('1-create');
			await panel.collection('Additional Fields').choices.filter({ hasText: 'Type' }).click();
			await form('Purchase Order', 'Get Many');
			await panel.field('Output').choose('Selected Fields');
			await panel.collection('Filters').open();
			await picture('2-filters');
			await panel.collection('Filters').choices.filter({ hasText: 'Keyword' }).click();
			await form('Vendor', 'Get Products');
			await picture('3-vendor-products');
			await form('Warehouse Inventory Transfer', 'Create');
			await picture('4-transfer');
			await form('Import', 'Physical Inventory');
			await panel.field('Update Type').choose('Replace Stock (Full: Missing SKUs Become 0)');
			await panel.collection('Options').add('Maximum Items');
			await picture('5-replace-stock');
			await form('Import', 'Purchase Orders');
			const columns = panel.resourceMapper();
			await columns.add('ProductID');
			await columns.fill({ ProductID: 'SHIRT-RED-L' });
			await picture('6-columns');
		}));
});

test('the events of new records', async () =>
	await bench.signedIn('trigger-creations', async (page, picture) => {
		const credential = await bench.account();
		const editor = new EditorPage(page);
		await editor.open(
			await saveTrigger(bench.n8n, credential, {
				output: 'simplified',
				pollTimes: { item: [{ mode: 'everyMinute' }] },
			}),
		);
		const panel = await editor.openNode(TRIGGER);
		await panel.field('Event').searchOptions('Created');
		await picture('1-events');
		const names = (await panel.field('Event').options.allInnerTexts()).join('\n');
		for (const record of ['Customer', 'Product', 'Purchase Order']) {
			expect(names).toContain(`${record} Created`);
		}
	}));
