/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { N8nInstance } from '../../../scripts/n8n/instance';
import { runNodeScript } from '../../../scripts/n8n/process';

/** What n8n has of community packages. */
export interface Leftovers {
	/** Paths of files and folders in its folder whose name contains that of the package. */
	files: string[];
	/** Its list of installed packages, in `nodes/package.json`. */
	list: unknown;
	/** How many rows each of its tables for them has. */
	rows: unknown;
}

/** Looks on the disk and in the database itself, beside the running server. */
export async function leftoversOf(n8n: N8nInstance, packageName: string): Promise<Leftovers> {
	const folder = join(n8n.userFolder, '.n8n');
	const paths = await readdir(folder, { recursive: true });
	const { stdout } = await runNodeScript({
		node: n8n.installed.node,
		script: join(__dirname, 'countRows.cjs'),
		args: [join(folder, 'database.sqlite'), 'installed_packages', 'installed_nodes'],
		env: {},
		cwd: folder,
	});
	return {
		files: paths.filter((path) => path.includes(packageName)),
		list: JSON.parse(await readFile(join(folder, 'nodes', 'package.json'), 'utf8')).dependencies,
		rows: JSON.parse(stdout),
	};
}
