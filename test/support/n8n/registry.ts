/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { installN8n } from '../../../scripts/n8n/install';
import { npm, npmCli } from '../../../scripts/n8n/npm';
import { freePort } from '../../../scripts/n8n/ports';
import { startNodeScript } from '../../../scripts/n8n/process';
import { installVerdaccio } from '../../../scripts/n8n/verdaccio';
import { waitFor } from '../../../scripts/n8n/wait';
import { startTlsProxy } from './tlsProxy';

const REGISTRY = 'registry.npmjs.org';

/** Asks no other registry, and lets anybody publish. */
const configuration = `
storage: ./storage
uplinks: {}
packages:
  '**':
    access: $all
    publish: $all
web:
  enable: false
log:
  type: stdout
  format: json
  level: warn
`;

export interface Registry {
	/** What an n8n needs to take it for npm's registry. Other hosts than those it was started for do not exist. */
	env: NodeJS.ProcessEnv;
	/** The proxy that a browser has to use to do so, too. */
	proxy: string;
	/** Publishes a packed package; the version becomes the latest one. */
	publish(tarball: string): Promise<void>;
	close(): Promise<void>;
}

/**
 * Starts an empty Verdaccio that stands in as npm's registry: n8n installs community packages from another one only
 * with a license.
 *
 * @param others further hosts that exist for it, each with the http server that stands behind it
 */
export async function startRegistry(
	others: Readonly<Record<string, string>> = {},
): Promise<Registry> {
	const folder = await mkdtemp(join(tmpdir(), 'registry-'));
	const config = join(folder, 'config.yaml');
	await writeFile(config, configuration);
	const origin = `http://127.0.0.1:${await freePort()}`;
	const { node } = await installN8n();
	const server = startNodeScript({
		node,
		script: await installVerdaccio(),
		args: ['--config', config, '--listen', origin],
		env: { HOME: folder, PATH: process.env.PATH, VERDACCIO_PUBLIC_URL: `https://${REGISTRY}` },
		cwd: folder,
	});
	const tls = await startTlsProxy({ ...others, [REGISTRY]: origin });
	const close = async () => {
		await Promise.all([server.stop(), tls.close()]);
		await rm(folder, { recursive: true, force: true });
	};
	const ready = async (): Promise<Registry> => {
		await waitFor('the registry', 120_000, async () => {
			if (!server.isRunning()) throw new Error(`Verdaccio has ended:\n${server.output()}`);
			const answer = await fetch(`${origin}/-/ping`).catch(() => undefined);
			return answer?.ok ? true : undefined;
		});
		return {
			env: { ...tls.env, PATH: await pathWithNpm(folder, node, tls.env) },
			proxy: tls.env.HTTPS_PROXY ?? '',
			publish: async (tarball) => await publish(tarball, origin, folder),
			close,
		};
	};
	return await ready().catch(async (error: unknown) => {
		await close();
		return await Promise.reject(error);
	});
}

async function publish(tarball: string, origin: string, folder: string): Promise<void> {
	const options = [
		`--registry=${origin}`,
		// npm insists on one; Verdaccio lets anybody publish
		`--${origin.replace('http:', '')}/:_authToken=none`,
		'--provenance=false',
		'--ignore-scripts',
	];
	await npm(['publish', tarball, ...options], { cwd: folder });
}

/**
 * A search path whose first `npm` has this environment and its own home, whoever starts it: n8n 1.x passes nothing on to
 * npm but the path.
 */
async function pathWithNpm(
	folder: string,
	node: string,
	env: Readonly<Record<string, string>>,
): Promise<string> {
	const variables = Object.entries({ ...env, HOME: folder });
	const command = [
		'exec env',
		...variables.map(([name, value]) => `${name}='${value}'`),
		`'${node}' '${npmCli()}' "$@"`,
	].join(' ');
	const file = join(folder, 'npm');
	await writeFile(file, `#!/bin/sh\n${command}\n`);
	await chmod(file, 0o755);
	return [folder, dirname(node), process.env.PATH].join(delimiter);
}
