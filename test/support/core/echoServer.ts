/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { identityOf } from '../../../credentials/account';
import { createEngine, type Engine } from './run';

/** What a server that quotes whatever it receives answers to a request that is signed in. */
export interface Echo {
	status: number;
	reason?: string;
	headers?: Record<string, string>;
	body?: string;
}

export interface Received {
	method: string;
	path: string;
	/** The token of the request, and the one before it. */
	token: string;
	oldToken: string;
	body: string;
}

/**
 * Runs our node with a stored token against a server that refuses that one, and answers the request with the next by
 * what it has received.
 */
export async function againstEcho(
	credential: ICredentialDataDecryptedObject,
	answer: (received: Received) => Echo,
	work: (engine: Engine, received: Received[]) => Promise<void>,
): Promise<void> {
	let logins = 0;
	const seen: Received[] = [];
	const tokenOf = (login: number) => `secret.token-${login}/+=`;
	const server = createServer((request, response) => {
		void bodyOf(request).then((body) => {
			if (request.url?.endsWith('/api/token')) {
				logins++;
				response.end(JSON.stringify({ access_token: tokenOf(logins), expires_in: 3600 }));
				return;
			}
			const { method = '', url = '' } = request;
			const token = String(request.headers.authorization ?? '').replace('Bearer ', '');
			if (token === tokenOf(0)) {
				response.writeHead(401).end();
				return;
			}
			const received = { method, path: url, token, oldToken: tokenOf(0), body };
			seen.push(received);
			const { status, reason, headers = {}, body: answered = '' } = answer(received);
			response.writeHead(status, reason, headers).end(answered);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	try {
		const { port } = portOf(server.address());
		const baseUrl = `http://127.0.0.1:${port}/rest`;
		const stored = { endpoint: baseUrl, username: 'a@b.com', ...credential };
		const session = {
			accessToken: tokenOf(0),
			expiresAt: Date.now() + 3_600_000,
			fingerprint: identityOf(stored),
			baseUrl,
		};
		await work(await createEngine({ ...stored, ...session }), seen);
	} finally {
		server.closeAllConnections();
		await new Promise<void>((resolve) => server.close(() => resolve()));
	}
}

function portOf(address: AddressInfo | string | null): AddressInfo {
	if (address === null || typeof address === 'string') throw new Error('The server has no port');
	return address;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const pieces: Buffer[] = [];
	for await (const piece of request) pieces.push(Buffer.from(piece));
	return Buffer.concat(pieces).toString();
}
