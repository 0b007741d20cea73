/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runScript } from './childProcess';

/**
 * Runs a script that works with n8n's own engine (n8n-core), which keeps its key in a folder.
 *
 * @returns what it has printed, as JSON
 * @throws as `runScript`
 */
export async function runEngineScript(file: string, args: readonly string[]): Promise<unknown> {
	const folder = await mkdtemp(join(tmpdir(), 'sellercloud-bench-'));
	try {
		return await runScript(file, { args, env: { N8N_TEST_HOMES: folder } });
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
