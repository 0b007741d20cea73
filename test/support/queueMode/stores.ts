/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';

import { freePort } from '../../../scripts/n8n/ports';
import type { RunningProcess } from '../../../scripts/n8n/process';
import { waitFor } from '../../../scripts/n8n/wait';
import { type Cell, cellsPrintedBy } from '../leaks/database';
import type { Service } from './compose';
import { findProgram, type ProgramUser, runProgram, startProgram } from './programs';

/** A server of the system, on a free port of this machine. */
export interface Store {
	port: number;
	running: RunningProcess;
	/** Where it keeps its files. */
	folder: string;
	/** All texts that it holds now. */
	cells(): Promise<Cell[]>;
}

const LEAKS = resolve(__dirname, '..', 'leaks');
/** ms until a server accepts connections, on a busy machine. */
const PATIENCE = 120_000;

/** Starts Redis with the command of the compose file. */
export async function startRedis({ command }: Service, folder: string): Promise<Store> {
	await mkdir(folder);
	const port = await freePort();
	const [program = '', ...args] = command;
	// In its protected mode, 127.0.0.1 is the only address of this machine that it answers to
	const access = ['--bind', '127.0.0.1', '--protected-mode', 'no'];
	const place = [...access, '--port', String(port), '--dir', folder];
	const running = startProgram(program, [...args, ...place], { cwd: folder });
	await untilOpen('Redis', port, running);
	const dump = ['-p', String(port), '--eval', join(LEAKS, 'dumpRedis.lua')];
	const cells = async () => await cellsPrintedBy(findProgram('redis-cli'), dump);
	return { port, running, folder, cells };
}

/** Starts PostgreSQL with the database, user and password of the compose file. */
export async function startPostgres({ environment }: Service, folder: string): Promise<Store> {
	const { POSTGRES_DB = '', POSTGRES_USER = '', POSTGRES_PASSWORD = '' } = environment;
	const user = postgresUser();
	const data = join(folder, 'data');
	const passwordFile = join(folder, 'password');
	await mkdir(folder);
	await writeFile(passwordFile, POSTGRES_PASSWORD, { mode: 0o600 });
	if (user.uid !== undefined && user.gid !== undefined) {
		for (const path of [folder, passwordFile]) await chown(path, user.uid, user.gid);
	}
	const options = { cwd: folder, ...user };
	await runProgram(
		'initdb',
		[
			...['-D', data, '-U', POSTGRES_USER, '--pwfile', passwordFile],
			...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-sync'],
		],
		options,
	);
	const port = await freePort();
	const address = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`];
	// No test cuts the power, so nothing has to be on the disk
	const args = ['-D', data, '-p', String(port), ...address, '-c', 'fsync=off'];
	const running = startProgram('postgres', args, options);
	await untilOpen('PostgreSQL', port, running);
	const login = ['-h', '127.0.0.1', '-p', String(port), '-U', POSTGRES_USER];
	const env = { PGPASSWORD: POSTGRES_PASSWORD };
	await waitFor('PostgreSQL', PATIENCE, async () => {
		const create = runProgram('createdb', [...login, POSTGRES_DB], { ...options, env });
		return await create.then(() => true).catch(() => undefined);
	});
	const dump = ['-d', POSTGRES_DB, '--file', join(LEAKS, 'dumpPostgres.sql')];
	const plain = ['--no-psqlrc', '--quiet', '--tuples-only', '--no-align'];
	const strict = ['--set', 'ON_ERROR_STOP=1'];
	const cells = async () => {
		const all = await cellsPrintedBy(
			findProgram('psql'),
			[...login, ...plain, ...strict, ...dump],
			{
				...env,
				PGCLIENTENCODING: 'UTF8',
			},
		);
		return all.map((cell) => ({ ...cell, text: withoutHex(cell.text) }));
	};
	return { port, running, folder, cells };
}

/** PostgreSQL prints bytes as `\x` and hexadecimal digits. */
function withoutHex(text: string): string {
	return /^\\x(?:[\da-f]{2})+$/.test(text) ? Buffer.from(text.slice(2), 'hex').toString() : text;
}

/** PostgreSQL refuses to run as root. */
function postgresUser(): ProgramUser {
	if (process.getuid?.() !== 0) return {};
	const id = (flag: string) =>
		Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
	return { uid: id('-u'), gid: id('-g') };
}

async function untilOpen(name: string, port: number, running: RunningProcess): Promise<void> {
	await waitFor(name, PATIENCE, async () => {
		if (!running.isRunning()) throw new Error(`${name} has ended:\n${running.output()}`);
		return await new Promise<true | undefined>((resolve) => {
			const socket = connect(port, '127.0.0.1');
			socket.once('connect', () => resolve(true)).once('error', () => resolve(undefined));
			socket.once('connect', () => socket.destroy());
		});
	});
}
