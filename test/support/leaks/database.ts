/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn } from 'node:child_process';
import { createDecipheriv, createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { N8nInstance } from '../../../scripts/n8n/instance';
import { digText, isObject, type JsonObject } from '../../../scripts/n8n/json';

/** A text or a blob of n8n's database. */
export interface Cell {
	table: string;
	/** From 1, in the order of the table. */
	row: number;
	column: string;
	text: string;
}

/** All texts and blobs in the SQLite database of an n8n. Throws if it can't be read. */
export async function cellsOf({ installed, userFolder }: N8nInstance): Promise<Cell[]> {
	const file = join(userFolder, '.n8n', 'database.sqlite');
	return await cellsPrintedBy(installed.node, [
		'--no-warnings',
		join(__dirname, 'dumpDatabase.cjs'),
		file,
	]);
}

/**
 * Reads what a program prints about a database: a line [table, row, column, text] of JSON for each cell.
 * @throws Error with what it complains about when it fails
 */
export async function cellsPrintedBy(
	program: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv = {},
): Promise<Cell[]> {
	const child = spawn(program, args, { env: { ...process.env, ...env } });
	const ended = once(child, 'close');
	let complaint = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
	const cells: Cell[] = [];
	for await (const line of createInterface({ input: child.stdout })) {
		const [table, row, column, text]: unknown[] = JSON.parse(line);
		cells.push({
			table: String(table),
			row: Number(row),
			column: String(column),
			text: String(text),
		});
	}
	const [code]: unknown[] = await ended;
	if (code !== 0) throw new Error(`A database can't be read:\n${complaint}`);
	return cells;
}

/**
 * The fields of all stored credentials of our type, decrypted with the key of this n8n. Throws if one is not encrypted
 * in the way that n8n does it (AES-256-CBC with OpenSSL's salt, in `n8n-core`'s `cipher.js`).
 */
export async function credentialsIn(
	cells: readonly Cell[],
	userFolder: string,
): Promise<JsonObject[]> {
	const config: unknown = JSON.parse(await readFile(join(userFolder, '.n8n', 'config'), 'utf8'));
	const key = digText(config, 'encryptionKey');
	const rows = cells.filter(({ table }) => table === 'credentials_entity');
	const ours = new Set(
		rows
			.filter(({ column, text }) => column === 'type' && text === 'sellercloudApi')
			.map(({ row }) => row),
	);
	return rows
		.filter(({ column, row }) => column === 'data' && ours.has(row))
		.map(({ text }) => {
			const data: unknown = JSON.parse(decrypted(text, key));
			if (!isObject(data)) throw new Error('A stored credential holds no fields');
			return data;
		});
}

function decrypted(text: string, passphrase: string): string {
	const bytes = Buffer.from(text, 'base64');
	const secret = Buffer.concat([Buffer.from(passphrase, 'binary'), bytes.subarray(8, 16)]);
	const digest = (...parts: Buffer[]) =>
		createHash('md5')
			.update(Buffer.concat([...parts, secret]))
			.digest();
	const first = digest();
	const second = digest(first);
	const decipher = createDecipheriv('aes-256-cbc', Buffer.concat([first, second]), digest(second));
	return decipher.update(bytes.subarray(16), undefined, 'utf8') + decipher.final('utf8');
}
