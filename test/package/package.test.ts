/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { type INodeParameters, NodeHelpers } from 'n8n-workflow';

import { Sellercloud } from '../../nodes/Sellercloud/Sellercloud.node';
import { SellercloudTrigger } from '../../nodes/Sellercloud/SellercloudTrigger.node';
import { exampleWorkflows } from '../../scripts/start/examples';
import { dig, digObjects } from '../../scripts/n8n/json';

const ROOT = join(__dirname, '../..');

const run = (command: string, ...args: string[]) =>
	execFileSync(command, args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const sources = run('git', 'ls-files', '--cached', '--others', '--exclude-standard')
	.trim()
	.split('\n');

test('the tarball holds the compiled sources, their assets and three documents, and nothing else', () => {
	const [packed]: unknown[] = JSON.parse(run('npm', 'pack', '--dry-run', '--json'));
	const files = digObjects(packed, 'files').map(({ path }) => path);
	const expected = sources
		.filter((path) => /^(credentials|nodes)\//.test(path))
		.map((path) => `dist/${path.replace(/\.ts$/, '.js')}`)
		.concat('CHANGELOG.md', 'LICENSE', 'README.md', 'package.json');
	expect(files.sort()).toEqual(expected.sort());
});

test('nothing is needed at run time but n8n', () => {
	const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
	expect(dig(manifest, 'dependencies')).toBeUndefined();
	expect(dig(manifest, 'peerDependencies')).toEqual({ 'n8n-workflow': '*' });
});

test('no source file is longer than 220 lines, no node class than 120', () => {
	const long = sources
		.filter((path) => /^(bench|credentials|nodes|sandbox|scripts)\/.*\.ts$/.test(path))
		.filter((path) => {
			const lines = readFileSync(join(ROOT, path), 'utf8').split('\n').length;
			return lines > (path.endsWith('.node.ts') ? 120 : 220);
		});
	expect(long).toEqual([]);
});

test('nodes and credentials import nothing but n8n-workflow, crypto and each other', () => {
	const imports = sources
		.filter((path) => /^(credentials|nodes)\/.*\.ts$/.test(path))
		.flatMap((path) =>
			[...readFileSync(join(ROOT, path), 'utf8').matchAll(/from '([^']+)'/g)].map(
				([, name = '']) => ({
					path,
					name,
				}),
			),
		);
	const foreign = imports.filter(({ name }) => !/^(\.|n8n-workflow$|crypto$)/.test(name));
	expect(foreign).toEqual([]);
	const upwards = imports.filter(
		({ path, name }) =>
			path.startsWith('credentials/') &&
			relative(ROOT, join(ROOT, path, '..', name)).startsWith('nodes'),
	);
	expect(upwards).toEqual([]);
});

test('every example uses nodes and credentials that exist', async () => {
	const examples = await exampleWorkflows(join(ROOT, 'examples'));
	expect(examples.length).toBeGreaterThan(0);
	for (const { nodes } of examples) {
		const ours = nodes.filter(({ type }) => String(type).startsWith('n8n-nodes-sellercloud.'));
		expect(ours.length).toBeGreaterThan(0);
		for (const node of ours) {
			expect(node.type).toMatch(/^n8n-nodes-sellercloud\.sellercloud(Tool|Trigger)?$/);
			expect(Object.keys(Object(node.credentials))).toEqual(['sellercloudApi']);
		}
	}
});

test('every example states each parameter that its Sellercloud node shows', async () => {
	const { description } = new Sellercloud();
	for (const { name, nodes } of await exampleWorkflows(join(ROOT, 'examples'))) {
		for (const { type, parameters } of nodes) {
			if (!/\.sellercloud(Tool)?$/.test(String(type))) continue;
			const stated: INodeParameters = Object(parameters);
			const shownOn = { ...description, name: String(type).split('.').pop() ?? '' };
			const shown = description.properties.filter(
				(one) =>
					one.type !== 'notice' &&
					NodeHelpers.displayParameter(stated, one, { typeVersion: 1 }, shownOn),
			);
			const unstated = shown.filter((one) => !(one.name in stated));
			expect({ name, unstated: unstated.map((one) => one.name) }).toEqual({ name, unstated: [] });
		}
	}
});

test('no field has a condition that is undefined, since n8n 1.x fails to read one', () => {
	const nodes = [new Sellercloud(), new SellercloudTrigger()];
	const conditions = nodes.flatMap(({ description }) =>
		description.properties.flatMap(({ name, displayOptions }) =>
			Object.entries(displayOptions ?? {}).map(([kind, values]) => ({ name, kind, values })),
		),
	);
	expect(conditions.length).toBeGreaterThan(100);
	expect(conditions.filter(({ values }) => values === undefined)).toEqual([]);
});

test.each(['purchase order', 'SKU', 'fulfillment', 'Amazon', 'seller cloud'])(
	'the search of the editor finds both nodes by "%s"',
	(word) => {
		for (const node of ['Sellercloud', 'SellercloudTrigger']) {
			const file = join(ROOT, 'nodes/Sellercloud', `${node}.node.json`);
			const codex: unknown = JSON.parse(readFileSync(file, 'utf8'));
			expect(dig(codex, 'alias')).toContain(word);
		}
	},
);
