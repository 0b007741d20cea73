/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';

import type { JsonObject } from './json';
import { npm } from './npm';

export interface InstallOptions {
	/** Is told, in a line of words, what goes on; at least every ten seconds. */
	onProgress?: (line: string) => void;
}

export interface Installation {
	/** Name of its folder in the cache. */
	name: string;
	/** What its package.json says of what is installed: `dependencies` and `overrides`. */
	manifest: JsonObject;
	/** What is left to do in its folder once npm has put everything in place. */
	finish?: (folder: string, step: Step) => Promise<void>;
}

/** Does a part of an installation, and tells how it goes. */
export type Step = (activity: string, work: () => Promise<void>) => Promise<void>;

/** Where programs for tests are kept: outside the checkout, so that fresh clones share them. */
export function cacheFolder(): string {
	const { N8N_TEST_CACHE, XDG_CACHE_HOME } = process.env;
	return (
		N8N_TEST_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'n8n-nodes-sellercloud')
	);
}

/**
 * Installs programs from npm into the cache, unless they are there already, and returns their
 * folder. Processes that ask at the same time install once; what a broken attempt has left is
 * replaced.
 */
export async function installOnce(
	installation: Installation,
	{ onProgress = () => {} }: InstallOptions = {},
): Promise<string> {
	const folder = join(cacheFolder(), installation.name);
	const manifest = JSON.stringify({ private: true, ...installation.manifest }, null, '\t');
	if (await isFinished(folder, manifest)) return folder;
	await mkdir(cacheFolder(), { recursive: true });
	const release = await acquireLock(`${folder}.lock`, onProgress);
	try {
		if (!(await isFinished(folder, manifest))) {
			await installInto(folder, manifest, installation, onProgress);
		}
	} finally {
		await release();
	}
	return folder;
}

/** A finished installation keeps its package.json as its marker. */
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
	if (!release) onProgress('another process is installing this version, waiting for it');
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
	{ finish }: Installation,
	onProgress: (line: string) => void,
): Promise<void> {
	const building = `${folder}.building`;
	await rm(building, { recursive: true, force: true });
	await rm(folder, { recursive: true, force: true });
	await mkdir(building, { recursive: true });
	await writeFile(join(building, 'package.json'), manifest);

	const step: Step = async (activity, work) =>
		await withProgress(building, activity, onProgress, work);
	// Scripts are off: of n8n's dependencies one would build a Kafka client, another needs nothing built.
	await step('downloading', async () => {
		await npm(['install', '--ignore-scripts'], { cwd: building });
	});
	await finish?.(building, step);
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
