import { runScript } from '../lab/childProcess';
import { digNumber } from '../lab/numbers';

export interface Loop {
	endpoint: string;
	token: string;
	path: string;
	/** With `pages`, a list is read; otherwise `requests` times the path. */
	pages?: number;
	requests?: number;
	/** Calls at the same time. */
	width: number;
}

/**
 * The least that any client can do: a process of its own that calls `fetch` in a loop.
 *
 * @param node the Node.js that n8n runs on
 * @returns ms that the loop took, and seconds of CPU
 */
export async function bareLoop(node: string, loop: Loop): Promise<{ ms: number; cpu: number }> {
	const result = await runScript('bench/peers/bareLoopProcess.ts', {
		node,
		args: [JSON.stringify(loop)],
	});
	return { ms: digNumber(result, 'ms'), cpu: digNumber(result, 'cpu') };
}
