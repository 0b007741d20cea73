/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { digText, isObject, type JsonObject } from './json';
import { npm } from './npm';

const droppedByN8n = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

const projectRoot = resolve(__dirname, '..', '..');

export interface PackOptions {
	/** Existing folder to put the tarball into. */
	into: string;
	/** Whether to build first; otherwise dist/ must be up to date. */
	build?: boolean;
	/** The package's folder; this project by default. */
	root?: string;
}

/** Packs what would be published and returns the path of the tarball. */
export async function packPackage({
	into,
	build,
	root = projectRoot,
}: PackOptions): Promise<string> {
	if (build) await npm(['run', 'build'], { cwd: root });
	const args = ['pack', '--json', '--ignore-scripts', `--pack-destination=${into}`];
	const printed: unknown = JSON.parse(await npm(args, { cwd: root }));
	return join(into, digText(printed, 0, 'filename'));
}

/**
 * Puts a packed package where n8n looks for community packages, in the way n8n itself does after
 * "Install" (unpack, drop peer and development dependencies, enter it in the list), except that
 * nothing is fetched. Replaces an earlier copy. Returns the package's name.
 */
export async function installPackage(tarball: string, userFolder: string): Promise<string> {
	const nodes = join(userFolder, '.n8n', 'nodes');
	await mkdir(nodes, { recursive: true });
	const unpacked = await mkdtemp(join(nodes, 'unpacking-'));
	try {
		const args = ['-xzf', tarball, '-C', unpacked, '--strip-components=1'];
		await promisify(execFile)('tar', args);
		const manifest = await readObject(join(unpacked, 'package.json'));
		const name = digText(manifest, 'name');
		if (isObject(manifest.dependencies)) {
			throw new Error(`${name} has dependencies; only a package without any can be installed here`);
		}
		const kept = Object.entries(manifest).filter(([key]) => !droppedByN8n.includes(key));
		await writeJson(join(unpacked, 'package.json'), Object.fromEntries(kept));

		const place = join(nodes, 'node_modules', name);
		await rm(place, { recursive: true, force: true });
		await mkdir(dirname(place), { recursive: true });
		await rename(unpacked, place);
		await enterInList(join(nodes, 'package.json'), name, digText(manifest, 'version'));
		return name;
	} finally {
		await rm(unpacked, { recursive: true, force: true });
	}
}

/** n8n keeps a list of what is installed; other packages in it stay. */
async function enterInList(file: string, name: string, version: string): Promise<void> {
	const list = await readObject(file).catch(() => ({ name: 'installed-nodes', private: true }));
	const dependencies =
		'dependencies' in list && isObject(list.dependencies) ? list.dependencies : {};
	await writeJson(file, { ...list, dependencies: { ...dependencies, [name]: version } });
}

async function readObject(file: string): Promise<JsonObject> {
	const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
	if (!isObject(parsed)) throw new Error(`${file} holds no object`);
	return parsed;
}

async function writeJson(file: string, value: unknown): Promise<void> {
	await writeFile(file, JSON.stringify(value, null, 2));
}
