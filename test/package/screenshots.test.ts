/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

import { pictureOfExample, pictures } from '../../scripts/screenshots/pictures';

const ROOT = join(__dirname, '../..');
const IMAGES = 'docs/images/';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
	cwd: ROOT,
	encoding: 'utf8',
})
	.trim()
	.split('\n')
	.filter((path) => existsSync(join(ROOT, path)));

const images = files.filter((path) => path.startsWith(IMAGES));

/** The pictures of `docs/images` that the documents show. */
const shown = new Set(
	files
		.filter((path) => path.endsWith('.md'))
		.flatMap((path) =>
			[
				...readFileSync(join(ROOT, path), 'utf8').matchAll(
					/!\[[^\]]*\]\(([^)\s]+)\)|<img[^>]*src="([^"]+)"/g,
				),
			].map(([, markdown, html]) =>
				posix
					.join(posix.dirname(path), markdown ?? html ?? '')
					.replace(/^.*(?=docs\/images\/)/, ''),
			),
		)
		.filter((path) => path.startsWith(IMAGES)),
);

const fromTable = pictures.map(({ file }) => `${IMAGES}${file}`);
const isOfExample = (path: string) => {
	const [, name = ''] = /^docs\/images\/examples\/(.+)\.png$/.exec(path) ?? [];
	return pictureOfExample(`example-${name}`) !== undefined;
};

describe('the pictures of the documents', () => {
	test('are all made by the browser suite', () => {
		const strangers = (paths: readonly string[]) =>
			paths.filter((path) => !fromTable.includes(path) && !isOfExample(path));
		expect(strangers(images)).toEqual([]);
		expect(strangers([...shown])).toEqual([]);
	});

	test('are there, and shown, each of them', () => {
		expect(pictures.length).toBeGreaterThan(7);
		expect(fromTable.filter((path) => !images.includes(path))).toEqual([]);
		expect([...fromTable, ...images].filter((path) => !shown.has(path))).toEqual([]);
	});

	test('come from tests that take them', () => {
		for (const { test: name, shot } of pictures) {
			const test = readFileSync(join(ROOT, `test/browser/${name}.test.ts`), 'utf8');
			const [, step = ''] = /-(\d+-[a-z-]+)$/.exec(shot) ?? [];
			expect({ shot, isTaken: test.includes(`picture('${step}'`) }).toEqual({
				shot,
				isTaken: true,
			});
		}
	});

	test('are small', () => {
		const large = images.filter((path) => statSync(join(ROOT, path)).size > 100_000);
		expect(large).toEqual([]);
	});
});
