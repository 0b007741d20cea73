/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createEngine } from './run';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

interface Answered {
	/** Requests other than logins. */
	asked: number;
	message?: string;
	description?: string | null;
	items: object[];
	files: string[];
}

/** Our node against a server that signs in whoever asks, and answers everything else as it likes. */
export async function against(
	answer: Answer,
	parameters: Record<string, string | number | boolean | object>,
): Promise<Answered> {
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
		const files = (result.outputs[0] ?? [])
			.flatMap(({ binary = {} }) => Object.values(binary))
			.map(({ data }) => data);
		const { message, description } = result.error ?? {};
		return { asked, message, description, items: result.items, files };
	} finally {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
}

/** Sends so many megabytes, or as many as the other side takes. */
export function pour(response: ServerResponse, megabytes: number): void {
	const piece = ' '.repeat(1024 * 1024);
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

/** Call Endpoint, for which the node reads the server's Swagger document. */
export const CALL_ENDPOINT = {
	operation: 'call',
	endpoint: { __rl: true, mode: 'id', value: 'GET /api/Orders/{id}' },
	parameters: { mappingMode: 'defineBelow', value: { id: 1 } },
};
