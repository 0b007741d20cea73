/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { init } from 'echarts';
import { format } from 'prettier';

import { table } from '../../scripts/markdown/table';
import type { Plot, Result, Size } from '../measure';
import { machine } from './machine';
import { PLOTS, section, summary } from './section';

const DOCS = join(__dirname, '../../docs');

/**
 * Writes docs/benchmarks.md and its plots.
 *
 * @returns the path of the page
 */
export async function writePages(results: readonly Result[], size: Size): Promise<string> {
	const page = join(DOCS, 'benchmarks.md');
	await rm(join(DOCS, PLOTS), { recursive: true, force: true });
	await mkdir(join(DOCS, PLOTS), { recursive: true });
	for (const { report } of results) {
		for (const plot of report?.plots ?? []) {
			await writeFile(join(DOCS, PLOTS, `${plot.name}.svg`), svgOf(plot));
		}
	}
	await writeFile(page, await format(pageOf(results, size), { parser: 'markdown' }));
	return page;
}

export function svgOf({ option }: Plot): string {
	const chart = init(null, null, { renderer: 'svg', ssr: true, width: 760, height: 340 });
	try {
		chart.setOption(option);
		return `${chart.renderToSVGString()}\n`;
	} finally {
		chart.dispose();
	}
}

function pageOf(results: readonly Result[], size: Size): string {
	const minutes = Math.round(results.reduce((sum, { seconds }) => sum + seconds, 0) / 60);
	const command = size === 'full' ? 'npm run bench -- --full' : 'npm run bench';
	return [
		'# Benchmarks',
		`This page is written by \`${command}\`, which took ${minutes} minutes. All numbers are from one run on one machine. The ratios are what counts: times depend on the machine.`,
		summary(results),
		'## How it is measured',
		"The package is packed and installed in a real n8n, and so are the peers: n8n's HTTP Request node with its own pagination and batching, and a loop of a few lines over n8n's request helper. All of them work with the same local Sellercloud (the [sandbox](sandbox.md)), which runs in a process of its own, so that its CPU time is not counted. A loop in Node.js over fetch shows what is possible without n8n.",
		'HTTP Request uses the credential of this package. Where it is named, it also uses a plain expirable credential, as n8n documents it: a token that is requested again after a 401. There is no client for Sellercloud on npm that could be compared; those on PyPI are for Python and cannot run in n8n.',
		'Runs of the peers alternate. The workflows start with a webhook, and n8n saves nothing of them.',
		machine().join('\n'),
		sizes(size),
		table([
			['Command', 'What it does'],
			['`npm run bench`', 'measures all rows and writes this page'],
			['`npm run bench -- row3 row7`', 'measures these rows and prints them'],
			['`npm run bench -- --full`', 'uses the sizes that the goals name'],
			['`npm run bench -- --quick`', 'tries everything with small sizes, and writes nothing'],
		]),
		'It needs Linux, and n8n in the cache that `npm start` fills. Counts (calls, logins, downloads) and the growth of memory are also checked by tests: `npm run test:e2e`.',
		...results.map(section),
	].join('\n\n');
}

function sizes(size: Size): string {
	return size === 'full'
		? 'The sizes are those that the goals name.'
		: 'The sizes are smaller than those that the goals name; each row says which it used. Run it with `--full` for the full sizes.';
}
