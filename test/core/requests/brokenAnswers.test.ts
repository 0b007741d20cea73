/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { gzipSync } from 'node:zlib';
import { against } from '../../support/core/anyServer';

const LIST = JSON.stringify({
	Items: Array.from({ length: 40 }, (_, at) => ({ ID: at, Name: `Warehouse ${at * 7919}` })),
	TotalResults: 40,
});
const GET_MANY = { resource: 'warehouse', operation: 'getAll', returnAll: true };
const INVOICE = {
	resource: 'order',
	operation: 'downloadInvoice',
	order: { __rl: true, mode: 'id', value: '1000001' },
};

test('a compressed list that is whole is read', async () => {
	const { items, message } = await against((_, response) => {
		response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
		response.end(gzipSync(LIST));
	}, GET_MANY);
	expect(message).toBeUndefined();
	expect(items).toHaveLength(40);
});

test.each([0.3, 0.7, 0.95])('a compressed list that is cut at %d is no list', async (share) => {
	const { items, message, asked } = await against((_, response) => {
		const packed = gzipSync(LIST);
		response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
		response.end(packed.subarray(0, packed.length * share));
	}, GET_MANY);
	expect(items).toEqual([]);
	expect(message).toBeDefined();
	expect(asked).toBeGreaterThan(0);
});

test('an invoice that comes as base64 and nothing else is a file', async () => {
	const pdf = Buffer.from('%PDF-1.4 an invoice');
	const { files, message } = await against((_, response) => {
		response.writeHead(200, { 'content-type': 'text/plain' });
		response.end(pdf.toString('base64'));
	}, INVOICE);
	expect(message).toBeUndefined();
	expect(files).toEqual([pdf.toString('base64')]);
});
