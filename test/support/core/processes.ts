/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Report, Stage, Work } from './worker';

/**
 * Runs processes that share a stored credential.
 *
 * @param each what differs between them
 * @param account what is stored at first
 * @param all what they have in common
 * @param on called when one begins and ends its work
 * @returns what each did
 */
export async function inProcesses(
	each: Array<Pick<Work, 'ways' | 'clock'>>,
	account: ICredentialDataDecryptedObject,
	all: Pick<Work, 'duration' | 'pause'>,
	on: (stage: Stage) => void = () => {},
): Promise<Report[]> {
	const folder = mkdtempSync(join(tmpdir(), 'sellercloud-shared-'));
	const store = join(folder, 'credential.json');
	writeFileSync(store, JSON.stringify(account));
	try {
		return await Promise.all(
			each.map(async (one) => await inProcess({ ...all, ...one, store }, on)),
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function inProcess(work: Work, on: (stage: Stage) => void): Promise<Report> {
	const child = fork(join(__dirname, 'worker.ts'), {
		execArgv: ['--expose-gc', '--import', 'tsx'],
	});
	try {
		return await new Promise((resolve, reject) => {
			child.on('message', (message: Report | Stage) => {
				if (typeof message !== 'string') return resolve(message);
				on(message);
				child.send('go on');
			});
			child.once('error', reject);
			child.once('exit', () => reject(new Error('A process has ended without a report')));
			child.send(work);
		});
	} finally {
		child.kill();
	}
}
