/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console */
import { startLargeFileServer } from '../../test/support/n8n/largeFile';

/** A Sellercloud with a large file, as a process of its own: `fileServer.ts <bytes>`. */
async function run(): Promise<void> {
	const server = await startLargeFileServer(Number(process.argv[2]));
	console.log(`Endpoint ${server.endpoint}`);
	process.once('SIGTERM', () => void server.close());
}

void run();
