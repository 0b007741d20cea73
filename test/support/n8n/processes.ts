/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';

interface ProcessRow {
	pid: number;
	parent: number;
	group: number;
	command: string;
}

function processes(): ProcessRow[] {
	const columns = ['-o', 'pid=', '-o', 'ppid=', '-o', 'pgid=', '-o', 'stat=', '-o', 'args='];
	const lines = execFileSync('ps', ['-A', ...columns], { encoding: 'utf8' }).split('\n');
	return lines.flatMap((line) => {
		const [pid, parent, group, state = '', ...command] = line.trim().split(/\s+/);
		// A zombie has ended; it only waits to be noticed by its parent.
		if (!pid || state.startsWith('Z')) return [];
		return [
			{
				pid: Number(pid),
				parent: Number(parent),
				group: Number(group),
				command: command.join(' '),
			},
		];
	});
}

/** Everything that a process has started, and what that has started in turn. */
export function descendantsOf(pid: number): number[] {
	const all = processes();
	const found = [pid];
	for (const ancestor of found) {
		found.push(...all.filter(({ parent }) => parent === ancestor).map((child) => child.pid));
	}
	return found.slice(1);
}

/** Which of the processes still run, with their commands; members of their groups included. */
export function stillRunning(pids: readonly number[]): string[] {
	return processes()
		.filter(({ pid, group }) => pids.includes(pid) || pids.includes(group))
		.map(({ pid, command }) => `${pid} ${command}`);
}
