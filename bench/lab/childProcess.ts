/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join } from 'node:path';

import { type RunningProcess, startNodeScript } from '../../scripts/n8n/process';
import { waitFor } from '../../scripts/n8n/wait';

const ROOT = join(__dirname, '../..');

export interface ScriptOptions {
	args?: readonly string[];
	/** The Node.js binary; this process's own by default. */
	node?: string;
	env?: NodeJS.ProcessEnv;
}

/** Starts a file of this project, TypeScript by default, as a process of its own that ends with this one at the latest. */
export function startScript(
	file: string,
	{ args = [], node = process.execPath, env = {} }: ScriptOptions = {},
): RunningProcess {
	return startNodeScript({
		node,
		script: join(ROOT, file),
		args,
		env: { ...process.env, NODE_OPTIONS: '--import tsx', ...env },
		cwd: ROOT,
	});
}

/**
 * Runs a script to its end.
 *
 * @returns what it has printed, as JSON
 * @throws with what it has printed when that is no JSON, or when it fails
 */
export async function runScript(file: string, options?: ScriptOptions): Promise<unknown> {
	const { code, stdout, output } = await startScript(file, options).ended;
	if (code === 0) return JSON.parse(stdout);
	throw new Error(`${file} ended with ${code}:\n${output}`);
}

/**
 * Waits until a server has printed a text.
 *
 * @param pattern its first group is what is returned
 */
export async function printed(server: RunningProcess, pattern: RegExp): Promise<string> {
	return await waitFor(String(pattern), 120_000, () => {
		if (!server.isRunning()) throw new Error(`It has ended:\n${server.output()}`);
		return pattern.exec(server.output())?.[1];
	});
}
