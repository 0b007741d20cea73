import type { IBinaryData, INodeParameters } from 'n8n-workflow';
import { calls, inSandbox } from '../../support/core/fixture';

const call = (endpoint: string, value: Record<string, string | number>): INodeParameters => ({
	resource: 'apiRequest',
	operation: 'call',
	endpoint: { __rl: true, mode: 'id', value: endpoint },
	parameters: { mappingMode: 'defineBelow', value },
});

const inMemory = (content: Buffer, fileName: string): IBinaryData => ({
	data: content.toString('base64'),
	fileName,
	mimeType: 'application/octet-stream',
});

const UPLOAD = 'POST /api/Orders/{id}/UploadDocument';
const csv = (rows: number) => `ProductID,WarehouseName,Qty\r\n${'TSHIRT,Main,1\r\n'.repeat(rows)}`;

jest.setTimeout(60_000);

describe('a file', () => {
	test(
		'of the item goes into the field that carries base64',
		inSandbox(async ({ sandbox, engine }) => {
			const [id = 0] = sandbox.data.orders.keys();
			const content = Buffer.from([0, 1, 2, 253, 254, 255, 62, 63]);
			const result = await engine.run({
				parameters: call(UPLOAD, { id, FileContent: 'label', FileName: 'label.bin' }),
				binary: { label: inMemory(content, 'label.bin') },
			});
			expect(result.error).toBeUndefined();
			expect(sandbox.data.documents.get(id)).toEqual([{ fileName: 'label.bin', content }]);
		}),
	);

	test(
		'goes into the body of any request by its option',
		inSandbox(async ({ sandbox, engine }) => {
			const [id = 0] = sandbox.data.orders.keys();
			const result = await engine.run({
				parameters: {
					method: 'POST',
					path: `/api/Orders/${id}/UploadDocument`,
					sendBody: true,
					specifyBody: 'json',
					jsonBody: '{"FileName":"a.txt"}',
					options: { files: { file: [{ name: 'FileContent', inputDataFieldName: 'data' }] } },
				},
				binary: { data: inMemory(Buffer.from('hello'), 'a.txt') },
			});
			expect(result.error).toBeUndefined();
			expect(sandbox.data.documents.get(id)?.[0]?.content.toString()).toBe('hello');
		}),
	);

	test(
		'given as base64 text is sent as it is',
		inSandbox(async ({ sandbox, engine }) => {
			const [id = 0] = sandbox.data.orders.keys();
			const content = Buffer.from('x'.repeat(100));
			await engine.run({
				parameters: call(UPLOAD, {
					id,
					FileContent: content.toString('base64'),
					FileName: 'x.txt',
				}),
			});
			expect(sandbox.data.documents.get(id)?.[0]?.content).toEqual(content);
		}),
	);

	test(
		'that the item does not have is named before anything is sent',
		inSandbox(async ({ sandbox, engine }) => {
			const [id = 0] = sandbox.data.orders.keys();
			const parameters = call(UPLOAD, { id, FileContent: 'label', FileName: 'label.bin' });
			const none = await engine.run({ parameters });
			expect(none.error?.message).toContain('the input item has no file in the field "label"');
			expect(none.error?.description).toContain('The item has no files');
			const other = await engine.run({
				parameters,
				binary: { data: inMemory(Buffer.from('a'), 'a') },
			});
			expect(other.error?.description).toContain('The item has files in these fields: data');
			expect(calls(sandbox, 'POST')).toEqual([]);
		}),
	);

	test(
		'of more than 50 MB in memory is refused before anything is sent',
		inSandbox(async ({ sandbox, engine }) => {
			const [id = 0] = sandbox.data.orders.keys();
			const result = await engine.run({
				parameters: call(UPLOAD, { id, FileContent: 'data', FileName: 'big.bin' }),
				binary: { data: inMemory(Buffer.alloc(50 * 1024 * 1024 + 1), 'big.bin') },
			});
			expect(result.error?.message).toContain('larger than 50 MB');
			expect(result.error?.description).toContain('N8N_DEFAULT_BINARY_DATA_MODE');
			expect(calls(sandbox, 'POST')).toEqual([]);
		}),
	);

	test(
		'inside an answer becomes binary data with name and type',
		inSandbox(async ({ engine }) => {
			await engine.run({
				parameters: call('PUT /api/Inventory/ImportPhysicalInventory', {
					FileContent: 'data',
					InventoryDate: '2020-01-01T00:00:00',
					Format: 'CSV',
				}),
				binary: { data: inMemory(Buffer.from(csv(3)), 'stock.csv') },
			});
			const { outputs, error } = await engine.run({
				parameters: call('GET /api/QueuedJobs/OutputFile', { id: 9001 }),
			});
			expect(error).toBeUndefined();
			const file = outputs[0]?.[0]?.binary?.data;
			expect(file).toMatchObject({
				fileName: 'physical-inventory-9001.csv',
				fileExtension: 'csv',
				mimeType: 'text/csv',
			});
			expect(Buffer.from(file?.data ?? '', 'base64').toString()).toMatch(/^Rows,Failures/);
			const asJson = await engine.run({
				parameters: {
					...call('GET /api/QueuedJobs/OutputFile', { id: 9001 }),
					options: { responseFormat: 'json' },
				},
			});
			expect(asJson.items[0]).toHaveProperty('Content');
		}),
	);
});
