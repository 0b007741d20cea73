/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { format } from 'prettier';
import { compactEndpoints, expandEndpoints } from '../nodes/Sellercloud/swagger/snapshotFormat';
import { readDocument } from '../nodes/Sellercloud/swagger/readDocument';

/**
 * Makes `nodes/Sellercloud/swagger/snapshot.json`, the endpoints that are offered where a server's own description
 * can't be read, from a Swagger file. Every server publishes its own at `/rest/swagger/docs/v1`.
 *
 *     npx tsx scripts/snapshot.ts swagger.json --year 2022
 *
 * Only facts are kept: methods, paths, names, types and the values of enums. Summaries and descriptions, which are the
 * vendor's words, are not.
 */

const TARGET = join(__dirname, '../nodes/Sellercloud/swagger/snapshot.json');

async function run(): Promise<void> {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { year: { type: 'string' } },
	});
	const [source] = positionals;
	const year = Number(values.year);
	if (source === undefined || !Number.isInteger(year)) {
		throw new Error('Usage: npx tsx scripts/snapshot.ts <swagger.json> --year <year>');
	}
	const endpoints = readDocument(JSON.parse(await readFile(source, 'utf8')));
	if (endpoints.length === 0) throw new Error(`${source} describes no endpoints`);
	const compact = compactEndpoints(endpoints);
	if (!isDeepStrictEqual(compactEndpoints(expandEndpoints(compact)), compact)) {
		throw new Error('A name in it has a character that the stored form uses itself');
	}
	const text = await format(JSON.stringify({ year, ...compact }), { parser: 'json' });
	await writeFile(TARGET, text);
	console.log(`${endpoints.length} endpoints, ${Buffer.byteLength(text)} bytes: ${TARGET}`);
}

run().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
