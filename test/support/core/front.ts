/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { connect, createServer, type Socket } from 'node:net';

/** An address before a server, at which connections can be refused for a while. */
export interface Front {
	/** `http://127.0.0.1:<port>` */
	readonly origin: string;
	/** From now on, connections are refused; those that are open break. */
	shut(): void;
	/** From now on, connections reach the server again. */
	open(): void;
	close(): void;
}

/** @param origin of the server behind it */
export async function startFront(origin: string): Promise<Front> {
	const target = Number(new URL(origin).port);
	const sockets = new Set<Socket>();
	const server = createServer((incoming) => {
		const outgoing = connect(target, '127.0.0.1');
		for (const socket of [incoming, outgoing]) {
			sockets.add(socket);
			socket.on('error', () => {});
			socket.on('close', () => {
				sockets.delete(socket);
				incoming.destroy();
				outgoing.destroy();
			});
		}
		incoming.pipe(outgoing);
		outgoing.pipe(incoming);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const shut = () => {
		if (server.listening) server.close();
		sockets.forEach((socket) => socket.destroy());
	};
	return {
		origin: `http://127.0.0.1:${port}`,
		shut,
		open: () => void server.listen(port, '127.0.0.1'),
		close: shut,
	};
}
