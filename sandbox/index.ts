import type { FastifyInstance } from 'fastify';
import { createMachinery, type Control } from './control/control';
import { createControlServer } from './control/controlServer';
import type { SandboxData } from './data/model';
import { settingsFrom, type SandboxOptions } from './options';
import { operations } from './resources';
import { createApp } from './server/app';
import { createWorld } from './world';

export type { Control } from './control/control';
export type { Fault } from './control/faults';
export type { JournalEntry, JournalQuery } from './control/journal';
export { LOCKED_USER, SANDBOX_PASSWORD, SANDBOX_USER, USER_WITHOUT_REST } from './control/users';
export { INVENTORY_PIN } from './data/places';
export type { SandboxData } from './data/model';
export type { SandboxOptions } from './options';
export { TEAM } from './server/portal';
export { TENANT_ZONE } from './time';

/** A running local Sellercloud. */
export interface Sandbox {
	/** `http://127.0.0.1:<port>` */
	readonly origin: string;
	/** What a tenant calls its REST API endpoint: the origin and `/rest`. */
	readonly endpoint: string;
	/** The control interface in process. */
	readonly control: Control;
	/** The data as it is now. */
	readonly data: SandboxData;
	/**
	 * Serves the control interface over HTTP on 127.0.0.1, too. Most tests use the one in process.
	 * @param port 0 takes a free one
	 * @returns its base URL
	 * @throws Error when the port is taken
	 */
	serveControl(port?: number): Promise<string>;
	/** Ends the servers at once, open connections included, and keeps the data if there is a store. */
	close(): Promise<void>;
}

/**
 * Starts a Sellercloud that behaves as the real one is documented and was seen, on 127.0.0.1.
 * @throws Error when a port is taken
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const settings = settingsFrom(options);
	const world = createWorld(settings);
	const machinery = createMachinery(world);
	let origin = '';
	const app = createApp(world, machinery, operations, () => origin);
	const servers = [app];
	origin = await listen(app, settings.port);
	return {
		origin,
		endpoint: `${origin}/rest`,
		control: machinery.control,
		get data() {
			return world.data;
		},
		async serveControl(port = 0) {
			const controlServer = createControlServer(machinery.control);
			servers.push(controlServer);
			return await listen(controlServer, port);
		},
		async close() {
			await Promise.all(servers.map(async (server) => await server.close()));
			world.close();
		},
	};
}

async function listen(app: FastifyInstance, port: number): Promise<string> {
	return await app.listen({ host: '127.0.0.1', port });
}
