/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join } from 'node:path';

import { installOnce, type InstallOptions, type Step } from './cache';
import { npm } from './npm';
import { dependencyOverrides, nodePackages, nodeVersion, versions } from './versions';

export interface InstalledN8n {
	version: string;
	/** Path of the Node.js binary to run it with. */
	node: string;
	/** Path of the script behind the `n8n` command. */
	bin: string;
}

/**
 * Installs an n8n version with its own Node.js into the cache, unless it is there already, and
 * tells where it is. Takes several minutes the first time, some milliseconds later.
 */
export async function installN8n(
	version: string = versions.newest,
	options: InstallOptions = {},
): Promise<InstalledN8n> {
	const nodePackage = nodePackageHere();
	const manifest = {
		dependencies: { n8n: version, ...(nodePackage ? { [nodePackage]: nodeVersion } : {}) },
		overrides: dependencyOverrides[version] ?? {},
	};
	const folder = await installOnce(
		{ name: `n8n-${version}`, manifest, finish: buildDatabaseDriver },
		options,
	);
	return {
		version,
		node: nodeBinary(folder),
		bin: join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
	};
}

/** The database driver is the one native part that n8n can't do without. */
async function buildDatabaseDriver(folder: string, step: Step): Promise<void> {
	await step('building the database driver', async () => {
		const headers = nodePackageHere();
		await npm(['rebuild', 'sqlite3', '--ignore-scripts=false'], {
			cwd: folder,
			node: nodeBinary(folder),
			env: headers ? { npm_config_nodedir: join(folder, 'node_modules', headers) } : {},
		});
	});
}

function nodePackageHere(): string | undefined {
	return nodePackages[`${process.platform}-${process.arch}`];
}

/** The brought Node.js; on a platform without such a package this process's own, if it fits. */
function nodeBinary(folder: string): string {
	const nodePackage = nodePackageHere();
	if (nodePackage) {
		const file = process.platform === 'win32' ? 'node.exe' : 'node';
		return join(folder, 'node_modules', nodePackage, 'bin', file);
	}
	const major = nodeVersion.split('.')[0];
	if (process.versions.node.split('.')[0] === major) return process.execPath;
	throw new Error(`On ${process.platform}-${process.arch} run this with Node.js ${major}`);
}
