/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Report, Way, Work } from './worker';

/**
 * Runs one process for each way to send, all with the same stored credential.
 *
 * @param account what is stored at first
 * @returns what each did
 */
export async function inProcesses(
	ways: Way[],
	account: ICredentialDataDecryptedObject,
	work: Omit<Work, 'way' | 'store'>,
): Promise<Report[]> {
	const folder = mkdtempSync(join(tmpdir(), 'sellercloud-shared-'));
	const store = join(folder, 'credential.json');
	writeFileSync(store, JSON.stringify(account));
	try {
		return await Promise.all(ways.map(async (way) => await inProcess({ ...work, way, store })));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function inProcess(work: Work): Promise<Report> {
	const child = fork(join(__dirname, 'worker.ts'), { execArgv: ['--import', 'tsx'] });
	try {
		return await new Promise((resolve, reject) => {
			child.once('message', (report: Report) => resolve(report));
			child.once('error', reject);
			child.once('exit', () => reject(new Error('A process has ended without a report')));
			child.send(work);
		});
	} finally {
		child.kill();
	}
}
