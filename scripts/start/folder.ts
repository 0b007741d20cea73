/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The file of the sandbox's data, which belong to n8n's: its triggers know the orders that they have
 * seen by their numbers.
 */
export const sandboxStore = (userFolder: string): string => join(userFolder, 'sandbox.data');

/**
 * Makes the folder that n8n keeps its data in, unless it is there, and an empty one in it for the
 * packed package, whose path is returned.
 */
export async function prepareFolder(userFolder: string): Promise<string> {
	// At every start n8n puts its editor, hundreds of scripts, into `.cache`. Linters of this project
	// would read them for minutes; what lies in a node_modules they leave alone.
	const cache = join(userFolder, 'node_modules', '.cache');
	await mkdir(cache, { recursive: true });
	await rm(join(userFolder, '.cache'), { recursive: true, force: true });
	await symlink(cache, join(userFolder, '.cache'), 'junction');

	const packed = join(userFolder, 'package');
	await rm(packed, { recursive: true, force: true });
	await mkdir(packed);
	return packed;
}
