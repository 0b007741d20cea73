/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import dns from 'node:dns';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer } from 'node:https';
import { generate } from 'selfsigned';

/** A name of this machine that Node has to look up. */
export const LOCAL_NAME = 'localhost';
const LOOPBACK = '127.0.0.1';
/** Loopback, too, where nothing listens. */
const NOBODY = '127.0.0.2';

type Failure = 'ECONNREFUSED' | 'ENOTFOUND';

/**
 * Looks up this machine's name as it is meant to be, or as a fault says.
 *
 * @param next what happens to the next connection
 */
export async function withLookups<T>(
	next: () => Failure | undefined,
	work: () => Promise<T>,
): Promise<T> {
	const { lookup: found } = dns;
	const lookup = jest.spyOn(dns, 'lookup').mockImplementation((...values: unknown[]) => {
		const [hostname, options] = values;
		const callback = values.at(-1);
		if (hostname !== LOCAL_NAME || typeof callback !== 'function')
			return Reflect.apply(found, dns, values);
		const failure = next();
		if (failure === 'ENOTFOUND') {
			const error = new Error(`getaddrinfo ENOTFOUND ${LOCAL_NAME}`);
			return setImmediate(() => callback(Object.assign(error, { code: failure })));
		}
		const address = failure ? NOBODY : LOOPBACK;
		const { all } = Object(options);
		return setImmediate(() =>
			all === true ? callback(null, [{ address, family: 4 }]) : callback(null, address, 4),
		);
	});
	try {
		return await work();
	} finally {
		lookup.mockRestore();
	}
}

export interface Local {
	origin: string;
	/** Requests that it has received. */
	received(): number;
	close(): Promise<void>;
}

/** A server of another host, which nothing should be sent to. */
export async function startElsewhere(): Promise<Local> {
	let received = 0;
	const server = createHttpServer((_, response) => {
		received++;
		response.end('{}');
	});
	return await started(server, 'http', () => received);
}

let keys: ReturnType<typeof generate> | undefined;

/** A server whose certificate nobody has signed. */
export async function startUntrusted(): Promise<Local> {
	let received = 0;
	keys ??= generate([{ name: 'commonName', value: LOCAL_NAME }], { keySize: 2048 });
	const { private: key, cert } = await keys;
	const server = createServer({ key, cert }, (_, response) => {
		received++;
		response.end('{}');
	});
	return await started(server, 'https', () => received);
}

async function started(server: Server, scheme: string, received: () => number): Promise<Local> {
	await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
	const { port } = Object(server.address());
	return {
		origin: `${scheme}://${LOCAL_NAME}:${Number(port)}`,
		received,
		close: async () => {
			server.closeAllConnections();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
}
