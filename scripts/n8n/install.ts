/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';

import { npm } from './npm';
import { dependencyOverrides, nodePackages, nodeVersion, versions } from './versions';

export interface InstalledN8n {
	version: string;
	/** Path of the Node.js binary to run it with. */
	node: string;
	/** Path of the script behind the `n8n` command. */
	bin: string;
}

export interface InstallOptions {
	/** Is told, in a line of words, what goes on; at least every ten seconds. */
	onProgress?: (line: string) => void;
}

/** Where n8n versions are kept: outside the checkout, so that fresh clones share them. */
export function cacheFolder(): string {
	const { N8N_TEST_CACHE, XDG_CACHE_HOME } = process.env;
	return (
		N8N_TEST_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'n8n-nodes-sellercloud')
	);
}

/**
 * Installs an n8n version with its own Node.js into the cache, unless it is there already, and
 * tells where it is. Takes several minutes the first time, some milliseconds later. Processes that
 * ask at the same time install once; what a broken attempt has left is replaced.
 */
export async function installN8n(
	version: string = versions.newest,
	{ onProgress = () => {} }: InstallOptions = {},
): Promise<InstalledN8n> {
	const folder = join(cacheFolder(), `n8n-${version}`);
	const manifest = manifestOf(version);
	if (!(await isFinished(folder, manifest))) {
		await mkdir(cacheFolder(), { recursive: true });
		const release = await acquireLock(`${folder}.lock`, onProgress);
		try {
			if (!(await isFinished(folder, manifest))) await installInto(folder, manifest, onProgress);
		} finally {
			await release();
		}
	}
	return {
		version,
		node: nodeBinary(folder),
		bin: join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
	};
}

/** The package.json of an installation; a finished one keeps it as its marker. */
function manifestOf(version: string): string {
	const nodePackage = nodePackageHere();
	const dependencies = {
		n8n: version,
		...(nodePackage ? { [nodePackage]: nodeVersion } : {}),
	};
	const overrides = dependencyOverrides[version] ?? {};
	return JSON.stringify({ private: true, dependencies, overrides }, null, '\t');
}

const markerOf = (folder: string): string => join(folder, 'finished.json');

async function isFinished(folder: string, manifest: string): Promise<boolean> {
	const marker = await readFile(markerOf(folder), 'utf8').catch(() => undefined);
	return marker === manifest;
}

/** Waits for its turn; a lock whose owner has died counts as free after half a minute. */
async function acquireLock(
	path: string,
	onProgress: (line: string) => void,
): Promise<() => Promise<void>> {
	const options = { lockfilePath: path, realpath: false, stale: 30_000 };
	const attempt = async () =>
		await lock(path, options).catch(async (error) =>
			isLocked(error) ? undefined : await Promise.reject(error),
		);
	let release = await attempt();
	if (!release) onProgress('another process is installing this version of n8n, waiting for it');
	while (!release) {
		await new Promise((resolve) => setTimeout(resolve, 1000));
		release = await attempt();
	}
	return release;
}

function isLocked(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ELOCKED';
}

/** Builds the installation beside its place and moves it there in one step once it is complete. */
async function installInto(
	folder: string,
	manifest: string,
	onProgress: (line: string) => void,
): Promise<void> {
	const building = `${folder}.building`;
	await rm(building, { recursive: true, force: true });
	await rm(folder, { recursive: true, force: true });
	await mkdir(building, { recursive: true });
	await writeFile(join(building, 'package.json'), manifest);

	// Scripts are off: one dependency would build a Kafka client, another needs nothing built.
	await withProgress(building, 'downloading', onProgress, async () => {
		await npm(['install', '--ignore-scripts'], { cwd: building });
	});
	// The database driver is the one native part that n8n can't do without.
	await withProgress(building, 'building the database driver', onProgress, async () => {
		const node = nodeBinary(building);
		const headers = nodePackageHere();
		await npm(['rebuild', 'sqlite3', '--ignore-scripts=false'], {
			cwd: building,
			node,
			env: headers ? { npm_config_nodedir: join(building, 'node_modules', headers) } : {},
		});
	});
	await writeFile(markerOf(building), manifest);
	await rename(building, folder);
}

/** npm says nothing for minutes: tells every ten seconds that, and how far, it goes on. */
async function withProgress(
	folder: string,
	activity: string,
	onProgress: (line: string) => void,
	work: () => Promise<void>,
): Promise<void> {
	const started = Date.now();
	const tell = async (): Promise<void> => {
		const seconds = Math.round((Date.now() - started) / 1000);
		const packages = await readdir(join(folder, 'node_modules')).catch(() => []);
		// npm first works out all versions, then puts every package into its place.
		const progress = packages.length > 0 ? `, ${packages.length} packages in place` : '';
		onProgress(`${activity}: ${seconds} s${progress}`);
	};
	await tell();
	const timer = setInterval(() => void tell(), 10_000);
	try {
		await work();
	} finally {
		clearInterval(timer);
	}
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
