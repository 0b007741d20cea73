/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { packPackage } from '../scripts/n8n/package';
import { runUntilStopped } from '../scripts/start/shutdown';
import { openLab } from './lab/lab';
import type { Result, Size } from './measure';
import { writePages } from './report/pages';
import { section } from './report/section';
import { rows } from './rows';

/**
 * `npm run bench`: measures all rows and writes docs/benchmarks.md. `npm run bench -- row3 row7` measures some and prints
 * them; so does `--quick`, which takes small sizes. `--full` takes the sizes that the goals name.
 */

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		quick: { type: 'boolean', default: false },
		full: { type: 'boolean', default: false },
	},
});

const size: Size = values.quick ? 'quick' : values.full ? 'full' : 'default';

function chosenRows() {
	const unknown = positionals.filter((name) => !rows.some(({ id }) => id === name));
	if (unknown.length > 0) {
		throw new Error(
			`There is no ${unknown.join(', ')}. Choose among: ${rows.map(({ id }) => id).join(', ')}`,
		);
	}
	return positionals.length > 0 ? rows.filter(({ id }) => positionals.includes(id)) : rows;
}

type OnStop = (clean: () => Promise<void>) => void;

async function measureAll(tarball: string, onStop: OnStop): Promise<Result[]> {
	const results: Result[] = [];
	let isStopping = false;
	for (const { id, title, measure } of chosenRows()) {
		const begun = Date.now();
		const seconds = () => Math.round((Date.now() - begun) / 1000);
		const say = (line: string) => console.log(`${String(seconds()).padStart(5)} s  ${line}`);
		console.log(`${id}: ${title}`);
		const lab = openLab(tarball, say);
		onStop(async () => {
			isStopping = true;
			await lab.close();
		});
		try {
			const report = await measure(lab, size);
			const result = { id, title, report, seconds: seconds() };
			results.push(result);
			console.log(section(result));
		} catch (error) {
			if (isStopping) return await Promise.reject(error);
			const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
			results.push({ id, title, failure, seconds: seconds() });
			console.error(failure);
		} finally {
			await lab.close();
		}
		say('done');
	}
	return results;
}

runUntilStopped(async (onStop) => {
	const folder = await mkdtemp(join(tmpdir(), 'sellercloud-bench-'));
	const clean = async () => await rm(folder, { recursive: true, force: true });
	onStop(clean);
	const results = await measureAll(await packPackage({ into: folder }), onStop);
	const isWhole = positionals.length === 0 && size !== 'quick';
	if (isWhole) console.log(`Written: ${await writePages(results, size)}`);
	await clean();
	process.exit(results.some(({ failure }) => failure !== undefined) ? 1 : 0);
});
