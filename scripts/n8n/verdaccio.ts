/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { join } from 'node:path';

import { installOnce, type InstallOptions } from './cache';
import { verdaccioVersion } from './versions';

/**
 * Installs Verdaccio, a registry for npm packages, into the cache unless it is there already, and
 * returns the path of its script. It needs Node.js 22, which n8n brings (see install.ts).
 *
 * It can't be a dependency of this project: it asks for `node-fetch` by a tag that some mirrors of
 * npm's registry lack, and `overrides` are forbidden in the package.json of a community package.
 */
export async function installVerdaccio(options: InstallOptions = {}): Promise<string> {
	const manifest = {
		dependencies: { verdaccio: verdaccioVersion },
		overrides: { 'node-fetch': '2.7.0' },
	};
	const folder = await installOnce({ name: `verdaccio-${verdaccioVersion}`, manifest }, options);
	return join(folder, 'node_modules', 'verdaccio', 'bin', 'verdaccio');
}
