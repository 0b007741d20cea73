/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { execFile } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { packPackage } from '../../../scripts/n8n/package';
import type { Registry } from './registry';

/** Lower than any version that is released. */
export const LOWER_VERSION = '0.0.9';

/** A member that the lower version adds to each item. */
export const LOWER_MARK = 'fromLowerVersion';

/** In a module that the node imports, so that an update is seen to replace more than the node's description. */
const mark = `
const presentRoute = exports.route;
exports.route = async (context) => {
	const [items] = await presentRoute(context);
	return [items.map((item) => ({ ...item, json: { ...item.json, ${LOWER_MARK}: true } }))];
};
`;

/** Publishes this package as an earlier version of itself would be. */
export async function publishLowerVersion(registry: Registry, tarball: string): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'lower-version-'));
	try {
		await registry.publish(await packLowerVersion(tarball, folder));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * Packs this package as an earlier version of itself would be: without the trigger, and with another output.
 * @returns path of the tarball
 */
async function packLowerVersion(tarball: string, folder: string): Promise<string> {
	const root = join(folder, 'lower');
	await mkdir(root);
	await promisify(execFile)('tar', ['-xzf', tarball, '-C', root, '--strip-components=1']);
	const file = join(root, 'package.json');
	const manifest = JSON.parse(await readFile(file, 'utf8'));
	manifest.version = LOWER_VERSION;
	manifest.n8n.nodes = manifest.n8n.nodes.filter((path: string) => !path.includes('Trigger'));
	await writeFile(file, JSON.stringify(manifest));
	await appendFile(join(root, 'dist', 'nodes', 'Sellercloud', 'router.js'), mark);
	return await packPackage({ into: folder, root });
}
