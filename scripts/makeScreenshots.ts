/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions, no-console */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { EXAMPLES_TEST, type Picture, pictureOfExample, pictures } from './screenshots/pictures';

/**
 * `npm run docs:screenshots`: runs the tests of the browser suite that take the documents' pictures, and writes these to
 * `docs/images`. Words after `--` choose tests: `npm run docs:screenshots -- workflows examples`. With `--ready`, the
 * shots of the last run are taken as they are. Needs Debian's `pngquant`.
 */

const ROOT = join(__dirname, '..');
const SHOTS = join(ROOT, 'test/browser/screenshots');
const IMAGES = join(ROOT, 'docs/images');

const { values, positionals } = parseArgs({
	options: { ready: { type: 'boolean', default: false } },
	allowPositionals: true,
});

const all = [...new Set([...pictures.map(({ test }) => test), EXAMPLES_TEST])].filter((test) =>
	existsSync(join(ROOT, `test/browser/${test}.test.ts`)),
);
const unknown = positionals.filter((test) => !all.includes(test));
if (unknown.length > 0) {
	throw new Error(`No picture comes from ${unknown.join(', ')}. Choose from: ${all.join(', ')}`);
}
const tests = positionals.length > 0 ? positionals : all;

execFileSync('pngquant', ['--version']);
if (!values.ready) {
	rmSync(SHOTS, { recursive: true, force: true });
	const paths = `test/browser/(${tests.join('|')})\\.test`;
	const jest = ['jest', '--selectProjects', 'browser', '--runInBand', '--testPathPatterns', paths];
	execFileSync('npx', jest, { cwd: ROOT, stdio: 'inherit' });
}

const examples = readdirSync(SHOTS)
	.map((file) => pictureOfExample(file.replace(/\.png$/, '')))
	.filter((picture) => picture !== undefined);
for (const picture of [...pictures, ...examples]) if (tests.includes(picture.test)) write(picture);

/** Makes it small: the editor has few colors. */
function write({ file, shot }: Picture): void {
	const target = join(IMAGES, file);
	mkdirSync(dirname(target), { recursive: true });
	const from = join(SHOTS, `${shot}.png`);
	execFileSync('pngquant', ['--force', '--strip', '--speed', '1', '--output', target, '64', from]);
	console.log(`${file}: ${Math.round(statSync(target).size / 1000)} kB`);
}
