/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resources } from '../../nodes/Sellercloud/resources';
import { EVENTS } from '../../nodes/Sellercloud/trigger/events';
import { snapshot } from '../../nodes/Sellercloud/swagger/snapshot';
import { coveragePage } from '../../scripts/apiCoverage';
import { coverage, withoutNames } from '../../scripts/apiCoverage/coverage';

const ROOT = join(__dirname, '../..');
const all = coverage();

test('docs/coverage.md is what scripts/writeCoverage.ts makes of the code', () => {
	expect(readFileSync(join(ROOT, 'docs/coverage.md'), 'utf8')).toBe(coveragePage());
});

test('each endpoint of the snapshot is listed once', () => {
	const keys = all.map(({ key }) => key);
	expect(new Set(keys.map(withoutNames)).size).toBe(keys.length);
	for (const { key } of snapshot()) expect(keys).toContain(key);
});

test('each operation and each event is listed', () => {
	const operations = all.flatMap((one) =>
		one.operations.map(({ resource, name }) => `${resource} > ${name}`),
	);
	const expected = resources.flatMap((resource) =>
		resource.operations.map(({ name }) => `${resource.name} > ${name}`),
	);
	expect([...new Set(operations)].sort()).toEqual(expected.sort());
	const events = all.flatMap((one) => one.events);
	expect([...new Set(events)].sort()).toEqual(EVENTS.map(({ name }) => name).sort());
});

/** What `run` calls is stated beside it, and could be forgotten. */
test('each path in the code of the operations is listed with an operation', () => {
	const served = new Set(
		all
			.filter(({ operations }) => operations.length > 0)
			.map(({ key }) => withoutNames(key.replace(/^\w+ /, ''))),
	);
	const code = readdirSync(join(ROOT, 'nodes/Sellercloud/resources'), {
		withFileTypes: true,
		recursive: true,
	})
		.filter((entry) => entry.isFile() && !entry.parentPath.includes('apiRequest'))
		.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
		.join('\n');
	const paths = [...code.matchAll(/['`](\/api\/[^'`\s]*)['`]/g)]
		.map(([, path = '']) => withoutNames(path.replace(/\$\{\w+\}/g, '{}')))
		// A path with code in it is one that the operation's own data gives
		.filter((path) => !path.includes('$'));
	expect(paths.length).toBeGreaterThan(50);
	expect([...new Set(paths)].filter((path) => !served.has(path))).toEqual([]);
});
