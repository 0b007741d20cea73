/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { N8nInstance } from '../../../scripts/n8n/instance';
import type { Rest } from '../../../scripts/n8n/rest';
import { freePort } from '../../../scripts/n8n/ports';
import type { Leak } from '../leaks/canaries';
import { leaksAmong, refuseLeaks, shownInEditor } from '../leaks/instance';
import { createInstanceWithPackage } from '../n8n/instance';
import { readService } from './compose';
import { startPostgres, startRedis, type Store } from './stores';

export interface QueueModeOptions {
	version: string;
	/** Variables that differ from the compose file. */
	env?: Readonly<Record<string, string>>;
	/** Both by default. */
	workers?: ReadonlyArray<'worker-1' | 'worker-2'>;
}

/** An n8n process and the address that its requests come from. */
export interface QueueProcess {
	service: 'main' | 'worker-1' | 'worker-2';
	address: string;
	n8n: N8nInstance;
}

/** ms that a process may take to start on a busy machine. */
const START_PATIENCE = 300_000;
/** Runs with its own folder, so that it is not told from the others by anything but its address. */
const PRELOAD = resolve(__dirname, 'sourceAddress.cjs');

/**
 * An n8n in queue mode: the services of the compose file as processes of this machine, with their commands and variables.
 * Only hosts and ports differ, and what every n8n of the tests is given (see scripts/n8n/environment.ts).
 */
export class QueueMode {
	/** All processes that were started, dead ones included. */
	readonly processes: QueueProcess[] = [];
	/** Redis and PostgreSQL. */
	readonly stores: Store[] = [];
	private readonly variables = {
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		POSTGRES_PASSWORD: randomBytes(12).toString('hex'),
	};
	private mainPort = 0;
	private starts = 0;

	private constructor(
		private readonly options: QueueModeOptions,
		private readonly folder: string,
	) {}

	/**
	 * Runs work on an n8n of its own, of which nothing is left afterwards.
	 * @throws Error that says what to install, if PostgreSQL or Redis are missing; Error that shows the secrets which n8n
	 * has left
	 */
	static async run<T>(
		options: QueueModeOptions,
		work: (queueMode: QueueMode) => Promise<T>,
	): Promise<T> {
		const folder = await mkdtemp(join(tmpdir(), 'n8n-queue-mode-'));
		// PostgreSQL may run as another user
		await chmod(folder, 0o755);
		const queueMode = new QueueMode(options, folder);
		try {
			await queueMode.startAll();
			const result = await work(queueMode);
			refuseLeaks(await queueMode.leaks());
			return result;
		} finally {
			await queueMode.dispose();
		}
	}

	/** The REST API of the main that runs now. */
	get rest(): Rest {
		return this.current('main').n8n.rest;
	}

	/** Where the webhooks of active workflows are. */
	get webhooks(): string {
		return `${this.current('main').n8n.baseUrl}/webhook`;
	}

	/** The process of a service that was started last. */
	current(service: QueueProcess['service']): QueueProcess {
		const found = this.processes.filter((one) => one.service === service).at(-1);
		if (!found) throw new Error(`${service} was not started`);
		return found;
	}

	/** Kills a process in the midst of what it does, as a power cut does. */
	async kill(service: QueueProcess['service']): Promise<void> {
		await this.current(service).n8n.kill();
	}

	/** Starts a service, or starts it again in its old folder. Its requests come from a new address. */
	async start(service: QueueProcess['service']): Promise<void> {
		// Linux answers to every address that begins with 127
		const address = `127.0.0.${10 + this.starts++}`;
		const isNew = this.processes.every((one) => one.service !== service);
		const { command, environment } = await readService(service, this.variables);
		const [redis, postgres] = [this.portOf(0), this.portOf(1)];
		const n8n = await createInstanceWithPackage({
			version: this.options.version,
			command: command[0] === 'worker' ? 'worker' : 'start',
			userFolder: join(this.folder, service),
			...(!isNew && { tarball: undefined }),
			...(service === 'main' && { port: this.mainPort }),
			env: {
				...environment,
				DB_POSTGRESDB_HOST: '127.0.0.1',
				DB_POSTGRESDB_PORT: String(postgres),
				QUEUE_BULL_REDIS_HOST: '127.0.0.1',
				QUEUE_BULL_REDIS_PORT: String(redis),
				NODE_OPTIONS: `--require ${PRELOAD}`,
				TEST_SOURCE_ADDRESS: address,
				...this.options.env,
			},
		});
		this.processes.push({ service, address, n8n });
		await n8n.start(START_PATIENCE);
		if (service === 'main') await n8n.rest.setUpOwner();
	}

	/**
	 * Ends all processes of n8n, and looks for secrets in what they have left: in PostgreSQL and Redis, in their files and
	 * in those of Redis, in what they have printed, and in what the editor got.
	 */
	async leaks(): Promise<Leak[]> {
		const shown = await shownInEditor(this.current('main').n8n);
		const all = this.processes.map(({ n8n }) => n8n);
		await Promise.all(all.map(async (n8n) => await n8n.kill()));
		const cells = await Promise.all(this.stores.map(async (store) => await store.cells()));
		return await leaksAmong({
			userFolders: [...new Set(all.map(({ userFolder }) => userFolder))],
			// PostgreSQL compresses what it has in files
			folders: this.stores.slice(0, 1).map(({ folder }) => folder),
			printed: all.map((n8n) => n8n.log()),
			shown,
			cells: cells.flat(),
		});
	}

	/** Ends everything and removes all files. */
	private async dispose(): Promise<void> {
		await Promise.all(this.processes.map(async ({ n8n }) => await n8n.kill()));
		await Promise.all(this.stores.map(async ({ running }) => await running.stop()));
		await rm(this.folder, { recursive: true, force: true });
	}

	private async startAll(): Promise<void> {
		this.mainPort = await freePort();
		const [redis, postgres] = await Promise.all([
			readService('redis', this.variables),
			readService('postgres', this.variables),
		]);
		this.stores.push(await startRedis(redis, join(this.folder, 'redis')));
		this.stores.push(await startPostgres(postgres, join(this.folder, 'postgres')));
		// The main makes the tables
		await this.start('main');
		const { workers = ['worker-1', 'worker-2'] } = this.options;
		await Promise.all(workers.map(async (worker) => await this.start(worker)));
	}

	private portOf(store: 0 | 1): number {
		return this.stores[store]?.port ?? 0;
	}
}
