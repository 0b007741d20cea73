/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFile, writeFile } from 'node:fs/promises';

/** Clock ticks a second; 100 on every Linux that n8n runs on. */
const TICKS = 100;

/** Seconds of CPU that a process has used so far, all its threads together. Linux only. */
export async function cpuOf(pid: number): Promise<number> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
	// The name of the process, in parentheses, may have spaces
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

export interface Memory {
	/** MB in use now. */
	now: number;
	/** The most MB in use since the start, or since `forgetPeak`. */
	peak: number;
}

/** Resident memory of a process. Linux only. */
export async function memoryOf(pid: number): Promise<Memory> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	const megabytes = (name: string) =>
		Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
	return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** Lets the peak begin anew from what is in use now. */
export async function forgetPeak(pid: number): Promise<void> {
	await writeFile(`/proc/${pid}/clear_refs`, '5');
}
