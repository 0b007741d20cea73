/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
	CommandLine,
	type CommandLineRun,
	type Credential,
	type Workflow,
	withoutMigrations,
} from './cli';
import { n8nEnvironment } from './environment';
import { type InstalledN8n, installN8n } from './install';
import { installPackage } from './package';
import { freePort } from './ports';
import { type Ending, type RunningProcess, startNodeScript } from './process';
import { Rest } from './rest';
import { resolveVersion } from './versions';
import { waitFor } from './wait';

export interface InstanceOptions {
	/** `newest`, `oldest` or a number; `newest` by default. */
	version?: string;
	/** A packed community package to install into it. */
	tarball?: string;
	/** Where its data live and stay; by default a temporary folder that `dispose` removes. */
	userFolder?: string;
	/** Port to serve on if it is free; any free one by default. */
	port?: number;
	/** What `start` starts: the server, or a worker of another instance's queue. */
	command?: Command;
	/** Variables on top of the quiet defaults, as HTTPS_PROXY or N8N_EXPRESSION_ENGINE. */
	env?: NodeJS.ProcessEnv;
	/** Is told what goes on while n8n is being installed. */
	onProgress?: (line: string) => void;
}

export type Command = 'start' | 'worker';

/** What n8n prints when it is ready; on 1.x its health address answers before REST does. */
const READY: Readonly<Record<Command, string>> = {
	start: 'Editor is now accessible',
	worker: 'n8n worker is now ready',
};

/** Readies an n8n of its own; nothing runs yet. Installs the version if the cache hasn't got it. */
export async function createInstance(options: InstanceOptions = {}): Promise<N8nInstance> {
	const { tarball, env = {}, onProgress, command = 'start' } = options;
	const installed = await installN8n(resolveVersion(options.version ?? 'newest'), { onProgress });
	const isTemporary = options.userFolder === undefined;
	const userFolder = options.userFolder ?? (await mkdtemp(join(tmpdir(), 'n8n-instance-')));
	await mkdir(userFolder, { recursive: true });
	if (tarball) await installPackage(tarball, userFolder);
	const port = await freePort(options.port);
	return new N8nInstance(installed, userFolder, isTemporary, port, env, command);
}

/**
 * An n8n with its own folder, key, database and ports, of which no process outlives this one.
 * Its command line works with and without a running server.
 */
export class N8nInstance {
	readonly baseUrl: string;
	/** n8n's REST API; needs a running server. */
	readonly rest: Rest;
	private readonly cli: CommandLine;
	private readonly processes = new Set<RunningProcess>();
	private server: RunningProcess | undefined;
	private printed = '';

	constructor(
		readonly installed: InstalledN8n,
		readonly userFolder: string,
		private readonly isTemporary: boolean,
		private readonly port: number,
		private readonly env: NodeJS.ProcessEnv,
		private readonly command: Command,
	) {
		this.baseUrl = `http://127.0.0.1:${port}`;
		this.rest = new Rest(this.baseUrl);
		this.cli = new CommandLine(async (args) => await this.run(args), userFolder);
	}

	/** Everything its processes have printed, but for the lines about making the database. */
	log(): string {
		return withoutMigrations(this.printed);
	}

	/** Process ids of what runs now; on Unix each is a group's id, too. */
	pids(): number[] {
		return [...this.processes].map(({ pid }) => pid);
	}

	async importCredentials(credentials: readonly Credential[]): Promise<void> {
		await this.cli.importCredentials(credentials);
	}

	async importWorkflows(workflows: readonly Workflow[]): Promise<void> {
		await this.cli.importWorkflows(workflows);
	}

	async exportCredentials(): Promise<Credential[]> {
		return await this.cli.exportCredentials();
	}

	/** Runs a saved workflow in a process of its own, from its manual trigger. */
	async execute(workflowId: string): Promise<CommandLineRun> {
		return await this.cli.execute(workflowId);
	}

	/**
	 * Starts the server or worker and waits until it says that it is ready. Throws with its log if it
	 * ends or isn't ready in time.
	 */
	async start(timeoutMs = 120_000): Promise<void> {
		if (this.server) throw new Error('This n8n is running already');
		const server = await this.launch([this.command]);
		this.server = server;
		const state = await waitFor('the n8n server', timeoutMs, () => {
			if (server.output().includes(READY[this.command])) return 'ready';
			return server.isRunning() ? undefined : 'has ended';
		}).catch(() => `is not ready after ${timeoutMs} ms`);
		if (state === 'ready') return;
		await this.stop();
		throw new Error(`The n8n server ${state}:\n${this.log()}`);
	}

	/** Waits until the server has ended, for whatever reason. */
	async untilEnd(): Promise<void> {
		await this.server?.ended;
	}

	/** Stops the server; a later `start` serves at the same address. */
	async stop(): Promise<void> {
		await this.server?.stop();
		this.server = undefined;
	}

	/** Kills the server in the midst of what it does; a later `start` serves at the same address. */
	async kill(): Promise<void> {
		await this.server?.kill();
		this.server = undefined;
	}

	/** Ends all its processes and removes its folder, unless the folder was given. */
	async dispose(): Promise<void> {
		await Promise.all([...this.processes].map(async (running) => await running.stop()));
		this.server = undefined;
		if (this.isTemporary) await rm(this.userFolder, { recursive: true, force: true });
	}

	private async run(args: readonly string[]): Promise<Ending> {
		return await (
			await this.launch(args)
		).ended;
	}

	private async launch(args: readonly string[]): Promise<RunningProcess> {
		const env = n8nEnvironment(this.installed, this.userFolder, {
			N8N_PORT: String(this.port),
			// Every process opens a broker for its task runners, the short ones, too.
			N8N_RUNNERS_BROKER_PORT: String(await freePort()),
			...this.env,
		});
		const running = startNodeScript({
			node: this.installed.node,
			script: this.installed.bin,
			args,
			env,
			cwd: this.userFolder,
			onOutput: (text) => (this.printed += text),
		});
		this.processes.add(running);
		void running.ended.finally(() => this.processes.delete(running)).catch(() => {});
		return running;
	}
}
