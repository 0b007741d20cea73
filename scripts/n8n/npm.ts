/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

import { runNodeScript } from './process';

export interface NpmOptions {
	cwd: string;
	/** The Node.js binary that npm and the scripts it starts run on; this process's own by default. */
	node?: string;
	/** Variables on top of this process's own. */
	env?: NodeJS.ProcessEnv;
}

/**
 * Runs npm to its end and returns what it wrote to stdout. It leaves no log files behind.
 * Throws an error with everything printed when npm fails.
 */
export async function npm(args: readonly string[], options: NpmOptions): Promise<string> {
	const node = options.node ?? process.execPath;
	const path = [dirname(node), process.env.PATH].join(delimiter);
	const { code, stdout, output } = await runNodeScript({
		node,
		script: npmCli(),
		args: [...args, '--logs-max=0', '--no-audit', '--no-fund', '--no-update-notifier'],
		cwd: options.cwd,
		env: { ...process.env, PATH: path, ...options.env },
	});
	if (code !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${output}`);
	return stdout;
}

/** Path of the script behind the `npm` command. */
export function npmCli(): string {
	const bin = dirname(process.execPath);
	const candidates = [
		process.env.npm_execpath ?? '',
		join(bin, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
		join(bin, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
	];
	const found = candidates.find((file) => file.endsWith('npm-cli.js') && existsSync(file));
	if (!found) throw new Error(`npm was not found beside ${process.execPath}; run this through npm`);
	return found;
}
