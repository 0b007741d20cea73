/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { ServerResponse } from 'node:http';
import { against } from '../support/core/anyServer';

const WRITE = { method: 'POST', path: '/api/Orders', options: { timeout: 300 } };

/** Begins an answer, and sends nothing more of it. */
const begins =
	(type: string, beginning: string | Buffer) =>
	(_: unknown, response: ServerResponse): void => {
		response.writeHead(200, { 'content-type': type, 'content-length': 10_000_000 });
		response.write(beginning);
	};

test.each<[string, string, string | Buffer, object]>([
	['data', 'application/json', '{"Items":[', {}],
	['data, after its first pieces', 'application/json', `{"Items":["${'x'.repeat(100_000)}`, {}],
	['text', 'text/plain', 'a', { responseFormat: 'text' }],
	['a file', 'application/pdf', Buffer.alloc(100_000, 'pdf'), {}],
	['a file as base64', 'application/json', `{"Content":"${'QUJD'.repeat(30_000)}`, {}],
])('%s that stops in the middle is given up', async (_, type, beginning, options) => {
	const parameters = { ...WRITE, options: { ...WRITE.options, ...options } };
	const { asked, message, items } = await against(begins(type, beginning), parameters);
	expect(message).toMatch(/No data arrived for 300 ms in the middle of the response/);
	expect(items).toEqual([]);
	expect(asked).toBe(1);
});
