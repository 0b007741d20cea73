/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const leash = join(__dirname, 'leash.cjs');

export interface NodeScript {
	/** Path of the Node.js binary. */
	node: string;
	/** Path of the script it runs. */
	script: string;
	args: readonly string[];
	/** The whole environment; nothing of this process's own is added. */
	env: NodeJS.ProcessEnv;
	cwd: string;
	/** Is given everything printed, to either stream, as it comes. */
	onOutput?: (text: string) => void;
}

export interface Ending {
	/** Exit code, or null when a signal ended it. */
	code: number | null;
	signal: NodeJS.Signals | null;
	stdout: string;
	/** Both streams in the order of arrival. */
	output: string;
}

export interface RunningProcess {
	pid: number;
	/** Settles once the process has ended and its streams are read. Rejects if it can't be started. */
	ended: Promise<Ending>;
	isRunning(): boolean;
	/** Everything printed so far. */
	output(): string;
	/** Asks it to end, kills its whole group after `graceMs` milliseconds, and waits for the end. */
	stop(graceMs?: number): Promise<void>;
	/** Kills its whole group at once, as a power cut does, and waits for the end. */
	kill(): Promise<void>;
}

/**
 * Starts a Node.js script as the leader of its own process group. The group never outlives this
 * process: even after a crash or a SIGKILL of this one, the leash (see leash.cjs) ends it.
 */
export function startNodeScript(options: NodeScript): RunningProcess {
	const { node, script, args, cwd, onOutput } = options;
	const child = spawn(node, ['--require', leash, script, ...args], {
		cwd,
		env: { ...options.env, PARENT_LEASH: '1' },
		detached: process.platform !== 'win32',
		stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
	});
	let stdout = '';
	let output = '';
	const take = (text: string): void => {
		output += text;
		onOutput?.(text);
	};
	child.stdout?.setEncoding('utf8').on('data', (text: string) => {
		stdout += text;
		take(text);
	});
	child.stderr?.setEncoding('utf8').on('data', take);

	const ended = new Promise<Ending>((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', () => killGroup(child.pid));
		child.once('close', (code, signal) => resolve({ code, signal, stdout, output }));
	});
	ended.catch(() => {});

	return {
		pid: child.pid ?? 0,
		ended,
		isRunning: () => child.exitCode === null && child.signalCode === null,
		output: () => output,
		async stop(graceMs = 10_000) {
			child.kill('SIGTERM');
			const timer = setTimeout(() => killGroup(child.pid), graceMs);
			await ended.catch(() => {});
			clearTimeout(timer);
		},
		async kill() {
			killGroup(child.pid);
			await ended.catch(() => {});
		},
	};
}

/** Runs a Node.js script to its end. Rejects only if it can't be started. */
export async function runNodeScript(options: NodeScript): Promise<Ending> {
	return await startNodeScript(options).ended;
}

function killGroup(pid: number | undefined): void {
	if (pid === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
	} catch {
		// Nobody of the group is left.
	}
}
