/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { installN8n } from '../../../scripts/n8n/install';
import { packPackage } from '../../../scripts/n8n/package';
import { versions } from '../../../scripts/n8n/versions';

/** Once before all e2e files: packs the built package and sees to it that both n8n are there. */
export default async function setup(): Promise<void> {
	process.env.E2E_FOLDER = await mkdtemp(join(tmpdir(), 'n8n-e2e-'));
	process.env.E2E_TARBALL = await packPackage({ into: process.env.E2E_FOLDER });
	for (const version of Object.values(versions)) {
		await installN8n(version, { onProgress: (line) => console.log(`n8n ${version}: ${line}`) });
	}
}
