import { runScript } from '../lab/childProcess';
import { digNumber } from '../lab/numbers';

export interface StreamCopy {
	/** `down`: base64 from the server into a file; `up`: a file as base64 within JSON to the server. */
	direction: 'down' | 'up';
	url: string;
	file: string;
}

/**
 * The least that moving a file can take: streams of Node.js, in a process of its own.
 *
 * @param node the Node.js that n8n runs on
 * @returns ms
 */
export async function streamCopy(node: string, copy: StreamCopy): Promise<number> {
	const args = [JSON.stringify(copy)];
	return digNumber(await runScript('bench/peers/streamCopyProcess.ts', { node, args }), 'ms');
}
