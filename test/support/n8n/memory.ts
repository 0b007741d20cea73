/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Resident memory of a process in MB, as Linux counts it. */
export async function memoryOf(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** By how many MB a process grows at the most while something runs, looked at every 100 ms. */
export async function growthDuring<T>(
	pid: number,
	work: Promise<T>,
): Promise<{ result: T; growth: number }> {
	const before = await memoryOf(pid);
	let most = before;
	let over = false;
	const done = work.finally(() => (over = true));
	done.catch(() => {});
	while (!over) {
		most = Math.max(most, await memoryOf(pid));
		await sleep(100);
	}
	return { result: await done, growth: most - before };
}
