/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** One piece of the file, of a length that base64 needs no padding for. */
const PIECE = Buffer.alloc(3 * 64 * 1024, 'Sellercloud ');
const ENCODED = PIECE.toString('base64');

export interface LargeFileServer {
	endpoint: string;
	/** Bytes of the file. */
	bytes: number;
	/** Of the whole JSON body that carries the file. */
	expectedHash: string;
	/** Hashes of the bodies that came. */
	received: string[];
	close(): Promise<void>;
}

/**
 * Stands where Sellercloud is and holds a file too large for the sandbox, which keeps every body: the snapshot of the
 * inventory goes out as base64, and a body that comes in is hashed and forgotten.
 *
 * @param bytes of the file, at least
 */
export async function startLargeFileServer(bytes: number): Promise<LargeFileServer> {
	const pieces = Math.ceil(bytes / PIECE.length);
	const received: string[] = [];
	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		if (request.url?.startsWith('/rest/api/token')) {
			request.resume();
			response.setHeader('content-type', 'application/json');
			response.end('{"access_token":"large-file-token","token_type":"bearer","expires_in":3599}');
		} else if (request.method === 'GET') {
			response.setHeader('content-type', 'text/plain');
			for (let piece = 0; piece < pieces; piece++) {
				if (!response.write(ENCODED)) await once(response, 'drain');
			}
			response.end();
		} else {
			const hash = createHash('sha256');
			for await (const piece of request) hash.update(piece);
			received.push(hash.digest('hex'));
			response.setHeader('content-type', 'application/json');
			response.end('{"ID":1}');
		}
	};
	const server = createServer((request, response) => {
		answer(request, response).catch(() => response.destroy());
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port');
	const expected = createHash('sha256').update('{"FileContent":"');
	for (let piece = 0; piece < pieces; piece++) expected.update(ENCODED);
	return {
		endpoint: `http://127.0.0.1:${address.port}/rest`,
		bytes: pieces * PIECE.length,
		expectedHash: expected.update('"}').digest('hex'),
		received,
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
