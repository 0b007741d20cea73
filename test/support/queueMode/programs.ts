/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { type RunningProcess, startNodeScript } from '../../../scripts/n8n/process';

/** Where Debian keeps the programs of PostgreSQL, by version. */
const POSTGRES_VERSIONS = '/usr/lib/postgresql';

/** The user and group that a program runs as; those of this process if left out. */
export interface ProgramUser {
	uid?: number;
	gid?: number;
}

/**
 * Finds a program of Redis or PostgreSQL.
 * @throws Error that says what to install
 */
export function findProgram(name: string): string {
	const folders = [...(process.env.PATH ?? '').split(delimiter), ...postgresFolders()];
	const found = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
	if (found !== undefined) return found;
	throw new Error(
		`Queue mode needs Redis and PostgreSQL, and ${name} was not found. On Debian or Ubuntu, install them with: apt-get install -y redis-server postgresql`,
	);
}

/** The newest version first. */
function postgresFolders(): string[] {
	if (!existsSync(POSTGRES_VERSIONS)) return [];
	const versions = readdirSync(POSTGRES_VERSIONS).sort((a, b) => Number(b) - Number(a));
	return versions.map((version) => join(POSTGRES_VERSIONS, version, 'bin'));
}

/** Starts a program that ends with this process, however this ends. */
export function startProgram(
	name: string,
	args: readonly string[],
	{ cwd, env = {}, ...user }: ProgramUser & { cwd: string; env?: NodeJS.ProcessEnv },
): RunningProcess {
	return startNodeScript({
		node: process.execPath,
		script: join(__dirname, 'program.cjs'),
		args: [JSON.stringify({ file: findProgram(name), args, ...user })],
		env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env },
		cwd,
	});
}

/** Runs a program to its end. @throws Error with what it printed when it fails */
export async function runProgram(...args: Parameters<typeof startProgram>): Promise<void> {
	const { code, output } = await startProgram(...args).ended;
	if (code !== 0) throw new Error(`${args[0]} failed:\n${output}`);
}
