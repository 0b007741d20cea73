/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { examples } from '../test/support/operations';
import { runExample, withExample } from '../test/support/operations/run';
import { schemaOf, withKnownTypes } from '../test/support/operations/schema';

/**
 * Writes what n8n previews the output of each operation with, from a run of its example. With arguments, only for one
 * resource, or for one operation of it: `npx tsx scripts/schemas.ts order getNotes`.
 */
const FOLDER = join(__dirname, '../nodes/Sellercloud/__schema__/v1.0.0');

/** n8n's engine writes its settings to a folder, which must not be the user's. */
async function inOwnHome(work: () => Promise<void>): Promise<void> {
	const homes = await mkdtemp(join(tmpdir(), 'sellercloud-schemas-'));
	process.env.N8N_TEST_HOMES = homes;
	await work().finally(() => rm(homes, { recursive: true }));
}

async function main(): Promise<void> {
	const [onlyResource, onlyOperation] = process.argv.slice(2);
	for (const example of examples) {
		const { resource, operation } = example;
		if (resource !== (onlyResource ?? resource)) continue;
		if (operation !== (onlyOperation ?? operation)) continue;
		await withExample(example, async ({ subjects, ...fixture }) => {
			const recorded = [];
			for (const subject of subjects.slice(0, 5)) {
				const { items, error } = await runExample(fixture, example, subject);
				if (error) throw new Error(`${resource}.${operation}: ${error.message}`);
				recorded.push(...items);
			}
			const path = join(FOLDER, resource, `${operation}.json`);
			await mkdir(dirname(path), { recursive: true });
			const older = JSON.parse(await readFile(path, 'utf8').catch(() => '{}'));
			const schema = { ...withKnownTypes(schemaOf(recorded), older), version: 1 };
			await writeFile(path, `${JSON.stringify(schema, null, '\t')}\n`);
		})();
	}
}

void inOwnHome(main);
