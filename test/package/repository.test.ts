/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { SellercloudApi } from '../../credentials/SellercloudApi.credentials';
import { dig, digObjects, digText } from '../../scripts/n8n/json';

const ROOT = join(__dirname, '../..');

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
	cwd: ROOT,
	encoding: 'utf8',
})
	.trim()
	.split('\n');

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const readJson = (path: string): unknown => JSON.parse(read(path));

const manifest = readJson('package.json');
const homepage = digText(manifest, 'homepage');

describe('package.json, where the owner and the repository are named', () => {
	test('names one repository on GitHub', () => {
		expect(homepage).toMatch(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/);
		expect(dig(manifest, 'repository')).toEqual({ type: 'git', url: `git+${homepage}.git` });
	});

	test('agrees with every other file that names them', () => {
		const [owner = '', name = ''] = homepage.split('/').slice(-2);
		const own = new RegExp(
			`github(?:usercontent)?\\.com/(?:${owner}/[\\w.-]*|[\\w.-]+/${name})`,
			'g',
		);
		const named = files
			.filter(
				(path) => /\.(c?js|json|md|mjs|svg|ts|ya?ml)$/.test(path) && path !== 'package-lock.json',
			)
			.flatMap((path) =>
				[...read(path).matchAll(own)].map(([address]) => ({ path, address: withoutGit(address) })),
			);
		expect(named.length).toBeGreaterThan(5);
		expect(named.filter(({ address }) => !address.endsWith(`.com/${owner}/${name}`))).toEqual([]);
	});

	test('has what n8n and npm require of a package that is to be verified', () => {
		expect(manifest).toMatchObject({
			name: expect.stringMatching(/^n8n-nodes-/),
			keywords: expect.arrayContaining(['n8n-community-node-package']),
			license: 'MIT',
			author: { name: expect.stringMatching(/./), email: expect.stringMatching(/@/) },
			publishConfig: { access: 'public', provenance: true },
			scripts: { release: 'n8n-node release', prepublishOnly: 'n8n-node prerelease' },
		});
		expect(Object.keys(Object(dig(manifest, 'scripts')))).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/^(pre|post)?(install|prepare)$/)]),
		);
	});

	test('has a version whose changes are in the changelog', () => {
		expect(read('CHANGELOG.md').split('\n')).toContain(`## ${digText(manifest, 'version')}`);
	});
});

describe('links', () => {
	/** Addresses in Markdown and HTML: `[text](address)`, `<img src="address">`, `<a href="address">`. */
	const linksIn = (path: string) =>
		[...read(path).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(
			([, markdown, html]) => markdown ?? html ?? '',
		);

	/** The file of this repository that an address names, as GitHub, and npm for the README, resolve it. */
	const fileOf = (address: string, from: string): string | undefined => {
		const [place = ''] = address.split('#');
		if (place.startsWith(`${homepage}/blob/`)) return place.split('/').slice(7).join('/');
		return place === '' || /^[a-z]+:/.test(place)
			? undefined
			: posix.join(posix.dirname(from), place);
	};

	/** What may be named: files that the repository has, and their folders. */
	const known = new Set(files.flatMap((path) => [path, posix.dirname(path)]));

	test('of the documents lead to files of the repository, so that they work on npm and GitHub, too', () => {
		const links = files
			.filter((path) => path.endsWith('.md'))
			.flatMap((path) => linksIn(path).map((address) => ({ path, file: fileOf(address, path) })));
		expect(links.filter(({ file }) => file !== undefined).length).toBeGreaterThan(50);
		expect(
			links.filter(({ file }) => file !== undefined && !known.has(file.replace(/\/$/, ''))),
		).toEqual([]);
	});

	test('of the editor lead to the documents of the repository', () => {
		const codex = files.filter((path) => path.endsWith('.node.json')).map(readJson);
		const addresses = codex
			.flatMap((one) =>
				Object.values(Object(dig(one, 'resources'))).flatMap((list) => digObjects(list)),
			)
			.map((one) => digText(one, 'url'))
			.concat(new SellercloudApi().documentationUrl);
		expect(addresses.length).toBeGreaterThan(4);
		for (const address of addresses) {
			const file = fileOf(address, '');
			if (file === undefined) expect(address).toBe(`${homepage}#readme`);
			else expect(files).toContain(file);
		}
	});
});

describe('the workflows of GitHub', () => {
	const workflows = files.filter((path) => path.startsWith('.github/workflows/'));

	test('run each action at a commit that can not be moved, with its version beside it', () => {
		const used = workflows.flatMap((path) => read(path).match(/uses: .*/g) ?? []);
		expect(used.length).toBeGreaterThan(10);
		const loose = used.filter(
			(one) => !/@[\da-f]{40} # v\d+\.\d+\.\d+$|: \.\/\.github\//.test(one),
		);
		expect(loose).toEqual([]);
	});

	test('may read by default, and no more', () => {
		for (const path of workflows)
			expect(read(path)).toContain('\npermissions:\n  contents: read\n');
	});

	test('do on each change all that .ci/run does', () => {
		const commands = (text: string) => new Set(text.match(/npm (?:ci|test|run [\w:]+)/g));
		const onGitHub = commands(
			['ci', 'n8n'].map((name) => read(`.github/workflows/${name}.yml`)).join(),
		);
		const here = [...commands(read('.ci/run'))];
		expect(here.length).toBeGreaterThan(4);
		expect(here.filter((command) => !onGitHub.has(command))).toEqual([]);
	});
});

function withoutGit(address: string): string {
	return address.replace(/\.git$/, '');
}
