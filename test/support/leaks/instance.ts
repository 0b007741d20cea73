/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { SellercloudApi } from '../../../credentials/SellercloudApi.credentials';
import { SANDBOX_PASSWORD } from '../../../sandbox';
import type { N8nInstance } from '../../../scripts/n8n/instance';
import { digObjects } from '../../../scripts/n8n/json';
import { RestError } from '../../../scripts/n8n/rest';
import { Canaries, type Leak } from './canaries';
import { type Cell, cellsOf, credentialsIn } from './database';

/** The fields of the credential that are secret, those of its session included. */
const secretFields = new SellercloudApi().properties
	.filter(({ typeOptions }) => typeOptions?.password)
	.map(({ name }) => name);

/** What the editor of a running n8n gets of credentials and workflows; nothing if nobody has signed in. */
export async function shownInEditor(n8n: N8nInstance): Promise<string[]> {
	if (n8n.pids().length === 0) return [];
	return await readByEditor(n8n).catch(async (error) =>
		error instanceof RestError && error.status === 401 ? [] : await Promise.reject(error),
	);
}

async function readByEditor({ rest }: N8nInstance): Promise<string[]> {
	const credentials = await rest.get('/credentials?includeData=true');
	const workflows = await rest.get('/workflows');
	const pathsOf = (list: unknown, path: (id: string) => string) =>
		digObjects({ list }, 'list').map(({ id }) => path(String(id)));
	const single = await Promise.all(
		[
			...pathsOf(credentials, (id) => `/credentials/${id}?includeData=true`),
			...pathsOf(workflows, (id) => `/workflows/${id}`),
		].map(async (path) => await rest.find(path)),
	);
	return [credentials, ...single].map((one) => JSON.stringify(one) ?? '');
}

/** What an n8n that was stopped has left, be it one process or several with common stores. */
export interface Remains {
	/** Of each process. The configuration in the first one has the key of the credentials. */
	userFolders: readonly string[];
	/** Further folders that are searched. */
	folders?: readonly string[];
	/** What its processes have printed. */
	printed: readonly string[];
	/** What the editor got. */
	shown: readonly string[];
	/** Everything in its databases. */
	cells: readonly Cell[];
}

/** The secrets that a stopped n8n with SQLite has left, see `leaksAmong`. */
export async function leaksOf(n8n: N8nInstance, shown: readonly string[]): Promise<Leak[]> {
	const { userFolder } = n8n;
	const hasDatabase = existsSync(join(userFolder, '.n8n', 'database.sqlite'));
	const cells = hasDatabase ? await cellsOf(n8n) : [];
	return await leaksAmong({ userFolders: [userFolder], printed: [n8n.log()], shown, cells });
}

/**
 * The secrets among what an n8n has left: in its databases (each text and blob), in all files of its folders, in what its
 * processes have printed, and in what the editor got. Those of its stored credentials are looked for, the password of
 * every local Sellercloud, and every token that one has issued.
 */
export async function leaksAmong(remains: Remains): Promise<Leak[]> {
	const { userFolders, folders = [], printed, shown, cells } = remains;
	const [first = ''] = userFolders;
	const stored = cells.length > 0 ? await credentialsIn(cells, first) : [];
	const secrets = new Map([['the password', SANDBOX_PASSWORD]]);
	for (const [index, credential] of stored.entries()) {
		for (const field of secretFields) {
			const secret = credential[field];
			if (typeof secret === 'string') secrets.set(`${field} of credential ${index + 1}`, secret);
		}
	}
	const canaries = new Canaries(distinct(secrets));
	const leaks = [
		...printed.flatMap((text) => canaries.inText('what n8n has printed', text)),
		...shown.flatMap((text) => canaries.inText('what the editor got', text)),
		...cells.flatMap(({ table, column, text }) =>
			canaries.inText(`table ${table}, column ${column}`, text),
		),
	];
	for (const folder of [...userFolders, ...folders]) {
		leaks.push(...(await inFolder(folder, canaries)));
	}
	return leaks;
}

/** @throws Error that shows the first of them, if there are any */
export function refuseLeaks(leaks: readonly Leak[]): void {
	if (leaks.length === 0) return;
	throw new Error(`n8n holds secrets:\n${JSON.stringify(leaks.slice(0, 20), null, '\t')}`);
}

/** Many credentials have the same password: each secret is looked for once. */
function distinct(secrets: ReadonlyMap<string, string>): Map<string, string> {
	const names = new Map([...secrets].map(([name, secret]) => [secret, name]));
	return new Map([...names].map(([secret, name]) => [name, secret]));
}

async function inFolder(folder: string, canaries: Canaries): Promise<Leak[]> {
	const all = await readdir(folder, { recursive: true, withFileTypes: true });
	// The compiled editor, which n8n unpacks when it starts
	const entries = all.filter(({ parentPath }) => !parentPath.startsWith(join(folder, '.cache')));
	const leaks: Leak[] = [];
	for (const entry of entries) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		leaks.push(...(await inFile(path, `file ${relative(folder, path)}`, canaries)));
	}
	return leaks;
}

async function inFile(path: string, where: string, canaries: Canaries): Promise<Leak[]> {
	const leaks: Leak[] = [];
	let rest: Buffer = Buffer.alloc(0);
	for await (const chunk of createReadStream(path, { highWaterMark: 8 * 1024 * 1024 })) {
		const bytes = Buffer.concat([rest, Buffer.from(chunk)]);
		leaks.push(...canaries.inBytes(where, bytes));
		// What stands across the border of two chunks; twice, since UTF-16 takes two bytes
		rest = bytes.subarray(-2 * canaries.longest);
	}
	return leaks;
}
