/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { rm } from 'node:fs/promises';

/** Once after all e2e files: removes what they have shared. */
export default async function teardown(): Promise<void> {
	const folder = process.env.E2E_FOLDER;
	if (folder) await rm(folder, { recursive: true, force: true });
}
