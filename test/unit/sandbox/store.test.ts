/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';

import type { SandboxData, SandboxOptions } from '../../../sandbox';
import { waitFor } from '../../../scripts/n8n/wait';
import { found, isRow, ids, startHarness, type Harness } from './client';

const ADDRESS = {
	FirstName: 'Jo',
	LastName: 'Roe',
	Address: '1 Sample Street',
	City: 'Albany',
	State: 'NY',
	ZipCode: '12207',
	Country: 'US',
};

describe('a store', () => {
	let folder: string;
	let path: string;
	const harnesses: Harness[] = [];
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'sandbox-store-'));
		path = join(folder, 'made', 'sandbox.data');
	});
	afterEach(async () => {
		for (const { sandbox } of harnesses.splice(0)) await sandbox.close();
		await rm(folder, { recursive: true, force: true });
	});

	const start = async (options: SandboxOptions = {}): Promise<Harness> => {
		const harness = await startHarness({ orders: 5, store: path, ...options });
		harnesses.push(harness);
		return harness;
	};
	const create = async ({ post }: Harness, number = 'A-1'): Promise<unknown> => {
		const { status, text, body } = await post('/api/Orders', {
			CustomerDetails: { Email: 'jo@example.com', FirstName: 'Jo', LastName: 'Roe' },
			OrderDetails: { CompanyID: 201, Channel: 21, OrderSourceOrderID: number },
			Products: [{ ProductID: 'kettle#2', Qty: 2, SitePrice: 3 }],
			ShippingAddress: ADDRESS,
			BillingAddress: ADDRESS,
			ShippingMethodDetails: { Carrier: 'UPS', ShippingMethod: 'UPS Ground' },
		});
		expect({ status, text }).toMatchObject({ status: 200 });
		return body;
	};

	it('keeps what has changed, and counts on', async () => {
		const first = await start();
		const id = await create(first);
		const before = (await first.get(`/api/Orders/${String(id)}`)).body;
		await first.sandbox.close();

		const second = await start();
		expect((await second.get(`/api/Orders/${String(id)}`)).body).toEqual(before);
		expect(await create(second, 'A-2')).toBe(Number(id) + 1);
	});

	it('keeps all data, stock, views and files among them', async () => {
		const first = await start();
		const { data } = first.sandbox;
		const product = found([...data.products.values()].find(({ companyId }) => companyId === 201));
		const { sku } = product;
		data.stock.change({ sku, warehouseId: 101, kind: 'set', quantity: 77, visibleFrom: 0 });
		data.documents.set(1, [{ fileName: 'a.bin', content: Buffer.from([0, 255, 7]) }]);
		data.catalogExtras.customColumns.set(sku, new Map([['Color', 'Red']]));
		const views = [
			'/api/Orders/Views',
			'/api/Orders/GetAllByView?viewID=2&pageNumber=1&pageSize=9',
		];
		const answers = async ({ get }: Harness) =>
			await Promise.all(views.map(async (view) => (await get(view)).body));
		const before = await answers(first);
		await first.sandbox.close();

		const second = await start({ orders: 9, seed: 2 });
		const recordsOf = ({ stock, ...rest }: SandboxData) => {
			return { ...rest, stock: stock.changes, views: undefined };
		};
		expect(recordsOf(second.sandbox.data)).toEqual(recordsOf(data));
		expect(second.sandbox.data.stock.quantity(sku, 101, 0)).toBe(77);
		expect(await answers(second)).toEqual(before);
	});

	it('is written soon after a change, so that a kill loses little', async () => {
		const first = await start();
		await create(first, 'Soon-1');
		await waitFor('the order in the file', 10_000, async () =>
			(await readFile(path, 'latin1').catch(() => '')).includes('Soon-1') ? true : undefined,
		);
		expect(await readdir(join(folder, 'made'))).toEqual(['sandbox.data']);

		// The first has not been closed
		const second = await start();
		const order = [...second.sandbox.data.orders.values()].at(-1);
		expect(order?.channelOrderId).toBe('Soon-1');
	});

	it('begins again by a reset', async () => {
		const first = await start();
		const seeded = ids(await first.get('/api/Orders?pageNumber=1'));
		const id = await create(first, 'Before');
		first.sandbox.control.reset();
		expect(await create(first, 'After')).toBe(id);
		await first.sandbox.close();

		const second = await start();
		expect(ids(await second.get('/api/Orders?pageNumber=1'))).toEqual([id, ...seeded]);
		expect(second.sandbox.data.orders.get(Number(id))?.channelOrderId).toBe('After');
	});

	it.each([
		['text', Buffer.from('My notes')],
		['nothing', Buffer.from('')],
		['data of another version', serialize({ members: ['id'], data: { orders: new Map() } })],
	])('puts a file aside that holds %s, and says so', async (_what, content) => {
		const notices: string[] = [];
		const file = join(folder, 'notes.txt');
		await writeFile(file, content);
		const { sandbox } = await start({ store: file, onNotice: (line) => notices.push(line) });

		expect(sandbox.data.orders.size).toBe(5);
		expect(notices).toEqual([expect.stringContaining(`the file is now ${file}.old`)]);
		expect(await readFile(`${file}.old`)).toEqual(content);
	});

	it('says so when it cannot be written, and goes on', async () => {
		const notices: string[] = [];
		const blocked = join(folder, 'file');
		await writeFile(blocked, '');
		const harness = await start({
			store: join(blocked, 'sandbox.data'),
			onNotice: (line) => notices.push(line),
		});
		expect(isRow((await harness.get('/api/Orders?pageNumber=1')).body)).toBe(true);
		await harness.sandbox.close();

		expect(notices.at(-1)).toContain('cannot be kept');
	});
});
