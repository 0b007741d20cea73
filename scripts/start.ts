/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { startSandbox } from '../sandbox';
import { createInstance } from './n8n/instance';
import { packPackage } from './n8n/package';
import { freePort } from './n8n/ports';
import { exampleWorkflows, provideExamples } from './start/examples';
import { prepareFolder, sandboxStore } from './start/folder';
import { readyMessage } from './start/message';
import { progressTo } from './start/progress';
import { runUntilStopped } from './start/shutdown';

/**
 * `npm start`: a real n8n with this package, a local Sellercloud, a credential for it and the
 * example workflows, until Ctrl-C. `npm start -- --version oldest` takes another n8n.
 */

const projectRoot = resolve(__dirname, '..');

const { values } = parseArgs({
	options: {
		/** `newest`, `oldest` or a number; each keeps its work in a folder of its own. */
		version: { type: 'string', default: 'newest' },
		/** Where work is kept between starts. */
		folder: { type: 'string', default: join(projectRoot, '.n8n') },
	},
});

const n8nPort = 5678;
const sandboxPort = 41080;

const say = progressTo(process.stdout);

runUntilStopped(async (onStop) => {
	say('packing the package and starting the sandbox');
	const userFolder = resolve(values.folder, values.version);
	const packed = await prepareFolder(userFolder);
	const [tarball, sandbox] = await Promise.all([
		packPackage({ into: packed }),
		startSandbox({
			port: await freePort(sandboxPort),
			store: sandboxStore(userFolder),
			onNotice: say,
		}),
	]);
	onStop(async () => await sandbox.close());

	say(`preparing n8n (${values.version}), which takes minutes the first time`);
	const n8n = await createInstance({
		version: values.version,
		tarball,
		userFolder,
		port: n8nPort,
		onProgress: say,
	});
	onStop(async () => await n8n.dispose());

	say(`starting n8n ${n8n.installed.version}`);
	await n8n.start();
	const examples = await exampleWorkflows(join(projectRoot, 'examples'));
	await provideExamples(n8n, sandbox, examples, say);
	console.log(readyMessage(n8n, sandbox, await sandbox.serveControl(), examples));
	await n8n.untilEnd();
	throw new Error(`n8n has ended by itself:\n${n8n.log()}`);
});
