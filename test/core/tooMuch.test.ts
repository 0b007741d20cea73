/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createEngine } from '../support/core/run';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Our node against a server that signs in whoever asks, and answers everything else as it likes. */
async function against(
	answer: Answer,
	parameters: Record<string, string | boolean | object>,
): Promise<{ asked: number; message?: string; items: object[] }> {
	let asked = 0;
	const server = createServer((request, response) => {
		if (request.url?.endsWith('/api/token')) {
			response.end(JSON.stringify({ access_token: 'token', expires_in: 3600 }));
			return;
		}
		asked++;
		response.on('error', () => {});
		answer(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	try {
		const engine = await createEngine({
			endpoint: `http://127.0.0.1:${port}/rest`,
			username: 'someone@example.com',
			password: 'hunter22',
		});
		const result = await engine.run({ parameters: JSON.parse(JSON.stringify(parameters)) });
		return { asked, message: result.error?.message, items: result.items };
	} finally {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
}

/** Sends so many megabytes, or as many as the other side takes. */
function pour(response: ServerResponse, megabytes: number, piece = ' '.repeat(1024 * 1024)): void {
	let left = megabytes;
	const more = () => {
		while (left-- > 0 && !response.destroyed) {
			if (!response.write(piece)) {
				response.once('drain', more);
				return;
			}
		}
		response.end();
	};
	more();
}

const GET = { method: 'GET', path: '/api/Orders/1' };
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

test('an answer that is too long is asked for once', async () => {
	const { asked, message } = await against((_, response) => pour(response, 260), GET);
	expect(message).toMatch(/^The answer is too long/);
	expect(asked).toBe(1);
});

test('a refusal that is too long is asked for once, and not read to its end', async () => {
	const { asked, message } = await against((_, response) => {
		response.statusCode = 503;
		pour(response, 200);
	}, GET);
	expect(message).toMatch(/^The answer is too long/);
	expect(asked).toBe(1);
});

test.each([5_000, 200_000])('a refusal with %d levels is asked for once', async (levels) => {
	const { asked, message } = await against((_, response) => {
		response.statusCode = 400;
		response.end(`{"Message":${nested(levels)}}`);
	}, GET);
	expect(message).toBe('Sellercloud could not read the request');
	expect(asked).toBe(1);
});

test('an answer with 200,000 levels is handed on as the text that it is', async () => {
	const { asked, items } = await against((_, response) => response.end(nested(200_000)), GET);
	expect(items).toEqual([{ data: nested(200_000) }]);
	expect(asked).toBe(1);
});

test('what follows a file in its answer is read no further than a name may go', async () => {
	const { asked, message } = await against((_, response) => {
		response.setHeader('content-type', 'application/json');
		response.write(`{"FileName":"a.pdf","Content":"${'QUJD'.repeat(1000)}","More":"`);
		pour(response, 100);
	}, GET);
	expect(message).toMatch(/^What follows the file in the answer is too long/);
	expect(asked).toBe(1);
});

test('a Swagger document without an end is not read, and what is known takes its place', async () => {
	const { message, items } = await against(
		(request, response) => {
			if (!request.url?.includes('/swagger/')) return response.end('{"ID":1}');
			response.write('{"paths":');
			return pour(response, 200);
		},
		{
			operation: 'call',
			endpoint: { __rl: true, mode: 'id', value: 'GET /api/Orders/{id}' },
			parameters: { mappingMode: 'defineBelow', value: { id: 1 } },
		},
	);
	expect(message).toBeUndefined();
	expect(items).toEqual([{ ID: 1 }]);
});
