/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A wrong belief that the node and the sandbox share is proved right by every test. */
test('every resource of the sandbox says where its shapes are from', () => {
	const files = readdirSync(join(__dirname, '../../../sandbox/resources'), {
		withFileTypes: true,
		recursive: true,
	}).filter((entry) => entry.isFile() && entry.name !== 'index.ts');
	expect(files.length).toBeGreaterThan(30);
	const silent = files
		.map(({ parentPath, name }) => join(parentPath, name))
		.filter((path) => !/^\/\/ Source: ./m.test(readFileSync(path, 'utf8')));
	expect(silent).toEqual([]);
});
