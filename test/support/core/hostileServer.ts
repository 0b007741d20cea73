/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fingerprintOf } from '../../../credentials/account';
import { createEngine, type Engine, type RunResult } from './run';

export interface HostileServer {
	/** Host and port. */
	host: string;
	/** Requests since this was last cleared. */
	received: IncomingMessage[];
	/** What it does with the next requests. */
	answer(request: IncomingMessage, response: ServerResponse): void;
	/** An n8n that is signed in at it. */
	newEngine(): Promise<Engine>;
}

/** A server that answers as a test says, and notes what it receives. */
export async function withHostileServer(
	now: () => number,
	work: (server: HostileServer) => Promise<void>,
): Promise<void> {
	const received: IncomingMessage[] = [];
	const server = createServer((request, response) => {
		received.push(request);
		request.resume().on('error', () => {});
		response.on('error', () => {});
		request.on('end', () => hostile.answer(request, response));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = Object(server.address());
	const endpoint = `http://127.0.0.1:${Number(port)}/rest`;
	const typed = { endpoint, username: 'someone@example.com', password: 'hunter22' };
	const hostile: HostileServer = {
		host: `127.0.0.1:${Number(port)}`,
		received,
		answer: (_, response) => response.end('{}'),
		newEngine: async () =>
			await createEngine({
				...typed,
				accessToken: 'token',
				expiresAt: now() + 365 * 24 * 3_600_000,
				fingerprint: fingerprintOf(typed),
				baseUrl: endpoint,
			}),
	};
	try {
		await work(hostile);
	} finally {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
}

/** Messages of JavaScript itself, which tell no user what to do. */
const CRASH =
	/Cannot (read|set|convert|destructure)|is not (a function|iterable|defined)|Maximum call stack|Invalid array length|Unexpected (token|end)|toString of/;

/** Checks that an execution ended in items or in a clear error, and that no prototype has changed. */
export function expectClearOutcome({ error, outputs }: RunResult): void {
	const words = [
		...(error ? [error.message, error.description ?? ''] : []),
		...outputs.flat().map(({ json }) => (typeof json.error === 'string' ? json.error : '')),
	];
	expect(words.filter((text) => CRASH.test(text))).toEqual([]);
	if (error) expect(error.message).toMatch(/\S/);
	const { Object: objects, Array: arrays } = MachineTimers;
	for (const prototype of [objects.prototype, arrays.prototype, Object.prototype]) {
		expect('polluted' in prototype).toBe(false);
		expect(Object.keys(prototype)).toEqual([]);
	}
	for (const { json } of outputs.flat()) expect(Reflect.get(json, 'polluted')).toBeUndefined();
}
