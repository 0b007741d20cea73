/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';

import { generate } from 'selfsigned';

export interface TlsProxy {
	/** What an n8n needs to reach Sellercloud's names through it. */
	env: Record<string, string>;
	close(): Promise<void>;
}

/**
 * A proxy that answers for some hosts by local servers, under a certificate made for the purpose. An n8n with its
 * environment looks teams up, and signs in at `xx.api.sellercloud.com`, without leaving this machine.
 *
 * @param origins the hosts that exist, each with the http server that stands behind it
 */
export async function startTlsProxy(origins: Readonly<Record<string, string>>): Promise<TlsProxy> {
	const hosts = Object.keys(origins);
	const names = hosts.map((value) => ({ type: 2 as const, value }));
	const { private: key, cert } = await generate([{ name: 'commonName', value: 'Test' }], {
		keySize: 2048,
		extensions: [
			{ name: 'basicConstraints', cA: true },
			{ name: 'subjectAltName', altNames: names },
		],
	});
	const folder = await mkdtemp(join(tmpdir(), 'sellercloud-ca-'));
	const certificate = join(folder, 'ca.pem');
	await writeFile(certificate, cert);

	const secure = createSecureServer({ key, cert }, (incoming, outgoing) => {
		const { method, headers } = incoming;
		const origin = origins[(headers.host ?? '').replace(/:443$/, '')];
		const forwarded = request(`${origin}${incoming.url}`, { method, headers }, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.headers);
			answer.pipe(outgoing);
		});
		incoming.pipe(forwarded);
	});
	const securePort = await listen(secure);
	const proxy = createServer();
	const open = new Set<Duplex>();
	proxy.on('connect', ({ url = '' }, socket) => {
		open.add(socket);
		socket.on('close', () => open.delete(socket));
		socket.on('error', () => socket.destroy());
		if (!hosts.includes(url.replace(/:443$/, ''))) {
			socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
			return;
		}
		const through = connect(securePort, '127.0.0.1', () => {
			socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
			through.pipe(socket).pipe(through);
		});
		through.on('error', () => socket.destroy());
	});
	const proxyPort = await listen(proxy);
	return {
		env: {
			HTTPS_PROXY: `http://127.0.0.1:${proxyPort}`,
			NO_PROXY: '127.0.0.1,localhost',
			NODE_EXTRA_CA_CERTS: certificate,
		},
		async close() {
			for (const socket of open) socket.destroy();
			secure.closeAllConnections();
			proxy.closeAllConnections();
			await Promise.all([
				closed(secure),
				closed(proxy),
				rm(folder, { recursive: true, force: true }),
			]);
		},
	};
}

async function listen(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return portOf(server.address());
}

function portOf(address: AddressInfo | string | null): number {
	if (address === null || typeof address === 'string') throw new Error('The server has no port');
	return address.port;
}

const closed = async (server: Server) =>
	await new Promise<void>((resolve) => {
		server.close(() => resolve());
	});
