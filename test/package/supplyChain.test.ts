/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { dig, digText, isObject } from '../../scripts/n8n/json';

const ROOT = join(__dirname, '../..');

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** What the lock file says of each package, without that of the project itself. */
const locked = Object.entries(Object(dig(JSON.parse(read('package-lock.json')), 'packages')))
	.filter(([path]) => path !== '')
	.map(([path, entry]) => ({ path, ...(isObject(entry) ? entry : {}) }));

const pathsOf = (entries: ReadonlyArray<{ path: string }>) => entries.map(({ path }) => path);

const workflows = readdirSync(join(ROOT, '.github/workflows')).map((name) => ({
	name,
	text: read(`.github/workflows/${name}`),
}));

describe('the lock file', () => {
	test('has a checksum of each package, and none that comes from outside the registry', () => {
		expect(locked.length).toBeGreaterThan(100);
		const loose = locked.filter(
			(entry) =>
				!/^sha512-[\w+/]{86}==$/.test(String(dig(entry, 'integrity'))) ||
				dig(entry, 'resolved') !== undefined ||
				dig(entry, 'link') !== undefined ||
				!/^\d+\.\d+\.\d+/.test(String(dig(entry, 'version'))),
		);
		expect(pathsOf(loose)).toEqual([]);
	});

	test('has no package that a user gets', () => {
		expect(pathsOf(locked.filter((entry) => dig(entry, 'dev') !== true))).toEqual([]);
	});

	test('has every version of package.json exactly', () => {
		const wanted: Record<string, unknown> = Object(
			dig(JSON.parse(read('package.json')), 'devDependencies'),
		);
		const versions = Object.entries(wanted).map(([name, version]) => [
			name,
			version,
			dig(
				locked.find(({ path }) => path === `node_modules/${name}`),
				'version',
			),
		]);
		expect(versions.filter(([, version, found]) => version !== found)).toEqual([]);
	});
});

test('no script of a package runs when it is installed', () => {
	expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
	const setting = execFileSync('npm', ['config', 'get', 'ignore-scripts'], {
		cwd: ROOT,
		encoding: 'utf8',
	});
	expect(setting.trim()).toBe('true');
});

test('a package with such a script is noticed when it is added', () => {
	const withScript = locked.filter((entry) => dig(entry, 'hasInstallScript') === true);
	expect(pathsOf(withScript)).toEqual([
		'node_modules/@parcel/watcher',
		'node_modules/@sentry/node-cpu-profiler',
		'node_modules/@sentry/node-native-stacktrace',
		'node_modules/cpu-features',
		'node_modules/esbuild',
		'node_modules/eslint-plugin-n8n-nodes-base',
		'node_modules/isolated-vm',
		'node_modules/ssh2',
		'node_modules/unrs-resolver',
	]);
});

describe('the workflows of GitHub', () => {
	const textOf = (name: string) => workflows.find((one) => one.name === name)?.text ?? '';

	test('have no token and no secret that could leak', () => {
		for (const { text } of workflows) expect(text).not.toMatch(/secrets[.[]|NODE_AUTH_TOKEN/);
	});

	test('leave no credential behind in the checkout', () => {
		for (const { text } of workflows) {
			const checkouts = text.match(/uses: actions\/checkout@/g) ?? [];
			expect(text.match(/persist-credentials: false/g) ?? []).toHaveLength(checkouts.length);
		}
	});

	test('install without scripts, and nothing that is not in the lock file but the engine of a newer n8n', () => {
		const installs = workflows.flatMap(({ text }) => text.match(/npm (?:ci|i|install)\b.*/g) ?? []);
		expect(new Set(installs)).toEqual(
			new Set(['npm ci', 'npm install --no-save "n8n-core@$CORE" "n8n-workflow@$WORKFLOW"']),
		);
		for (const { text } of workflows) expect(text).not.toContain('ignore-scripts');
	});

	test('fail for a known vulnerability in what users get, and each night for a serious one in the tools', () => {
		expect(textOf('ci.yml')).toContain('- run: npm audit --omit=dev\n');
		expect(textOf('nightly.yml')).toContain('- run: npm audit --audit-level=high\n');
	});

	test('state the provenance of what is published, in the only job that may', () => {
		expect(digText(JSON.parse(read('package.json')), 'scripts', 'release')).toBe(
			'n8n-node release',
		);
		expect(textOf('publish.yml').match(/^ {6}id-token: write$/gm)).toHaveLength(1);
		const others = workflows.filter(({ name }) => name !== 'publish.yml');
		for (const { text } of others) expect(text).not.toMatch(/: write\b/);
	});
});
