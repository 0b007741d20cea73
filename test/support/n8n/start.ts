/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

import { Rest } from '../../../scripts/n8n/rest';
import { waitFor } from '../../../scripts/n8n/wait';
import { descendantsOf } from './processes';

const root = resolve(__dirname, '..', '..', '..');

export interface Started {
	/** Its n8n's REST API, not signed in yet. */
	rest: Rest;
	/** The process itself and everything it has started. */
	pids: number[];
	output(): string;
	/** Sends a signal to its process group, as a terminal does; resolves with its exit code. */
	end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Runs what `npm start` runs, with its work in `folder`, and waits until it says it is ready. */
export async function runStart(folder: string): Promise<Started> {
	const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
	const args = [tsx, join(root, 'scripts', 'start.ts'), '--folder', folder];
	const child = spawn(process.execPath, args, { cwd: root, detached: true });
	const { pid } = child;
	if (pid === undefined) throw new Error('npm start could not be started');
	let output = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
	const ended = once(child, 'exit');
	const end = async (signal: NodeJS.Signals) => {
		process.kill(-pid, signal);
		await ended;
		return child.exitCode;
	};

	const state = await waitFor('npm start', 120_000, () => {
		if (output.includes('Press Ctrl-C to stop everything')) return 'ready';
		return child.exitCode === null ? undefined : 'ended';
	}).catch(() => 'not ready in time');
	if (state !== 'ready') {
		if (state !== 'ended') await end('SIGINT');
		throw new Error(`npm start is ${state}:\n${output}`);
	}
	const address = /Open\s+(http:\/\/[^/\s]+)/.exec(output)?.[1] ?? '';
	return {
		rest: new Rest(address),
		pids: [pid, ...descendantsOf(pid)],
		output: () => output,
		end,
	};
}
