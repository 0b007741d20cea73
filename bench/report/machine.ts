/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';

import { isObject } from '../../scripts/n8n/json';
import { nodeVersion, versions } from '../../scripts/n8n/versions';

/** What the measurements were taken on and with, in lines of Markdown. */
export function machine(): string[] {
	const [cpu] = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	const manifest: unknown = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));
	const version = isObject(manifest) ? String(manifest.version) : '';
	return [
		`- Machine: ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${memory} GB of memory, ${type()} ${release()}`,
		`- n8n ${versions.newest} on Node.js ${nodeVersion}, n8n-nodes-sellercloud ${version}`,
		`- The sandbox, and the rows Trigger and List of endpoints in part, on Node.js ${process.versions.node}`,
	];
}
