/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Report, Seen, Stage, Told, Work } from './worker';

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
	const seen: Seen = { failures: [], notes: [], delivered: [], logins: [], memory: [] };
	try {
		return await new Promise((resolve, reject) => {
			child.on('message', (told: Told) => {
				if (typeof told === 'string') {
					on(told);
					child.send('go on');
				} else if ('executions' in told) {
					resolve({ ...seen, executions: told.executions });
				} else {
					add(seen, told);
				}
			});
			child.once('error', reject);
			child.once('exit', () => reject(new Error('A process has ended without a report')));
			child.send(work);
		});
	} finally {
		child.kill();
	}
}

function add(seen: Seen, { failures, notes, delivered, logins, memory }: Partial<Seen>): void {
	seen.failures.push(...(failures ?? []));
	seen.notes.push(...(notes ?? []));
	seen.delivered.push(...(delivered ?? []));
	seen.logins.push(...(logins ?? []));
	seen.memory.push(...(memory ?? []));
}
